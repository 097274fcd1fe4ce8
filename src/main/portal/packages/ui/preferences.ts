import { useSyncExternalStore } from 'react';

/** How somebody reads: kept on the device, and shown by attributes of the page that the style sheet knows. */
export interface Preferences {
  /** Percent: 100, 125, 150 or 200. */
  text: number;
  contrast: boolean;
}

const KEPT = 'hims-reading';
const SIZES = [100, 125, 150, 200];
const listeners = new Set<() => void>();
let current: Preferences = read();

function read(): Preferences {
  try {
    const kept = JSON.parse(localStorage.getItem(KEPT) ?? '{}') as Partial<Preferences>;
    return { text: SIZES.includes(kept.text ?? 0) ? (kept.text as number) : 100, contrast: kept.contrast === true };
  } catch {
    return { text: 100, contrast: false };
  }
}

function show(): void {
  document.documentElement.dataset['text'] = String(current.text);
  document.documentElement.dataset['contrast'] = String(current.contrast);
}

function change(next: Preferences): void {
  current = next;
  localStorage.setItem(KEPT, JSON.stringify(next));
  show();
  listeners.forEach(listener => listener());
}

export const nextTextSize = (): void =>
  change({ ...current, text: SIZES[(SIZES.indexOf(current.text) + 1) % SIZES.length] ?? 100 });

export const switchContrast = (): void => change({ ...current, contrast: !current.contrast });

export function usePreferences(): Preferences {
  return useSyncExternalStore(
    listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
}

show();
