import { useQuery } from '@tanstack/react-query';
import type { Fhir } from '@portal/fhir/fhir';
import { tokenOf } from './appointments';
import { keepSlip, type KeptSlip, keptSlips } from './keptSlips';
import type { Place } from './places';

/** The slip of a place. It is kept on the device as soon as it is known whose clinic it is; without a network it comes from there. */
export function useSlip(fhir: Fhir, appointment: fhir4.Appointment, place: Place | undefined): KeptSlip | undefined {
  const kept = keptSlips().find(slip => slip.appointment === appointment.id);
  const query = useQuery({
    queryKey: ['slip', appointment.id, appointment.meta?.versionId, place?.hospital.en],
    enabled: place !== undefined && appointment.start !== undefined,
    queryFn: async (): Promise<KeptSlip> => {
      const code = await (await fhir.file(`Appointment/${appointment.id}/$opd-slip?format=code`)).text();
      const slip: KeptSlip = {
        appointment: appointment.id ?? '',
        token: tokenOf(appointment) ?? '',
        code,
        hospital: place?.hospital.en ?? '',
        hospitalHindi: place?.hospital.hi ?? '',
        department: place?.department.en ?? '',
        departmentHindi: place?.department.hi ?? '',
        start: appointment.start ?? '',
        end: appointment.end ?? '',
        kept: new Date().toISOString(),
      };
      keepSlip(slip);
      return slip;
    },
  });
  return query.data ?? kept;
}
