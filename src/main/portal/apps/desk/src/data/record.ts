import { type Fhir, Refused, facilityOf, isInError } from '@portal/fhir/fhir';
import type { Reading } from '@portal/plots/Trend';
import { ofType, searchAll } from './searchAll';
import { codeOf, nameOf } from './words';

/** All of a person's record that the desk shows at once. */
export interface WholeRecord {
  allergies: fhir4.AllergyIntolerance[];
  problems: fhir4.Condition[];
  medicines: fhir4.MedicationRequest[];
  observations: fhir4.Observation[];
  visits: fhir4.Encounter[];
  reports: fhir4.DiagnosticReport[];
  /** The types that are not for the reader's role: that nothing is shown of them says nothing. */
  closed: ReadonlySet<string>;
  /** The names of the facilities that have written it. */
  sources: Map<string, fhir4.Organization>;
}

const PARTS = [
  'AllergyIntolerance',
  'Condition',
  'MedicationRequest',
  'Observation',
  'Encounter',
  'DiagnosticReport',
] as const;

export async function recordOf(fhir: Fhir, patient: string): Promise<WholeRecord> {
  const closed = new Set<string>();
  const partOf = async (type: string) => {
    try {
      return await searchAll(fhir, `${type}?patient=Patient/${patient}&_count=200`, 5);
    } catch (refused) {
      if (refused instanceof Refused && refused.status === 403) {
        closed.add(type);
        return [];
      }
      throw refused;
    }
  };
  const found = (await Promise.all(PARTS.map(partOf)))
    .flat()
    .filter(one => !isInError(one));
  const facilities = [...new Set(found.map(facilityOf).filter(one => one !== undefined))];
  const organizations = facilities.length
    ? await searchAll(fhir, `Organization?_id=${facilities.join(',')}&_count=100`)
    : [];
  const latest = (date: string | undefined) => date ?? '';
  return {
    closed,
    allergies: ofType(found, 'AllergyIntolerance'),
    problems: ofType(found, 'Condition'),
    medicines: ofType(found, 'MedicationRequest').sort((one, other) =>
      latest(other.authoredOn).localeCompare(latest(one.authoredOn)),
    ),
    observations: ofType(found, 'Observation').sort((one, other) =>
      latest(other.effectiveDateTime).localeCompare(latest(one.effectiveDateTime)),
    ),
    visits: ofType(found, 'Encounter').sort((one, other) =>
      latest(other.period?.start).localeCompare(latest(one.period?.start)),
    ),
    reports: ofType(found, 'DiagnosticReport'),
    sources: new Map(ofType(organizations, 'Organization').map(one => [one.id ?? '', one])),
  };
}

/** Which hospital a record is from, in words. */
export function sourceOf(record: WholeRecord, resource: fhir4.Resource, language: string): string {
  const facility = facilityOf(resource);
  return facility ? nameOf(record.sources.get(facility), language) || facility : '';
}

/** Measures of one kind, the latest first. */
export interface Series {
  key: string;
  name: string;
  unit: string;
  observations: fhir4.Observation[];
  readings: Reading[];
  names: string[];
  range: { low?: number; high?: number } | undefined;
}

export function seriesOf(
  observations: fhir4.Observation[],
  category: string,
  nameOfCode: (concept: fhir4.CodeableConcept) => string,
): Series[] {
  const byCode = new Map<string, fhir4.Observation[]>();
  for (const one of observations) {
    const key = codeOf(one.code) ?? one.code.text ?? '';
    if (one.category?.some(each => codeOf(each) === category) && valuesOf(one).length > 0) {
      byCode.set(key, [...(byCode.get(key) ?? []), one]);
    }
  }
  return [...byCode].map(([key, all]) => {
    const last = all[0] as fhir4.Observation;
    const parts = last.valueQuantity ? [] : (last.component ?? []);
    const low = last.referenceRange?.[0]?.low?.value;
    const high = last.referenceRange?.[0]?.high?.value;
    return {
      key,
      name: nameOfCode(last.code) || key,
      unit: shownUnit(last.valueQuantity?.unit ?? parts[0]?.valueQuantity?.unit),
      observations: all,
      readings: all
        .filter(one => one.effectiveDateTime)
        .map(one => ({ at: one.effectiveDateTime ?? '', values: valuesOf(one) }))
        .reverse(),
      names: parts.length ? parts.map(one => nameOfCode(one.code)) : [nameOfCode(last.code) || key],
      range:
        low !== undefined || high !== undefined
          ? { ...(low !== undefined ? { low } : {}), ...(high !== undefined ? { high } : {}) }
          : undefined,
    };
  });
}

/** A unit as people write it. */
export const shownUnit = (unit: string | undefined): string =>
  ({ 'mm[Hg]': 'mmHg', Cel: '°C', '/min': '/min', 'kg/m2': 'kg/m²' })[unit ?? ''] ?? unit ?? '';

export const valuesOf = (one: fhir4.Observation): number[] =>
  one.valueQuantity?.value !== undefined
    ? [one.valueQuantity.value]
    : (one.component ?? []).map(each => each.valueQuantity?.value).filter(value => value !== undefined);

/** H, L, HH or LL: as the laboratory says, or else by its range. */
export function flagOf(one: fhir4.Observation): string {
  const said = codeOf(one.interpretation?.[0]);
  if (said) {
    return said === 'N' ? '' : said;
  }
  const value = one.valueQuantity?.value;
  const { low, high } = one.referenceRange?.[0] ?? {};
  if (value === undefined) {
    return '';
  }
  if (low?.value !== undefined && value < low.value) {
    return 'L';
  }
  return high?.value !== undefined && value > high.value ? 'H' : '';
}
