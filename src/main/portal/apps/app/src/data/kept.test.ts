import { beforeEach, describe, expect, it } from 'vitest';
import { dropCard, keepCard, keptCards } from './keptCards';
import { dropSlip, keepSlip, keptSlips } from './keptSlips';

const store = new Map<string, string>();
Object.assign(globalThis, {
  localStorage: {
    getItem: (key: string) => store.get(key) ?? null,
    setItem: (key: string, value: string) => store.set(key, value),
    removeItem: (key: string) => store.delete(key),
  },
});

const slip = (appointment: string, start: string, end: string) => ({
  appointment, token: '1-001', code: 'opd-slip:/1', hospital: '', hospitalHindi: '', department: '', departmentHindi: '', start, end,
  kept: '',
});
const card = (patient: string, end: string) => ({ patient, name: 'आशा', birthDate: '1984', number: '1', code: 'shc:/1', end, kept: '' });

describe('what a device keeps', () => {
  beforeEach(() => store.clear());

  it('has slips of today and later, the next one first', () => {
    const now = new Date('2026-12-01T10:00:00+05:30');
    keepSlip(slip('later', '2026-12-03T09:00:00+05:30', '2026-12-03T10:00:00+05:30'));
    keepSlip(slip('today', '2026-12-01T09:00:00+05:30', '2026-12-01T09:30:00+05:30'));
    keepSlip(slip('today', '2026-12-01T09:00:00+05:30', '2026-12-01T09:30:00+05:30'));
    keepSlip(slip('past', '2026-11-20T09:00:00+05:30', '2026-11-20T10:00:00+05:30'));
    expect(keptSlips(now).map(one => one.appointment)).toEqual(['today', 'later']);
    dropSlip('today');
    expect(keptSlips(now).map(one => one.appointment)).toEqual(['later']);
  });

  it('has one card a person, until the end of its last day in Delhi', () => {
    keepCard(card('asha', '2099-09-01'));
    keepCard(card('asha', '2099-09-01'));
    keepCard(card('rohan', ''));
    expect(keptCards().map(one => one.patient)).toEqual(['asha', 'rohan']);
    expect(keptCards(new Date('2099-09-01T18:29:00Z')).map(one => one.patient)).toEqual(['asha', 'rohan']);
    expect(keptCards(new Date('2099-09-01T18:30:00Z')).map(one => one.patient)).toEqual(['rohan']);
    dropCard('rohan');
    expect(keptCards().map(one => one.patient)).toEqual(['asha']);
  });

  it('survives what others have written there', () => {
    store.set('hims-cards', 'nonsense');
    store.set('hims-slips', '{');
    expect(keptCards()).toEqual([]);
    expect(keptSlips()).toEqual([]);
  });
});
