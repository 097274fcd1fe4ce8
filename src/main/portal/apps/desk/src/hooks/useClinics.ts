import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useDesk } from '../context';
import { clinicsOf } from '../data/clinics';

/** The clinics of this facility. */
export function useClinics() {
  const { fhir, facility } = useDesk();
  const { i18n } = useTranslation();
  return useQuery({
    queryKey: ['clinics', facility, i18n.language],
    queryFn: () => clinicsOf(fhir, facility, i18n.language),
    staleTime: 10 * 60_000,
  });
}
