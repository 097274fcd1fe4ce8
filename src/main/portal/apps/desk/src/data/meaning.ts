import { birthDateOf } from './birth';
import { mobileOf } from './newPatient';

/** What somebody means by what he scans or types into the one box. */
export type Meaning =
  | { kind: 'card'; card: string }
  | { kind: 'slip'; qr: string }
  | { kind: 'token'; token: string }
  | { kind: 'person'; name: string; birthDate: string | null; mobile: string | null }
  | { kind: 'too-little' };

export function meaningOf(typed: string): Meaning {
  const text = typed.trim();
  if (/^shc:\//i.test(text)) {
    return { kind: 'card', card: text };
  }
  if (/^opd-slip:\//i.test(text)) {
    return { kind: 'slip', qr: text };
  }
  const digits = text
    .replace(/^HIMS1:/i, '')
    .replace(/[०-९]/g, digit => String('०१२३४५६७८९'.indexOf(digit)));
  if (/^\d(?:[ -]?\d){12}$/.test(digits)) {
    return { kind: 'card', card: digits };
  }
  if (/^\d{1,6}-\d{1,6}$/.test(digits) && !birthDateOf(digits)) {
    return { kind: 'token', token: digits };
  }
  return personIn(text);
}

function personIn(text: string): Meaning {
  let mobile: string | null = null;
  let birthDate: string | null = null;
  const words: string[] = [];
  for (const word of text.split(/[\s,]+/).filter(Boolean)) {
    if (!mobile && mobileOf(word)) {
      mobile = mobileOf(word);
    } else if (!birthDate && /[\d०-९]/.test(word) && birthDateOf(word)) {
      birthDate = birthDateOf(word);
    } else {
      words.push(word);
    }
  }
  const name = words.join(' ');
  return name !== '' && (birthDate || mobile) ? { kind: 'person', name, birthDate, mobile } : { kind: 'too-little' };
}
