import { ageAt, today } from '@portal/time/time';

export const CARD = 'https://delhihims.example/sid/health-card';

const HINDI = /[\u0900-\u097f]/;

/** The names of a person, the one in the reader's script first. */
export function namesOf(patient: fhir4.Patient, language: string): string[] {
  const names = (patient.name ?? [])
    .filter(name => name.use !== 'old')
    .map(name => name.text ?? [...(name.given ?? []), name.family].filter(Boolean).join(' '))
    .filter(name => name !== '');
  const wanted = (name: string) => HINDI.test(name) === (language === 'hi');
  return [...new Set([...names.filter(wanted), ...names.filter(name => !wanted(name))])];
}

/** Whole years, or months for a child below two. */
export function ageOf(birthDate: string | undefined, day = today()): { unit: 'years' | 'months'; n: number } | null {
  if (!birthDate) {
    return null;
  }
  const years = ageAt(birthDate, day);
  if (years >= 2 || birthDate.length < 7) {
    return { unit: 'years', n: Math.max(0, years) };
  }
  const months =
    (Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4))) * 12 +
    Number(day.slice(5, 7)) -
    Number(birthDate.slice(5, 7)) -
    (birthDate.length >= 10 && day.slice(8) < birthDate.slice(8) ? 1 : 0);
  return { unit: 'months', n: Math.max(0, months) };
}

/** The card in force, of which the desk shows the end alone. */
export function cardOf(patient: fhir4.Patient): string | undefined {
  return patient.identifier?.find(one => one.system === CARD && one.use !== 'old')?.value;
}

export const masked = (number: string): string => `•••• ••• ••• ${number.slice(-3)}`;
