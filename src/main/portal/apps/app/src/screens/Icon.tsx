const PATHS = {
  doctor: 'M12 3v6a4 4 0 0 1-8 0V3M8 13v2a5 5 0 0 0 10 0v-3M18 12a2 2 0 1 0 0-4 2 2 0 0 0 0 4',
  calendar: 'M4 6h16v14H4zM4 10h16M8 3v4M16 3v4',
  record: 'M6 3h9l4 4v14H6zM9 11h7M9 15h7',
  card: 'M3 6h18v12H3zM3 10h18M6 15h4',
  pencil: 'M4 20l1-4L16 5l3 3L8 19zM14 7l3 3',
  eye: 'M2 12s4-6 10-6 10 6 10 6-4 6-10 6S2 12 2 12zM12 9a3 3 0 1 1 0 6 3 3 0 0 1 0-6',
  person: 'M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8M4 21c0-4 4-6 8-6s8 2 8 6',
  phone: 'M5 4h4l2 5-3 2a12 12 0 0 0 5 5l2-3 5 2v4c-9 2-17-6-15-15z',
} as const;

/** A picture beside words, never instead of them. */
export function Icon({ name }: { name: keyof typeof PATHS }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="2" strokeLinejoin="round" strokeLinecap="round">
      <path d={PATHS[name]} />
    </svg>
  );
}
