import { useQuery } from '@tanstack/react-query';
import type { Fhir } from '@portal/fhir/fhir';

const HOUR = 3_600_000;

export interface Department {
  code: string;
  display: string;
}

/** Where nobody makes an appointment: one is brought there, sent there by a doctor, or just goes there. */
const WITHOUT_APPOINTMENT = new Set([
  'emergency', 'anaesthesia', 'critical-care', 'laboratory', 'pathology', 'microbiology', 'biochemistry', 'blood-bank',
  'dressing', 'pharmacy',
]);

/** The departments that one makes appointments with, in a language. */
export function useDepartments(fhir: Fhir, language: string) {
  return useQuery({
    queryKey: ['departments', language],
    staleTime: HOUR,
    queryFn: async (): Promise<Department[]> => {
      const set = await fhir.get<fhir4.ValueSet>(
        `ValueSet/$expand?url=${encodeURIComponent('https://delhihims.example/fhir/ValueSet/department')}&displayLanguage=${language}`,
      );
      return (set.expansion?.contains ?? [])
        .map(one => ({ code: one.code ?? '', display: one.display ?? '' }))
        .filter(one => !WITHOUT_APPOINTMENT.has(one.code));
    },
  });
}
