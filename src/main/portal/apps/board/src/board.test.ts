import { describe, expect, it } from 'vitest';
import { type Line, linesOf, newlyCalled, servicesOf } from './board';
import { LANGUAGES, WORDS, filled } from './words';

const line = (called: string[]): Line => ({
  schedule: 'Schedule/s', room: '12', state: 'open', called, inside: [], waiting: 3, expectedFrom: '', expectedTo: '',
});

describe('a board', () => {
  it('reads what the server answers', () => {
    const lines = linesOf({
      parameter: [
        { name: 'asOf', valueInstant: '2026-12-01T10:00:00+05:30' },
        {
          name: 'session',
          part: [
            { name: 'schedule', valueReference: { reference: 'Schedule/s' } },
            { name: 'room', valueString: '12' },
            { name: 'state', valueCode: 'open' },
            { name: 'called', valueString: '3402-001' },
            { name: 'called', valueString: '3402-002' },
            { name: 'waiting', valueInteger: 3 },
          ],
        },
      ],
    });
    expect(lines).toEqual([line(['3402-001', '3402-002'])]);
  });

  it('sounds for who was not called before', () => {
    expect(newlyCalled([line(['3402-001'])], [line(['3402-001', '3402-002'])])).toEqual(['3402-002']);
    expect(newlyCalled([line(['3402-001'])], [line([])])).toEqual([]);
  });

  it('takes ids from its address and nothing else', () => {
    expect(servicesOf('#a-1, b.2,<script>,')).toEqual(['a-1', 'b.2']);
    expect(servicesOf('')).toEqual([]);
  });

  it('has the same places for values in each language', () => {
    const places = (sentence: string) => (sentence.match(/\{\w+\}/g) ?? []).sort();
    for (const language of LANGUAGES) {
      for (const [key, sentence] of Object.entries(WORDS[language])) {
        expect(sentence).not.toBe('');
        expect(places(sentence), `${language} ${key}`).toEqual(places(WORDS.hi[key as keyof typeof WORDS.hi]));
      }
    }
    expect(filled('{from}–{to}', { from: 5, to: 10 })).toBe('5–10');
  });
});
