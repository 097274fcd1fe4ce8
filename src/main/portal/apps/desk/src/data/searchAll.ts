import type { Fhir } from '@portal/fhir/fhir';

/** All that a search finds, with what it includes; at most so many pages. */
export async function searchAll(fhir: Fhir, path: string, pages = 10): Promise<fhir4.FhirResource[]> {
  const found = new Map<string, fhir4.FhirResource>();
  let next: string | undefined = path;
  for (let page = 0; next !== undefined && page < pages; page++) {
    const bundle: fhir4.Bundle = await fhir.get<fhir4.Bundle>(next);
    for (const entry of bundle.entry ?? []) {
      const resource = entry.resource as fhir4.FhirResource | undefined;
      if (resource && resource.resourceType !== 'OperationOutcome') {
        found.set(`${resource.resourceType}/${resource.id}`, resource);
      }
    }
    const link: string | undefined = bundle.link?.find(one => one.relation === 'next')?.url;
    next = link?.slice(link.indexOf('/fhir/') + '/fhir/'.length);
  }
  return [...found.values()];
}

export function ofType<T extends fhir4.FhirResource['resourceType']>(
  resources: fhir4.FhirResource[],
  type: T,
): Extract<fhir4.FhirResource, { resourceType: T }>[] {
  return resources.filter(
    (one): one is Extract<fhir4.FhirResource, { resourceType: T }> => one.resourceType === type,
  );
}
