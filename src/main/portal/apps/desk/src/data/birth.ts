import { today } from '@portal/time/time';

/** What a clerk types of a birth date: 12-03-1984, 12.3.84, 1984, 03/1984, or an age such as 42. */
export function birthDateOf(typed: string, day = today()): string | null {
  const digits = typed.trim().replace(/[०-९]/g, digit => String('०१२३४५६७८९'.indexOf(digit)));
  const thisYear = Number(day.slice(0, 4));
  if (/^\d{1,3}$/.test(digits)) {
    const age = Number(digits);
    return age <= 130 ? String(thisYear - age) : null;
  }
  const year = /^(\d{4})$/.exec(digits);
  if (year) {
    return inThePast(digits, day);
  }
  const month = /^(\d{1,2})[-/. ](\d{4})$/.exec(digits);
  if (month) {
    return inThePast(`${month[2]}-${two(month[1])}`, day);
  }
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(digits);
  if (iso) {
    return whole(Number(iso[1]), iso[2], iso[3], day);
  }
  const indian = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{2}|\d{4})$/.exec(digits);
  if (indian) {
    const short = Number(indian[3]);
    const full = short > 99 ? short : short + (short + 2000 > thisYear ? 1900 : 2000);
    return whole(full, indian[2], indian[1], day);
  }
  return null;
}

const two = (digits: string | undefined) => (digits ?? '').padStart(2, '0');

function whole(year: number, month: string | undefined, date: string | undefined, day: string): string | null {
  const written = `${year}-${two(month)}-${two(date)}`;
  const real = new Date(`${written}T00:00:00Z`);
  const isReal = !Number.isNaN(real.getTime()) && real.toISOString().startsWith(written);
  return isReal ? inThePast(written, day) : null;
}

function inThePast(written: string, day: string): string | null {
  const month = written.length >= 7 ? Number(written.slice(5, 7)) : 1;
  const isPast = written <= day.slice(0, written.length) && Number(written.slice(0, 4)) >= Number(day.slice(0, 4)) - 130;
  return isPast && month >= 1 && month <= 12 ? written : null;
}
