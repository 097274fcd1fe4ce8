import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { facilityOf } from '@portal/fhir/fhir';
import { Empty, Heading, Skeleton, Trouble } from '@portal/ui/parts';
import { shownDay } from '@portal/time/time';
import { stepOf, useCorrections } from '../data/corrections';
import { inLanguage, useFacilities } from '../data/places';
import { useSession } from '../Session';

/** What was asked to be corrected, and how far each request has come. */
export default function Corrections() {
  const { t, i18n } = useTranslation();
  const { fhir, patient } = useSession();
  const found = useCorrections(fhir, patient);
  const facilities = useFacilities(fhir, (found.data ?? []).map(ownerOf));
  return (
    <>
      <Heading>{t('corrections')}</Heading>
      <p>{t('corrections-what')}</p>
      {found.isPending && <Skeleton lines={4} />}
      {found.isError && <Trouble error={found.error} again={() => void found.refetch()} />}
      {found.isSuccess && found.data.length === 0 && (
        <Empty>
          <p>{t('no-corrections')}</p>
          <Link className="button quiet" href="/record">
            {t('my-record')}
          </Link>
        </Empty>
      )}
      {(found.data ?? []).map(task => (
        <section key={task.id} className="card">
          <h2>{task.description ?? t('correct-a-mistake')}</h2>
          <p>
            <span className="chip">{t(`step-${stepOf(task)}`)}</span>
          </p>
          <ol className="list" aria-label={t('steps')}>
            <li>
              {t('asked-on')}: {shownDay(task.authoredOn ?? '', i18n.language)}
            </li>
            {(task.note ?? []).map(note => (
              <li key={note.text}>{note.text}</li>
            ))}
            {task.restriction?.period?.end && (
              <li>
                {t('decided-by')}: {shownDay(task.restriction.period.end, i18n.language)}
              </li>
            )}
          </ol>
          <p className="source">{inLanguage(facilities.get(ownerOf(task) ?? ''), i18n.language)}</p>
        </section>
      ))}
    </>
  );
}

const ownerOf = (task: fhir4.Task): string | undefined =>
  task.owner?.reference?.startsWith('Organization/') ? task.owner.reference.slice('Organization/'.length) : facilityOf(task);
