import { type QueryClient, useQuery } from '@tanstack/react-query';
import { useDesk } from '../context';

const keyOf = (id: string) => ['Patient', id];

/** A person. Whoever was found by naming him exactly is kept: by his id alone the desk may not read him. */
export function usePatient(id: string) {
  const { fhir } = useDesk();
  return useQuery({
    queryKey: keyOf(id),
    queryFn: () => fhir.get<fhir4.Patient>(`Patient/${id}`),
    staleTime: 5 * 60_000,
    retry: false,
  });
}

export function keepPatient(queries: QueryClient, patient: fhir4.Patient): void {
  queries.setQueryData(keyOf(patient.id ?? ''), patient);
}
