import { useQuery } from '@tanstack/react-query';
import { actor, type Fhir, parameter } from '@portal/fhir/fhir';
import { today, dayOf } from '@portal/time/time';

const TOKEN = 'https://delhihims.example/sid/opd-token';
/** Whoever has such a place can be called still. */
const OPEN: fhir4.Appointment['status'][] = ['booked', 'arrived', 'checked-in', 'pending', 'waitlist'];

export const tokenOf = (appointment: fhir4.Appointment): string | undefined =>
  appointment.identifier?.find(identifier => identifier.system === TOKEN)?.value;

export const serviceOf = (appointment: fhir4.Appointment): string | undefined =>
  actor(appointment, 'HealthcareService');

export const departmentOf = (appointment: fhir4.Appointment): string =>
  appointment.serviceType?.[0]?.coding?.[0]?.code ?? '';

/** Whether it lies ahead: still to come, or of today. */
export function isAhead(appointment: fhir4.Appointment, day: string = today()): boolean {
  return (
    OPEN.includes(appointment.status) &&
    (appointment.status === 'waitlist' || dayOf(appointment.start ?? '') >= day)
  );
}

export function isToday(appointment: fhir4.Appointment, day: string = today()): boolean {
  return isAhead(appointment, day) && appointment.start !== undefined && dayOf(appointment.start) === day;
}

/** The places of a resident: those ahead first, the nearest at the top; then those that are over, the latest at the top. */
export function sorted(appointments: fhir4.Appointment[], day: string = today()): {
  ahead: fhir4.Appointment[];
  past: fhir4.Appointment[];
} {
  const byStart = [...appointments].sort((one, other) => (one.start ?? '').localeCompare(other.start ?? ''));
  return {
    ahead: byStart.filter(appointment => isAhead(appointment, day)),
    past: byStart.filter(appointment => !isAhead(appointment, day)).reverse(),
  };
}

export function useAppointments(fhir: Fhir, patient: string) {
  return useQuery({
    queryKey: ['appointments', patient],
    queryFn: () => fhir.search<fhir4.Appointment>(`Appointment?patient=${patient}&_count=100`),
  });
}

/** How many are before somebody in the line of today. */
export interface Line {
  ahead: number | undefined;
  from: string | undefined;
  to: string | undefined;
  room: string | undefined;
  status: string | undefined;
}

/** The own place in the line, asked again whenever the clinic's board changes. */
export function useLine(fhir: Fhir, appointment: string | undefined, change: string) {
  return useQuery({
    queryKey: ['line', appointment, change],
    enabled: appointment !== undefined,
    placeholderData: (before: Line | undefined) => before,
    queryFn: async (): Promise<Line> => {
      const answer = await fhir.get<fhir4.Parameters>(`Appointment/${appointment}/$token-status`);
      return {
        ahead: parameter(answer, 'ahead')?.valueInteger,
        from: parameter(answer, 'expectedFrom')?.valueInstant,
        to: parameter(answer, 'expectedTo')?.valueInstant,
        room: parameter(answer, 'room')?.valueString,
        status: parameter(answer, 'status')?.valueCode,
      };
    },
  });
}
