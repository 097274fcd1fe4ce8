import { useQuery } from '@tanstack/react-query';
import { actor, type Fhir, ours, Refused } from '@portal/fhir/fhir';
import { beginOf, dayOf, daysAfter, today } from '@portal/time/time';

/** A time at which a clinic has places left. */
export interface Offer {
  appointment: fhir4.Appointment;
  service: string;
  day: string;
  left: number;
}

export interface Offers {
  offers: Offer[];
  /** What the server says of them, such as that these are the nearest and nothing is left of what was asked for. */
  remark: fhir4.OperationOutcome | undefined;
}

const DAYS = 14;

export function useOffers(fhir: Fhir, department: string) {
  return useQuery({
    queryKey: ['offers', department],
    staleTime: 0,
    queryFn: async (): Promise<Offers> => {
      const from = encodeURIComponent(beginOf(today()));
      const to = encodeURIComponent(beginOf(daysAfter(today(), DAYS)));
      const bundle = await fhir.get<fhir4.Bundle>(
        `Appointment/$find?start=${from}&end=${to}&specialty=${department}&_count=200`,
      );
      const resources = (bundle.entry ?? []).map(entry => entry.resource);
      return {
        offers: resources.filter(isAppointment).map(offerOf),
        remark: resources.find(isOutcome),
      };
    },
  });
}

const isAppointment = (one: fhir4.Resource | undefined): one is fhir4.Appointment => one?.resourceType === 'Appointment';

const isOutcome = (one: fhir4.Resource | undefined): one is fhir4.OperationOutcome =>
  one?.resourceType === 'OperationOutcome';

function offerOf(appointment: fhir4.Appointment): Offer {
  return {
    appointment,
    service: actor(appointment, 'HealthcareService') ?? '',
    day: dayOf(appointment.start ?? ''),
    left: ours(appointment, 'places-left')?.valueUnsignedInt ?? 0,
  };
}

/** The days on which something is left, in their order. */
export const daysOf = (offers: Offer[]): string[] => [...new Set(offers.map(offer => offer.day))].sort();

/** The offers of a day by clinic, the one that calls first at the top. */
export function byService(offers: Offer[], day: string): [string, Offer[]][] {
  const groups = new Map<string, Offer[]>();
  for (const offer of offers.filter(one => one.day === day)) {
    groups.set(offer.service, [...(groups.get(offer.service) ?? []), offer]);
  }
  const first = (group: Offer[]) => group.map(offer => offer.appointment.start ?? '').sort()[0] ?? '';
  return [...groups].sort(([, one], [, other]) => first(one).localeCompare(first(other)));
}

/** Takes an offer, or moves a place that is booked to it; answers the Appointment's id. */
export async function take(fhir: Fhir, offer: Offer, moved: string | undefined): Promise<string> {
  const reference = { valueReference: { reference: `Appointment/${offer.appointment.id}` } };
  const answer = moved
    ? await fhir.operation<fhir4.Resource>(`Appointment/${moved}/$reschedule`, { 'appointment-reference': reference })
    : await fhir.operation<fhir4.Resource>('Appointment/$book', { 'appointment-reference': reference });
  const id = appointmentIn(answer);
  if (!id) {
    throw new Refused(500);
  }
  return id;
}

function appointmentIn(answer: fhir4.Resource): string | undefined {
  if (answer.resourceType === 'Appointment') {
    return answer.id;
  }
  const entries = (answer as fhir4.Bundle).entry ?? [];
  const found = entries.find(entry => entry.resource?.resourceType === 'Appointment')?.resource?.id;
  const named = (answer as fhir4.Parameters).parameter?.find(one => one.name === 'appointment')?.valueReference;
  return found ?? named?.reference?.split('/')[1];
}
