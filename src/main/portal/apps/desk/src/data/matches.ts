import type { Fhir } from '@portal/fhir/fhir';
import { translated } from '@portal/fhir/fhir';

/** Somebody who may be the person asked for. */
export interface Match {
  patient: fhir4.Patient;
  /** certain, probable, possible or certainly-not; none where a number was named. */
  grade: string | undefined;
  reasons: string[];
}

export interface Matches {
  found: Match[];
  /** What the server says beside, such as that more must be known to show somebody. */
  remark: string | undefined;
}

const GRADE = 'http://hl7.org/fhir/StructureDefinition/match-grade';
const REASON = 'https://delhihims.example/fhir/StructureDefinition/match-reason';

export async function matchesOf(fhir: Fhir, person: fhir4.Patient, language: string): Promise<Matches> {
  const bundle = await fhir.operation<fhir4.Bundle>('Patient/$match', { resource: { resource: person } });
  return readMatches(bundle, language);
}

export function readMatches(bundle: fhir4.Bundle, language: string): Matches {
  const found: Match[] = [];
  let remark: string | undefined;
  for (const { resource: any, search } of bundle.entry ?? []) {
    const resource = any as fhir4.FhirResource | undefined;
    if (resource?.resourceType === 'Patient') {
      found.push({
        patient: resource,
        grade: search?.extension?.find(one => one.url === GRADE)?.valueCode,
        reasons: (search?.extension ?? [])
          .filter(one => one.url === REASON)
          .map(one => translated(one.valueString, one._valueString, language) ?? ''),
      });
    } else if (resource?.resourceType === 'OperationOutcome') {
      const details = resource.issue[0]?.details;
      remark = translated(details?.text, details?._text, language);
    }
  }
  return { found, remark };
}
