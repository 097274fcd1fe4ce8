import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Heading, Skeleton, Trouble } from '@portal/ui/parts';
import { Refused } from '@portal/fhir/fhir';
import { useDesk } from '../context';
import { namesOf } from '../data/person';
import { recordOf } from '../data/record';
import { usePatient } from '../hooks/usePatient';
import { BreakGlass } from '../parts/BreakGlass';
import { PersonFacts } from '../parts/Person';
import { RecordBody } from '../parts/RecordBody';

/** D2: the whole record of a person at once. */
export default function Record({ id }: { id: string }) {
  const { t, i18n } = useTranslation();
  const { fhir, may } = useDesk();
  const queries = useQueryClient();
  const patient = usePatient(id);
  const access = useQuery({ queryKey: ['access', id], queryFn: () => fhir.get<fhir4.Patient>(`Patient/${id}`) });
  const record = useQuery({ queryKey: ['record', id], queryFn: () => recordOf(fhir, id) });
  const isClosed = access.error instanceof Refused && [403, 404].includes(access.error.status);
  const again = () => {
    for (const part of ['Patient', 'access', 'record']) {
      void queries.invalidateQueries({ queryKey: [part, id] });
    }
  };
  const [first, ...others] = patient.data ? namesOf(patient.data, i18n.language) : [];
  return (
    <>
      <Heading>
        {first ?? t('record')}
        {others.length > 0 && <span className="other-name"> {others.join(' · ')}</span>}
      </Heading>
      {patient.data && <PersonFacts patient={patient.data} />}
      {isClosed && <p className="stale">{t('record-closed')}</p>}
      {isClosed && may('Patient', 'break-glass') && <BreakGlass id={id} opened={again} />}
      {!isClosed && record.error && <Trouble error={record.error} again={again} />}
      {record.isPending && <Skeleton lines={8} />}
      {!isClosed && record.data && <RecordBody record={record.data} />}
      <div className="actions">
        <button type="button" className="quiet" onClick={() => print()}>
          {t('print')} (Ctrl+P)
        </button>
      </div>
    </>
  );
}
