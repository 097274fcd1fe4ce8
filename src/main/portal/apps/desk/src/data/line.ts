import type { Fhir } from '@portal/fhir/fhir';
import { today } from '@portal/time/time';
import type { Clinic } from './clinics';
import { ofType, searchAll } from './searchAll';
import { tokenOf } from './today';
import { actorId } from './words';

/** Somebody in the line of a clinic. */
export interface Waiting {
  task: fhir4.Task;
  token: string;
  patientId: string;
  patient: fhir4.Patient | undefined;
  appointment: fhir4.Appointment | undefined;
}

const ORDER: Partial<Record<fhir4.Task['status'], number>> = {
  'in-progress': 0,
  ready: 1,
  received: 2,
  'on-hold': 3,
  requested: 4,
};

/** Everybody who is in a clinic's line now: inside, called, waiting, skipped, not here yet. */
export async function lineOf(fhir: Fhir, clinic: Clinic): Promise<Waiting[]> {
  const found = await searchAll(
    fhir,
    `Task?code=queue-entry&owner=HealthcareService/${clinic.service}&status=${Object.keys(ORDER).join(',')}` +
      '&_include=Task:focus&_include=Task:patient&_count=100',
  );
  return lineFrom(found, clinic.number, today());
}

export function lineFrom(found: fhir4.FhirResource[], number: string, day: string): Waiting[] {
  const patients = new Map(ofType(found, 'Patient').map(one => [one.id, one]));
  const appointments = new Map(ofType(found, 'Appointment').map(one => [one.id, one]));
  return ofType(found, 'Task')
    .flatMap(task => {
      const token = tokenOf(task) ?? '';
      const patientId = actorId(task.for) ?? '';
      const appointment = appointments.get(actorId(task.focus));
      const held = appointment?.extension?.find(one => one.url.endsWith('/session-date'))?.valueDate;
      const isHere = token.startsWith(`${number}-`) && (held === undefined || held === day);
      return isHere ? [{ task, token, patientId, patient: patients.get(patientId), appointment }] : [];
    })
    .sort(
      (one, other) =>
        (ORDER[one.task.status] ?? 9) - (ORDER[other.task.status] ?? 9) ||
        one.token.localeCompare(other.token, 'en', { numeric: true }),
    );
}

/** Whole minutes since somebody has been waiting. */
export const minutesSince = (instant: string | undefined, now = Date.now()): number =>
  instant ? Math.max(0, Math.floor((now - Date.parse(instant)) / 60_000)) : 0;
