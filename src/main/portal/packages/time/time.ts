/** Dates and times as people in Delhi read them. Days are those of Asia/Kolkata, wherever the browser is. */

const ZONE = 'Asia/Kolkata';
const locale = (language: string) => (language === 'hi' ? 'hi-IN-u-nu-latn' : 'en-IN');

const PARTS_OF_DAY_HINDI: readonly [number, string][] = [
  [4, 'रात'],
  [12, 'सुबह'],
  [16, 'दोपहर'],
  [20, 'शाम'],
  [24, 'रात'],
];

/** 2026-12-01 of an instant. */
export function dayOf(instant: Date | string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    new Date(instant),
  );
}

export const today = (): string => dayOf(new Date());

/** The day some days after another, both as 2026-12-01. */
export function daysAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The instant at which a day begins in Delhi. */
export const beginOf = (day: string): string => `${day}T00:00:00+05:30`;

export function shownDay(day: string, language: string, weekday = true): string {
  return new Intl.DateTimeFormat(locale(language), {
    timeZone: ZONE,
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    ...(weekday ? { weekday: 'long' } : {}),
  }).format(new Date(day.length === 10 ? beginOf(day) : day));
}

/** A date that may be a year alone, or a year and a month, and is not made more exact than it is. */
export function shownDate(date: string, language: string): string {
  if (date.length >= 10) {
    return shownDay(date.slice(0, 10), language, false);
  }
  return date.length < 7
    ? date
    : new Intl.DateTimeFormat(locale(language), { timeZone: ZONE, month: 'long', year: 'numeric' }).format(
        new Date(beginOf(`${date}-01`)),
      );
}

export function shortDay(day: string, language: string): string {
  return new Intl.DateTimeFormat(locale(language), { timeZone: ZONE, day: 'numeric', month: 'short' }).format(
    new Date(day.length === 10 ? beginOf(day) : day),
  );
}

/** सुबह 9:30, 9:30 am. */
export function shownTime(instant: string, language: string): string {
  const [hour, minute] = new Intl.DateTimeFormat('en-GB', {
    timeZone: ZONE,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
    .format(new Date(instant))
    .split(':') as [string, string];
  const at = Number(hour);
  const clock = `${at % 12 === 0 ? 12 : at % 12}:${minute}`;
  if (language === 'hi') {
    return `${PARTS_OF_DAY_HINDI.find(([before]) => at < before)?.[1] ?? ''} ${clock}`;
  }
  return `${clock} ${at < 12 ? 'am' : 'pm'}`;
}

export const shownSpan = (from: string, to: string, language: string): string =>
  `${shownTime(from, language)} – ${shownTime(to, language)}`;

export const minutesUntil = (instant: string, now: Date = new Date()): number =>
  Math.max(0, Math.round((new Date(instant).getTime() - now.getTime()) / 60_000));

/** Whole years since a birth date, which may be a year alone. */
export function ageAt(birthDate: string, day: string = today()): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return birthDate.length >= 10 && day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}
