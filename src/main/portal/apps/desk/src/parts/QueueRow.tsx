import { useTranslation } from 'react-i18next';
import { useDesk } from '../context';
import { type Waiting, minutesSince } from '../data/line';
import { Who } from './Person';

/** What may be done with whom, by the states of the queue. */
const DEEDS: Partial<Record<fhir4.Task['status'], readonly string[]>> = {
  ready: ['enter', 'recall', 'skip', 'leave'],
  'in-progress': ['complete', 'leave'],
  'on-hold': ['return', 'leave'],
  received: ['leave'],
};

/** Somebody in the line. */
export function QueueRow({ who, isBusy, move }: { who: Waiting; isBusy: boolean; move: (deed: string) => void }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const { status } = who.task;
  const priority = who.appointment?.priority;
  const treats = desk.mayCreate('Condition');
  return (
    <tr className={status === 'ready' || status === 'in-progress' ? 'now' : undefined}>
      <th scope="row" className="code">
        {who.token}
      </th>
      <td>
        {who.patient ? <Who patient={who.patient} /> : t('masked')}{' '}
        {priority !== undefined && priority > 0 && priority < 5 && <span className="chip bad">▲ {t('priority')}</span>}
      </td>
      <td>{status === 'received' ? t('minutes', { n: minutesSince(who.task.authoredOn) }) : ''}</td>
      <td>{t(`state-${status}`)}</td>
      <td>
        <div className="deeds">
          {treats && (
            <a className="button quiet" href={`#/record/${who.patientId}`}>
              {t('record')}
              <span className="unseen"> {who.token}</span>
            </a>
          )}
          {treats && status === 'in-progress' && (
            <a className="button" href={`#/visit/${who.task.id}`}>
              {t('write-note')}
              <span className="unseen"> {who.token}</span>
            </a>
          )}
          {DEEDS[status]?.map(deed => (
            <button key={deed} type="button" className={deed === 'enter' ? '' : 'quiet'} disabled={isBusy} onClick={() => move(deed)}>
              {t(`deed-${deed}`)}
              <span className="unseen"> {who.token}</span>
            </button>
          ))}
        </div>
      </td>
    </tr>
  );
}
