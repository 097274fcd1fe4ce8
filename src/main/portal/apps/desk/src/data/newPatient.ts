import { birthDateOf } from './birth';

/** What is asked of somebody who is new. All of it is text, as typed. */
export interface NewPatientForm {
  hindi: string;
  latin: string;
  gender: '' | 'male' | 'female' | 'other' | 'unknown';
  birth: string;
  mobile: string;
  address: string;
  district: string;
}

export const EMPTY: NewPatientForm = {
  hindi: '',
  latin: '',
  gender: '',
  birth: '',
  mobile: '',
  address: '',
  district: '',
};

export type Field = keyof NewPatientForm;

const DISTRICT = 'https://delhihims.example/fhir/StructureDefinition/district';
const DISTRICTS = 'https://delhihims.example/fhir/CodeSystem/district';

/** What is wrong in the form, by field; the values are keys of texts. */
export function mistakesIn(form: NewPatientForm): Partial<Record<Field, string>> {
  const mistakes: Partial<Record<Field, string>> = {};
  if (!form.hindi.trim() && !form.latin.trim()) {
    mistakes.hindi = 'wrong-name';
  }
  if (!form.gender) {
    mistakes.gender = 'wrong-gender';
  }
  if (form.birth.trim() && !birthDateOf(form.birth)) {
    mistakes.birth = 'wrong-birth';
  }
  if (form.mobile.trim() && !mobileOf(form.mobile)) {
    mistakes.mobile = 'wrong-mobile';
  }
  return mistakes;
}

/** Ten digits from 6 to 9; +91 or 0 before them, spaces and dashes do not count. */
export function mobileOf(typed: string): string | null {
  const digits = typed.replace(/[०-९]/g, digit => String('०१२३४५६७८९'.indexOf(digit))).replace(/[ -]/g, '');
  return /^(?:\+91|0)?([6-9]\d{9})$/.exec(digits)?.[1] ?? null;
}

export function patientOf(form: NewPatientForm): fhir4.Patient {
  const hindi = plain(form.hindi);
  const latin = plain(form.latin);
  const mobile = mobileOf(form.mobile);
  const birthDate = birthDateOf(form.birth);
  const names: fhir4.HumanName[] = [
    ...(hindi ? [{ use: 'official' as const, text: hindi }] : []),
    ...(latin ? [{ use: hindi ? ('usual' as const) : ('official' as const), text: latin }] : []),
  ];
  const address: fhir4.Address = {
    use: 'home',
    ...(plain(form.address) ? { text: plain(form.address) } : {}),
    ...(form.district
      ? { extension: [{ url: DISTRICT, valueCodeableConcept: { coding: [{ system: DISTRICTS, code: form.district }] } }] }
      : {}),
    state: 'Delhi',
    country: 'IN',
  };
  return {
    resourceType: 'Patient',
    active: true,
    name: names,
    ...(form.gender ? { gender: form.gender } : {}),
    ...(birthDate ? { birthDate } : {}),
    ...(mobile ? { telecom: [{ system: 'phone', use: 'mobile', value: mobile }] } : {}),
    ...(plain(form.address) || form.district ? { address: [address] } : {}),
  };
}

const plain = (typed: string) => typed.trim().replace(/\s+/g, ' ').normalize('NFC');

const FIELDS: readonly [RegExp, Field][] = [
  [/name/, 'hindi'],
  [/gender/, 'gender'],
  [/birthDate/, 'birth'],
  [/telecom/, 'mobile'],
  [/address.*extension|district/, 'district'],
  [/address/, 'address'],
];

/** The field that a place in the resource was made from. */
export const fieldOf = (expression: string): Field | undefined =>
  FIELDS.find(([place]) => place.test(expression))?.[1];
