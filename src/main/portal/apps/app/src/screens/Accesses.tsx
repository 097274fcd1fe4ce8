import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parameter, part, translated } from '@portal/fhir/fhir';
import { Empty, Heading, Skeleton, Trouble } from '@portal/ui/parts';
import { useSession } from '../Session';

/** Who has seen the record: sentences that the server has written, the newest first. */
export default function Accesses() {
  const { t, i18n } = useTranslation();
  const { fhir, patient } = useSession();
  const [withOwn, setWithOwn] = useState(false);
  const found = useQuery({
    queryKey: ['accesses', patient, withOwn],
    staleTime: 0,
    placeholderData: keepPreviousData,
    queryFn: () => fhir.get<fhir4.Parameters>(`Patient/${patient}/$access-log?others=${!withOwn}`),
  });
  const accesses = (found.data?.parameter ?? []).filter(one => one.name === 'access');
  return (
    <>
      <Heading>{t('who-saw')}</Heading>
      <p>{t('who-saw-what')}</p>
      <label className="choice">
        <input type="checkbox" checked={withOwn} onChange={event => setWithOwn(event.target.checked)} />
        {t('own-accesses-too')}
      </label>
      {found.isPending && <Skeleton lines={6} />}
      {found.isError && <Trouble error={found.error} again={() => void found.refetch()} />}
      {found.isSuccess && !parameter(found.data, 'access') && (
        <Empty>
          <p>{t('nobody-saw')}</p>
        </Empty>
      )}
      {accesses.length > 0 && (
      <ul className="list sheet">
        {accesses.map(access => {
          const sentence = part(access, 'sentence');
          return (
            <li key={part(access, 'event')?.valueReference?.reference}>
              {part(access, 'emergency')?.valueBoolean && <span className="chip bad">{t('emergency')}</span>}{' '}
              {translated(sentence?.valueString, sentence?._valueString, i18n.language)}
            </li>
          );
        })}
      </ul>
      )}
    </>
  );
}
