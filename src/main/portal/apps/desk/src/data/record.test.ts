import { describe, expect, it } from 'vitest';
import { flagOf, seriesOf } from './record';

const result = (value: number, day: string, more: Partial<fhir4.Observation> = {}): fhir4.Observation => ({
  resourceType: 'Observation',
  status: 'final',
  category: [{ coding: [{ code: 'laboratory' }] }],
  code: { coding: [{ system: 'http://loinc.org', code: '718-7' }] },
  effectiveDateTime: day,
  valueQuantity: { value, unit: 'g/dL' },
  referenceRange: [{ low: { value: 12 }, high: { value: 15 } }],
  ...more,
});

describe('a record', () => {
  it('flags a result by its range, or as the laboratory says', () => {
    expect(flagOf(result(9.8, '2026-11-16'))).toBe('L');
    expect(flagOf(result(13, '2026-11-16'))).toBe('');
    expect(flagOf(result(16, '2026-11-16'))).toBe('H');
    expect(flagOf(result(4, '2026-11-16', { interpretation: [{ coding: [{ code: 'LL' }] }] }))).toBe('LL');
    expect(flagOf(result(9.8, '2026-11-16', { interpretation: [{ coding: [{ code: 'N' }] }] }))).toBe('');
  });

  it('draws measures of one kind from the oldest to the latest', () => {
    const [series, ...others] = seriesOf(
      [result(11, '2026-11-20'), result(9.8, '2026-11-16')],
      'laboratory',
      () => 'Haemoglobin',
    );
    expect(others).toEqual([]);
    expect(series?.readings.map(reading => reading.values)).toEqual([[9.8], [11]]);
    expect(series?.range).toEqual({ low: 12, high: 15 });
    expect(seriesOf([result(11, '2026-11-20')], 'vital-signs', () => '')).toEqual([]);
  });
});
