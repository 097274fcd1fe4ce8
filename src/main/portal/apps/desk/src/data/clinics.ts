import type { Fhir } from '@portal/fhir/fhir';
import { ours } from '@portal/fhir/fhir';
import { ofType, searchAll } from './searchAll';
import { nameOf } from './words';

/** A clinic at the facility. */
export interface Clinic {
  schedule: string;
  service: string;
  /** What its tokens begin with. */
  number: string;
  name: string;
  room: string;
}

const NUMBER = 'https://delhihims.example/sid/opd-clinic';

export async function clinicsOf(fhir: Fhir, facility: string, language: string): Promise<Clinic[]> {
  const found = await searchAll(fhir, 'Schedule?active=true&_include=Schedule:actor&_count=200');
  const services = new Map(ofType(found, 'HealthcareService').map(service => [service.id, service]));
  return ofType(found, 'Schedule')
    .flatMap(schedule => {
      const id = schedule.actor
        .find(one => one.reference?.startsWith('HealthcareService/'))
        ?.reference?.split('/')[1];
      const service = services.get(id);
      return service?.providedBy?.reference === `Organization/${facility}`
        ? [
            {
              schedule: schedule.id ?? '',
              service: service.id ?? '',
              number: schedule.identifier?.find(one => one.system === NUMBER)?.value ?? '',
              name: nameOf(service, language),
              room: ours(schedule, 'weekly-plan')?.extension?.find(one => one.url === 'room')?.valueString ?? '',
            },
          ]
        : [];
    })
    .sort((one, other) => one.name.localeCompare(other.name, language));
}
