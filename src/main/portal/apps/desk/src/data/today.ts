import { today } from '@portal/time/time';
import { ofType, searchAll } from './searchAll';
import type { Fhir } from '@portal/fhir/fhir';

const TOKEN = 'https://delhihims.example/sid/opd-token';

/** The number of a place in the line. */
export const tokenOf = (place: { identifier?: fhir4.Identifier[] | undefined }): string | undefined =>
  place.identifier?.find(one => one.system === TOKEN)?.value;

/** Today's places of a person at this facility. */
export async function placesOf(fhir: Fhir, patient: string): Promise<fhir4.Appointment[]> {
  const found = await searchAll(fhir, `Appointment?patient=Patient/${patient}&session-date=${today()}`);
  return ofType(found, 'Appointment').filter(one => !['proposed', 'cancelled', 'entered-in-error'].includes(one.status));
}

/** All of today who have booked, with the persons. */
export async function bookedToday(fhir: Fhir): Promise<{ appointment: fhir4.Appointment; patient?: fhir4.Patient }[]> {
  const found = await searchAll(
    fhir,
    `Appointment?session-date=${today()}&status=booked,arrived,noshow&_include=Appointment:patient&_count=100`,
    20,
  );
  const patients = new Map(ofType(found, 'Patient').map(one => [`Patient/${one.id}`, one]));
  return ofType(found, 'Appointment')
    .map(appointment => {
      const patient = appointment.participant
        .map(one => patients.get(one.actor?.reference ?? ''))
        .find(one => one !== undefined);
      return { appointment, ...(patient ? { patient } : {}) };
    })
    .sort((one, other) => (one.appointment.start ?? '').localeCompare(other.appointment.start ?? ''));
}
