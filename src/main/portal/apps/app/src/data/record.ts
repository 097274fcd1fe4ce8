import { useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { type Fhir, facilityOf, isInError } from '@portal/fhir/fhir';

/** The parts of a record as the home of the record shows them. */
export interface HealthRecord {
  problems: fhir4.Condition[];
  allergies: fhir4.AllergyIntolerance[];
  medicines: fhir4.MedicationRequest[];
  vaccines: fhir4.Immunization[];
  results: fhir4.Observation[];
  visits: fhir4.Encounter[];
}

export function useRecord(fhir: Fhir, patient: string) {
  return useQuery({
    queryKey: ['record', patient],
    queryFn: async (): Promise<HealthRecord> => {
      const of = async <T extends fhir4.Resource>(type: string, more = '') =>
        (await fhir.search<T>(`${type}?patient=${patient}&_count=100${more}`)).filter(one => !isInError(one));
      const [problems, allergies, medicines, vaccines, results, visits] = await Promise.all([
        of<fhir4.Condition>('Condition'),
        of<fhir4.AllergyIntolerance>('AllergyIntolerance'),
        of<fhir4.MedicationRequest>('MedicationRequest'),
        of<fhir4.Immunization>('Immunization'),
        of<fhir4.Observation>('Observation', '&_sort=-date'),
        of<fhir4.Encounter>('Encounter', '&_sort=-date'),
      ]);
      return { problems, allergies, medicines, vaccines, results, visits };
    },
  });
}

/** The facility where something was found or done, by its id: the one that has written it, or that of the visit. */
export function sourceOf(item: fhir4.Resource, visits: fhir4.Encounter[]): string | undefined {
  const visit =
    item.resourceType === 'Encounter'
      ? (item as fhir4.Encounter)
      : visits.find(one => (item as { encounter?: fhir4.Reference }).encounter?.reference === `Encounter/${one.id}`);
  return facilityOf(item) ?? visit?.serviceProvider?.reference?.split('/')[1];
}

/** What a code is called: by the text that was written with it, or by its display. */
export const conceptText = (concept: fhir4.CodeableConcept | undefined): string =>
  concept?.text ?? concept?.coding?.find(coding => coding.display)?.display ?? concept?.coding?.[0]?.code ?? '';

/** What people call a measure or a visit, where there is a plain word for it; else what was written. */
export const plainName = (kind: 'measure' | 'visit', concept: fhir4.CodeableConcept | undefined, t: TFunction): string =>
  t(`${kind}-${concept?.coding?.[0]?.code ?? ''}`, { defaultValue: conceptText(concept) });

export const codeOf = (observation: fhir4.Observation): string => observation.code.coding?.[0]?.code ?? '';

/** The values of an observation: its own, or those of its parts. */
export function quantitiesOf(observation: fhir4.Observation): { name: string; quantity: fhir4.Quantity }[] {
  if (observation.valueQuantity) {
    return [{ name: conceptText(observation.code), quantity: observation.valueQuantity }];
  }
  return (observation.component ?? []).flatMap(component =>
    component.valueQuantity ? [{ name: conceptText(component.code), quantity: component.valueQuantity }] : [],
  );
}

export type Flag = 'high' | 'low' | 'usual' | undefined;

/** Where a value lies in the range that the laboratory has given with it. */
export function flagOf(observation: fhir4.Observation): Flag {
  const value = observation.valueQuantity?.value;
  const range = observation.referenceRange?.[0];
  if (value === undefined || !range) {
    return undefined;
  }
  if (range.low?.value !== undefined && value < range.low.value) {
    return 'low';
  }
  return range.high?.value !== undefined && value > range.high.value ? 'high' : 'usual';
}

export const shownUnit = (quantity: fhir4.Quantity): string =>
  (quantity.unit ?? quantity.code ?? '').replace('mm[Hg]', 'mmHg').replace('Cel', '°C').replace('/min', '/min');

/** A value as it is read: its number and unit, those of its parts, or its words. */
export function valueText(observation: fhir4.Observation): string {
  const quantities = quantitiesOf(observation);
  const first = quantities[0];
  if (first) {
    return `${quantities.map(one => one.quantity.value).join('/')} ${shownUnit(first.quantity)}`;
  }
  return (
    observation.valueString ??
    conceptText(observation.valueCodeableConcept) ??
    (observation.valueInteger === undefined ? '' : String(observation.valueInteger))
  );
}

/** One line for each kind of result, the latest of it; how many there are shows whether there is a course. */
export function latestOfEach(results: fhir4.Observation[]): { latest: fhir4.Observation; count: number }[] {
  const kinds = new Map<string, { latest: fhir4.Observation; count: number }>();
  for (const result of results) {
    const known = kinds.get(codeOf(result));
    if (known) {
      known.count++;
    } else {
      kinds.set(codeOf(result), { latest: result, count: 1 });
    }
  }
  return [...kinds.values()];
}

export const dateOf = (resource: fhir4.Resource): string | undefined => {
  const one = resource as unknown as Record<string, string | { start?: string } | undefined>;
  const found =
    one['effectiveDateTime'] ?? one['onsetDateTime'] ?? one['authoredOn'] ?? one['occurrenceDateTime'] ?? one['recordedDate'];
  return typeof found === 'string' ? found : (one['period'] as { start?: string } | undefined)?.start;
};
