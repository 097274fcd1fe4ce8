import { describe, expect, it } from 'vitest';
import { lineFrom, minutesSince } from './line';

const DAY = '2026-12-01';

const place = (token: string, status: fhir4.Task['status'], day = DAY): fhir4.FhirResource[] => [
  {
    resourceType: 'Task',
    id: token,
    status,
    intent: 'order',
    identifier: [{ system: 'https://delhihims.example/sid/opd-token', value: token }],
    focus: { reference: `Appointment/${token}` },
    for: { reference: 'Patient/1' },
  },
  {
    resourceType: 'Appointment',
    id: token,
    status: 'arrived',
    participant: [],
    extension: [{ url: 'https://delhihims.example/fhir/StructureDefinition/session-date', valueDate: day }],
  },
];

describe('a line', () => {
  it('begins with who is inside and who is called, then by number', () => {
    const found = [
      ...place('12-10', 'received'),
      ...place('12-9', 'received'),
      ...place('12-3', 'on-hold'),
      ...place('12-2', 'ready'),
      ...place('12-1', 'in-progress'),
    ];
    expect(lineFrom(found, '12', DAY).map(one => one.token)).toEqual(['12-1', '12-2', '12-9', '12-10', '12-3']);
  });

  it('is of one clinic on one day', () => {
    const found = [...place('12-1', 'received'), ...place('123-1', 'received'), ...place('12-5', 'requested', '2026-12-02')];
    expect(lineFrom(found, '12', DAY).map(one => one.token)).toEqual(['12-1']);
  });

  it('tells whole minutes', () => {
    expect(minutesSince('2026-12-01T10:00:00Z', Date.parse('2026-12-01T10:05:59Z'))).toBe(5);
    expect(minutesSince('2026-12-01T10:00:00Z', Date.parse('2026-12-01T09:59:00Z'))).toBe(0);
    expect(minutesSince(undefined)).toBe(0);
  });
});
