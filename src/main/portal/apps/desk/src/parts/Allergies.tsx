import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useDesk } from '../context';
import { textOf } from '../data/words';

/** What a person must not be given, where a prescription is written. */
export function Allergies({ patient }: { patient: string }) {
  const { t, i18n } = useTranslation();
  const { fhir } = useDesk();
  const found = useQuery({
    queryKey: ['allergies', patient],
    queryFn: () => fhir.search<fhir4.AllergyIntolerance>(`AllergyIntolerance?patient=Patient/${patient}`),
  });
  return found.data?.length ? (
    <p className="alert">
      <b>▲ {t('allergies')}: </b>
      {found.data.map(one => textOf(one.code, i18n.language)).join(', ')}
    </p>
  ) : null;
}
