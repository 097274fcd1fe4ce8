import { expect, it } from 'vitest';
import shared_en from '@portal/i18n/en.json';
import shared_hi from '@portal/i18n/hi.json';
import en from './en.json';
import hi from './hi.json';

const TEXTS: [string, Record<string, string>, Record<string, string>][] = [
  ['app', hi, en],
  ['shared', shared_hi, shared_en],
];

/** Latin letters that Hindi texts have: of codes, units and names that are written so on every form in Delhi. */
const LATIN = /English|WCAG 2\.2 AA|HIMS/g;

const places = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).sort();

it.each(TEXTS)('%s: says everything in both languages, with the same values', (_, hindi, english) => {
  expect(Object.keys(hindi).sort()).toEqual(Object.keys(english).sort());
  for (const [key, text] of Object.entries(hindi)) {
    expect(text, key).not.toBe('');
    expect(places(text), key).toEqual(places(english[key] ?? ''));
  }
});

it.each(TEXTS)('%s: Hindi has no stray Latin words', (_, hindi) => {
  for (const [key, text] of Object.entries(hindi)) {
    expect(text.replace(/\{\{\w+\}\}/g, '').replace(LATIN, ''), key).not.toMatch(/[A-Za-z]{2,}/);
  }
});
