/** What a doctor writes of a visit, all as typed. */
export interface NoteForm {
  complaint: string;
  systolic: string;
  diastolic: string;
  pulse: string;
  temperature: string;
  oxygen: string;
  weight: string;
  diagnoses: Diagnosis[];
  medicines: Medicine[];
}

export interface Diagnosis {
  code?: string;
  text: string;
}

export interface Medicine {
  drug: string;
  dose: string;
  /** How often a day: 1 to 4, or "sos" when needed. */
  often: string;
  days: string;
}

export const EMPTY_NOTE: NoteForm = {
  complaint: '',
  systolic: '',
  diastolic: '',
  pulse: '',
  temperature: '',
  oxygen: '',
  weight: '',
  diagnoses: [],
  medicines: [],
};

export const NO_MEDICINE: Medicine = { drug: '', dose: '', often: '2', days: '5' };

/** Whom and by whom a note is written. */
export interface Occasion {
  patient: string;
  encounter: string;
  practitioner: string;
  at: string;
  /** The same for the same note, however often it is sent. */
  key: string;
}

const NOTE = 'https://delhihims.example/sid/visit-note';

export type VitalField = 'systolic' | 'diastolic' | 'pulse' | 'temperature' | 'oxygen' | 'weight';

/** Code, unit, and what a living body can have, by field. */
const VITALS: Record<VitalField, { loinc: string; unit: string; low: number; high: number }> = {
  systolic: { loinc: '8480-6', unit: 'mm[Hg]', low: 0, high: 400 },
  diastolic: { loinc: '8462-4', unit: 'mm[Hg]', low: 0, high: 400 },
  pulse: { loinc: '8867-4', unit: '/min', low: 0, high: 400 },
  temperature: { loinc: '8310-5', unit: 'Cel', low: 20, high: 50 },
  oxygen: { loinc: '2708-6', unit: '%', low: 0, high: 100 },
  weight: { loinc: '29463-7', unit: 'kg', low: 0.1, high: 699 },
};

const LOINC = 'http://loinc.org';
const UCUM = 'http://unitsofmeasure.org';
const ICD10 = 'http://hl7.org/fhir/sid/icd-10';

/** Temperatures above what a body can have in Celsius are meant in Fahrenheit. */
export function celsius(typed: number): number {
  return typed > 50 ? Math.round(((typed - 32) / 1.8) * 10) / 10 : typed;
}

export function valueOf(field: VitalField, typed: string): number | null {
  const number = Number(typed.trim().replace(',', '.').replace(/[०-९]/g, digit => String('०१२३४५६७८९'.indexOf(digit))));
  const value = field === 'temperature' ? celsius(number) : number;
  const { low, high } = VITALS[field];
  return typed.trim() !== '' && Number.isFinite(value) && value >= low && value <= high ? value : null;
}

/** What is wrong in a note, by the id of its field; the values are keys of texts. */
export function mistakesInNote(note: NoteForm): [string, string][] {
  const mistakes: [string, string][] = [];
  for (const field of Object.keys(VITALS) as VitalField[]) {
    if (note[field].trim() && valueOf(field, note[field]) === null) {
      mistakes.push([`note-${field}`, `wrong-${field}`]);
    }
  }
  const [upper, lower] = [valueOf('systolic', note.systolic), valueOf('diastolic', note.diastolic)];
  if ((note.systolic.trim() === '') !== (note.diastolic.trim() === '')) {
    mistakes.push([note.systolic.trim() ? 'note-diastolic' : 'note-systolic', 'wrong-pressure-half']);
  } else if (upper !== null && lower !== null && upper < lower) {
    mistakes.push(['note-systolic', 'wrong-pressure-order']);
  }
  note.medicines.forEach((medicine, place) => {
    if (!medicine.drug.trim() && medicine.dose.trim()) {
      mistakes.push([`note-drug-${place}`, 'wrong-drug']);
    }
    if (medicine.drug.trim() && medicine.often !== 'sos' && !/^[1-9]\d{0,2}$/.test(medicine.days.trim())) {
      mistakes.push([`note-days-${place}`, 'wrong-days']);
    }
  });
  return mistakes;
}

/** The note as a transaction: all of it is kept, or nothing. */
export function bundleOf(note: NoteForm, on: Occasion, dosage: (medicine: Medicine) => string): fhir4.Bundle {
  const resources: fhir4.FhirResource[] = [
    ...complaintOf(note, on),
    ...vitalsOf(note, on),
    ...note.diagnoses.map(diagnosis => conditionOf(diagnosis, on)),
    ...note.medicines.filter(one => one.drug.trim()).map(one => prescriptionOf(one, on, dosage(one))),
  ];
  return {
    resourceType: 'Bundle',
    type: 'transaction',
    entry: resources.map((resource, place) => {
      const value = `${on.key}-${place}`;
      return {
        resource: { ...resource, identifier: [{ system: NOTE, value }] } as fhir4.FhirResource,
        request: {
          method: 'POST',
          url: resource.resourceType,
          // What was kept already, because the answer was lost, is not kept twice.
          ifNoneExist: `patient=${on.patient}&identifier=${NOTE}|${value}`,
        },
      };
    }),
  };
}

const base = (on: Occasion) => ({
  subject: { reference: on.patient },
  encounter: { reference: on.encounter },
});

const observation = (on: Occasion) => ({
  resourceType: 'Observation' as const,
  status: 'final' as const,
  ...base(on),
  effectiveDateTime: on.at,
  performer: [{ reference: on.practitioner }],
});

function complaintOf(note: NoteForm, on: Occasion): fhir4.Observation[] {
  const said = note.complaint.trim().normalize('NFC');
  return said
    ? [
        {
          ...observation(on),
          code: { coding: [{ system: LOINC, code: '10154-3' }], text: 'Chief complaint' },
          valueString: said,
        },
      ]
    : [];
}

function vitalsOf(note: NoteForm, on: Occasion): fhir4.Observation[] {
  const vital = (loinc: string, rest: Partial<fhir4.Observation>): fhir4.Observation => ({
    ...observation(on),
    category: [
      { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'vital-signs' }] },
    ],
    code: { coding: [{ system: LOINC, code: loinc }] },
    ...rest,
  });
  const quantity = (field: VitalField, value: number): fhir4.Quantity => {
    const { unit } = VITALS[field];
    return { value, unit, system: UCUM, code: unit };
  };
  const upper = valueOf('systolic', note.systolic);
  const lower = valueOf('diastolic', note.diastolic);
  const pressure =
    upper !== null && lower !== null
      ? [
          vital('85354-9', {
            component: [
              {
                code: { coding: [{ system: LOINC, code: VITALS.systolic.loinc }] },
                valueQuantity: quantity('systolic', upper),
              },
              {
                code: { coding: [{ system: LOINC, code: VITALS.diastolic.loinc }] },
                valueQuantity: quantity('diastolic', lower),
              },
            ],
          }),
        ]
      : [];
  const single = (['pulse', 'temperature', 'oxygen', 'weight'] as const).flatMap(field => {
    const value = valueOf(field, note[field]);
    return value === null ? [] : [vital(VITALS[field].loinc, { valueQuantity: quantity(field, value) })];
  });
  return [...pressure, ...single];
}

function conditionOf(diagnosis: Diagnosis, on: Occasion): fhir4.Condition {
  const status = (system: string, code: string) => ({
    coding: [{ system: `http://terminology.hl7.org/CodeSystem/${system}`, code }],
  });
  return {
    resourceType: 'Condition',
    ...base(on),
    clinicalStatus: status('condition-clinical', 'active'),
    verificationStatus: status('condition-ver-status', 'provisional'),
    category: [status('condition-category', 'encounter-diagnosis')],
    code: {
      ...(diagnosis.code ? { coding: [{ system: ICD10, code: diagnosis.code }] } : {}),
      text: diagnosis.text.trim().normalize('NFC'),
    },
    recordedDate: on.at,
    recorder: { reference: on.practitioner },
  };
}

function prescriptionOf(medicine: Medicine, on: Occasion, words: string): fhir4.MedicationRequest {
  const isWhenNeeded = medicine.often === 'sos';
  const days = Number(medicine.days);
  return {
    resourceType: 'MedicationRequest',
    status: 'active',
    intent: 'order',
    ...base(on),
    medicationCodeableConcept: { text: medicine.drug.trim().normalize('NFC') },
    authoredOn: on.at,
    requester: { reference: on.practitioner },
    dosageInstruction: [
      {
        text: words,
        ...(isWhenNeeded
          ? { asNeededBoolean: true }
          : {
              timing: {
                repeat: {
                  frequency: Number(medicine.often),
                  period: 1,
                  periodUnit: 'd' as const,
                  boundsDuration: { value: days, unit: 'day', system: UCUM, code: 'd' },
                },
              },
            }),
      },
    ],
  };
}
