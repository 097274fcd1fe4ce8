import { useQuery } from '@tanstack/react-query';
import type { Fhir } from '@portal/fhir/fhir';

const HOUR = 3_600_000;

export interface Department {
  code: string;
  display: string;
}

/** All departments, in a language. */
export function useDepartments(fhir: Fhir, language: string) {
  return useQuery({
    queryKey: ['departments', language],
    staleTime: HOUR,
    queryFn: async (): Promise<Department[]> => {
      const set = await fhir.get<fhir4.ValueSet>(
        `ValueSet/$expand?url=${encodeURIComponent('https://delhihims.example/fhir/ValueSet/department')}&displayLanguage=${language}`,
      );
      return (set.expansion?.contains ?? []).map(one => ({ code: one.code ?? '', display: one.display ?? '' }));
    },
  });
}
