import { describe, expect, it } from 'vitest';
import { EMPTY, fieldOf, mistakesIn, patientOf } from './newPatient';

describe('a new patient', () => {
  it('is made of what is known and nothing else', () => {
    expect(patientOf({ ...EMPTY, latin: ' Asha  Devi ', gender: 'female' })).toEqual({
      resourceType: 'Patient',
      active: true,
      name: [{ use: 'official', text: 'Asha Devi' }],
      gender: 'female',
    });
  });

  it('has a name in each script, a number without decoration and a district', () => {
    const patient = patientOf({
      hindi: 'आशा देवी',
      latin: 'Asha Devi',
      gender: 'female',
      birth: '12-03-1984',
      mobile: '+91 98100-00001',
      address: 'गली 3',
      district: 'old-delhi-2026',
    });
    expect(patient.name).toEqual([
      { use: 'official', text: 'आशा देवी' },
      { use: 'usual', text: 'Asha Devi' },
    ]);
    expect(patient.telecom).toEqual([{ system: 'phone', use: 'mobile', value: '9810000001' }]);
    expect(patient.birthDate).toBe('1984-03-12');
    expect(patient.address?.[0]).toMatchObject({ text: 'गली 3', state: 'Delhi', country: 'IN' });
    expect(patient.address?.[0]?.extension?.[0]?.valueCodeableConcept?.coding?.[0]?.code).toBe('old-delhi-2026');
  });

  it('needs a name and a sex alone', () => {
    expect(mistakesIn(EMPTY)).toEqual({ hindi: 'wrong-name', gender: 'wrong-gender' });
    expect(mistakesIn({ ...EMPTY, hindi: 'आशा', gender: 'unknown' })).toEqual({});
    expect(mistakesIn({ ...EMPTY, hindi: 'आशा', gender: 'unknown', birth: '32-01-1984', mobile: '12345' })).toEqual({
      birth: 'wrong-birth',
      mobile: 'wrong-mobile',
    });
  });

  it('has a field for each place that may be refused', () => {
    expect(fieldOf('Patient.telecom[0].value')).toBe('mobile');
    expect(fieldOf('Patient.birthDate')).toBe('birth');
    expect(fieldOf('Patient.meta')).toBeUndefined();
  });
});
