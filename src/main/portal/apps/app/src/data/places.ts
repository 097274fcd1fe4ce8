import { useQuery } from '@tanstack/react-query';
import { type Fhir, translated } from '@portal/fhir/fhir';

/** Where a clinic is, in both languages. */
export interface Place {
  hospital: Names;
  department: Names;
  phone?: string;
}

export interface Names {
  hi: string;
  en: string;
}

export const inLanguage = (names: Names | undefined, language: string): string =>
  names ? (language === 'hi' ? names.hi : names.en) : '';

const HOUR = 3_600_000;

function namesOf(name: string | undefined, element: fhir4.Element | undefined): Names {
  return { hi: translated(name, element, 'hi') ?? '', en: name ?? '' };
}

/** The names of clinics' services, by id. */
export async function placesOf(fhir: Fhir, services: string[]): Promise<Map<string, Place>> {
  const places = new Map<string, Place>();
  if (services.length === 0) {
    return places;
  }
  const found = await fhir.search<fhir4.HealthcareService>(
    `HealthcareService?_id=${services.join(',')}&_count=${services.length}`,
  );
  const hospitals = [...new Set(found.map(service => service.providedBy?.reference?.split('/')[1] ?? ''))];
  const organizations = new Map(
    (await organizationsOf(fhir, hospitals)).map(organization => [organization.id, organization]),
  );
  for (const service of found) {
    const organization = organizations.get(service.providedBy?.reference?.split('/')[1] ?? '');
    places.set(service.id ?? '', {
      hospital: namesOf(organization?.name, organization?._name),
      department: namesOf(service.name, service._name),
      ...(organization?.telecom?.[0]?.value ? { phone: organization.telecom[0].value } : {}),
    });
  }
  return places;
}

async function organizationsOf(fhir: Fhir, ids: string[]): Promise<fhir4.Organization[]> {
  const known = ids.filter(id => id !== '');
  return known.length === 0
    ? []
    : fhir.search<fhir4.Organization>(`Organization?_id=${known.join(',')}&_count=${known.length}`);
}

/** The names of clinics' services; empty until they are there. */
export function usePlaces(fhir: Fhir, services: string[]): Map<string, Place> {
  const ids = [...new Set(services)].sort();
  const query = useQuery({
    queryKey: ['places', ...ids],
    queryFn: () => placesOf(fhir, ids),
    enabled: ids.length > 0,
    staleTime: HOUR,
  });
  return query.data ?? new Map<string, Place>();
}

/** The names of facilities by their ids, as sources of records. */
export function useFacilities(fhir: Fhir, ids: (string | undefined)[]): Map<string, Names> {
  const wanted = [...new Set(ids.filter(id => id !== undefined))].sort();
  const query = useQuery({
    queryKey: ['facilities', ...wanted],
    queryFn: async () =>
      new Map((await organizationsOf(fhir, wanted)).map(one => [one.id ?? '', namesOf(one.name, one._name)])),
    enabled: wanted.length > 0,
    staleTime: HOUR,
  });
  return query.data ?? new Map<string, Names>();
}
