import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { isInError } from '@portal/fhir/fhir';
import { Skeleton, Trouble } from '@portal/ui/parts';
import { useDesk } from '../context';
import { textOf } from '../data/words';

/** What a person must not be given, where a prescription is written. That it could not be read is not that there is none. */
export function Allergies({ patient }: { patient: string }) {
  const { t, i18n } = useTranslation();
  const { fhir } = useDesk();
  const found = useQuery({
    queryKey: ['allergies', patient],
    queryFn: () => fhir.search<fhir4.AllergyIntolerance>(`AllergyIntolerance?patient=Patient/${patient}`),
  });
  if (found.error) {
    return (
      <div className="alert" role="alert">
        <b>▲ {t('allergies-unknown')}</b>
        <Trouble error={found.error} again={() => void found.refetch()} />
      </div>
    );
  }
  if (!found.data) {
    return <Skeleton lines={1} />;
  }
  const held = found.data.filter(one => !isInError(one));
  return held.length > 0 ? (
    <p className="alert">
      <b>▲ {t('allergies')}: </b>
      {held.map(one => textOf(one.code, i18n.language)).join(', ')}
    </p>
  ) : (
    <p>
      {t('allergies')}: {t('none-recorded')}
    </p>
  );
}
