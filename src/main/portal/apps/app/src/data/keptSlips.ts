/** Slips that this device keeps, so that they can be shown where there is no network. Nothing clinical is among them. */

export interface KeptSlip {
  appointment: string;
  token: string;
  /** What the QR code says. */
  code: string;
  hospital: string;
  hospitalHindi: string;
  department: string;
  departmentHindi: string;
  start: string;
  end: string;
  /** When it was fetched. */
  kept: string;
}

const STORE = 'hims-slips';
const DAY = 86_400_000;

function read(): KeptSlip[] {
  try {
    return JSON.parse(localStorage.getItem(STORE) ?? '[]') as KeptSlip[];
  } catch {
    return [];
  }
}

/** Those that are of use still: of today, and of days to come. */
export function keptSlips(now: Date = new Date()): KeptSlip[] {
  return read()
    .filter(slip => new Date(slip.end).getTime() > now.getTime() - DAY)
    .sort((one, other) => one.start.localeCompare(other.start));
}

export function keepSlip(slip: KeptSlip): void {
  const others = keptSlips().filter(kept => kept.appointment !== slip.appointment);
  localStorage.setItem(STORE, JSON.stringify([...others, slip]));
}

export function dropSlip(appointment: string): void {
  localStorage.setItem(STORE, JSON.stringify(keptSlips().filter(kept => kept.appointment !== appointment)));
}

export function dropAllSlips(): void {
  localStorage.removeItem(STORE);
}
