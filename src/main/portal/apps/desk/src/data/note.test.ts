import { describe, expect, it } from 'vitest';
import { EMPTY_NOTE, NO_MEDICINE, type NoteForm, bundleOf, mistakesInNote, valueOf } from './note';

const ON = {
  patient: 'Patient/1',
  encounter: 'Encounter/2',
  practitioner: 'Practitioner/3',
  at: '2026-12-01T10:00:00Z',
  key: 'task-4',
};

const NOTE: NoteForm = {
  ...EMPTY_NOTE,
  complaint: 'बुखार',
  systolic: '130',
  diastolic: '84',
  temperature: '101.2',
  diagnoses: [{ code: 'A90', text: 'डेंगू बुखार' }, { text: 'कमज़ोरी' }],
  medicines: [{ drug: 'Paracetamol 500 mg', dose: '1', often: '3', days: '3' }, NO_MEDICINE],
};

describe('a note', () => {
  it('is one transaction of all that was written', () => {
    const bundle = bundleOf(NOTE, ON, () => 'three times a day');
    expect(bundle.type).toBe('transaction');
    expect(bundle.entry?.map(entry => entry.request?.url)).toEqual([
      'Observation',
      'Observation',
      'Observation',
      'Condition',
      'Condition',
      'MedicationRequest',
    ]);
    for (const entry of bundle.entry ?? []) {
      expect(entry.resource).toMatchObject({
        subject: { reference: 'Patient/1' },
        encounter: { reference: 'Encounter/2' },
      });
    }
  });

  it('has a key for each entry, so that what is sent twice is kept once', () => {
    const keys = bundleOf(NOTE, ON, () => '').entry?.map(entry => entry.request?.ifNoneExist);
    expect(new Set(keys).size).toBe(6);
    expect(keys?.[0]).toBe('patient=Patient/1&identifier=https://delhihims.example/sid/visit-note|task-4-0');
  });

  it('holds both pressures as one measure, and a fever in Celsius', () => {
    const observations = bundleOf(NOTE, ON, () => '').entry?.map(entry => entry.resource as fhir4.Observation) ?? [];
    expect(observations[1]?.component?.map(part => part.valueQuantity?.value)).toEqual([130, 84]);
    expect(observations[2]?.valueQuantity).toMatchObject({ value: 38.4, code: 'Cel' });
  });

  it('is empty when nothing was written', () => expect(bundleOf(EMPTY_NOTE, ON, () => '').entry).toEqual([]));

  it('says what is wrong', () => {
    expect(mistakesInNote(NOTE)).toEqual([]);
    expect(mistakesInNote({ ...EMPTY_NOTE, systolic: '70', diastolic: '90' })).toEqual([
      ['note-systolic', 'wrong-pressure-order'],
    ]);
    expect(mistakesInNote({ ...EMPTY_NOTE, systolic: '120' })).toEqual([['note-diastolic', 'wrong-pressure-half']]);
    expect(mistakesInNote({ ...EMPTY_NOTE, oxygen: '101' })).toEqual([['note-oxygen', 'wrong-oxygen']]);
    expect(
      mistakesInNote({ ...EMPTY_NOTE, medicines: [{ drug: 'X', dose: '', often: '2', days: '' }] }),
    ).toEqual([['note-days-0', 'wrong-days']]);
  });

  it('reads numbers as they are typed', () => {
    expect(valueOf('weight', '54,5')).toBe(54.5);
    expect(valueOf('pulse', '७२')).toBe(72);
    expect(valueOf('pulse', 'fast')).toBeNull();
  });
});
