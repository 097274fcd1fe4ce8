import { describe, expect, it } from 'vitest';
import { birthDateOf } from './birth';
import { ageOf } from './person';

const DAY = '2026-12-01';

describe('a birth date', () => {
  it.each([
    ['12-03-1984', '1984-03-12'],
    ['12.3.84', '1984-03-12'],
    ['1/1/05', '2005-01-01'],
    ['१२-०३-१९८४', '1984-03-12'],
    ['1984-03-12', '1984-03-12'],
    ['03/1984', '1984-03'],
    ['1984', '1984'],
    ['42', '1984'],
    ['0', '2026'],
  ])('%s is %s', (typed, date) => expect(birthDateOf(typed, DAY)).toBe(date));

  it.each(['', 'abc', '31-02-1984', '12-13-1984', '02-12-2026', '2027', '131', '00-1984', '13-1984', '1800'])(
    '%s is none',
    typed => expect(birthDateOf(typed, DAY)).toBeNull(),
  );

  it('of a small child is told in months', () => {
    expect(ageOf('2026-07-19', DAY)).toEqual({ unit: 'months', n: 4 });
    expect(ageOf('2025-12-01', DAY)).toEqual({ unit: 'months', n: 12 });
    expect(ageOf('2024-11-30', DAY)).toEqual({ unit: 'years', n: 2 });
    expect(ageOf('1984', DAY)).toEqual({ unit: 'years', n: 42 });
    expect(ageOf(undefined, DAY)).toBeNull();
  });
});
