import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { parameter, translated } from '@portal/fhir/fhir';
import { Empty, Heading, Live, Skeleton, Trouble } from '@portal/ui/parts';
import { useBoard } from '@portal/ui/useBoard';
import { useDesk } from '../context';
import { type Waiting, lineOf } from '../data/line';
import { actorId } from '../data/words';
import { useClinics } from '../hooks/useClinics';
import { useKeys } from '../hooks/useKeys';
import { QueueRow } from '../parts/QueueRow';

const CLINIC = 'hims-desk-queue';

/** D1: the line of a clinic, and who is next. */
export default function Queue() {
  const { t, i18n } = useTranslation();
  const desk = useDesk();
  const [, navigate] = useLocation();
  const clinics = useClinics();
  const [schedule, setSchedule] = useState(localStorage.getItem(CLINIC) ?? '');
  const clinic = clinics.data?.find(one => one.schedule === schedule) ?? clinics.data?.[0];
  const { board, asOf } = useBoard(clinic?.service);
  const line = useQuery({
    queryKey: ['line', clinic?.schedule],
    enabled: clinic !== undefined,
    queryFn: () => lineOf(desk.fhir, clinic as NonNullable<typeof clinic>),
    refetchInterval: 30_000,
  });
  const { refetch } = line;
  useEffect(() => {
    if (board) {
      void refetch();
    }
  }, [board, refetch]);
  const call = useMutation({
    mutationFn: () => desk.fhir.operation<fhir4.Parameters>(`Schedule/${clinic?.schedule}/$call-next`),
    onSettled: () => void refetch(),
  });
  const close = useMutation({
    mutationFn: () => desk.fhir.operation<fhir4.Parameters>(`Schedule/${clinic?.schedule}/$close-session`),
    onSettled: () => void refetch(),
  });
  const move = useMutation({
    mutationFn: ({ who, deed }: { who: Waiting; deed: string }) =>
      deed === 'recall' || deed === 'skip'
        ? desk.fhir.operation(`Task/${who.task.id}/$${deed}`)
        : desk.fhir.operation(`Task/${who.task.id}/$advance-queue`, { deed: { valueCode: deed } }),
    onSuccess: (_, { who, deed }) => {
      if (deed === 'enter' && desk.mayCreate('Condition')) {
        navigate(`/visit/${who.task.id}`);
      }
    },
    onSettled: () => void refetch(),
  });
  useKeys({ n: clinic && !call.isPending ? () => call.mutate() : undefined });
  const told = parameter(call.data, 'token')?.valueString;
  const why = parameter(call.data, 'sentence');
  const called = line.data?.find(one => one.task.id === actorId(parameter(call.data, 'queueEntry')?.valueReference));
  const isOld = asOf > 0 && Date.now() - asOf > 30_000;
  if (clinics.error) {
    return <Trouble error={clinics.error} again={() => void clinics.refetch()} />;
  }
  if (!clinics.data) {
    return <Skeleton />;
  }
  return (
    <>
      <Heading>{t('rail-queue')}</Heading>
      <label htmlFor="queue-clinic">{t('clinic')}</label>
      <select
        id="queue-clinic"
        value={clinic?.schedule ?? ''}
        onChange={event => {
          localStorage.setItem(CLINIC, event.target.value);
          setSchedule(event.target.value);
          call.reset();
        }}
      >
        {clinics.data.map(one => (
          <option key={one.schedule} value={one.schedule}>
            {one.name} · {t('room', { room: one.room })} · {one.number}
          </option>
        ))}
      </select>
      <div className="actions">
        <button type="button" disabled={call.isPending || !clinic} onClick={() => call.mutate()}>
          {t('call-next')} (N)
        </button>
        {desk.may('Schedule', 'close-session') && (
          <button type="button" className="quiet" disabled={close.isPending || !clinic} onClick={() => close.mutate()}>
            {t('close-session')}
          </button>
        )}
        {clinic && (
          <a className="button quiet" href={`/board/#${clinic.service}`} target="_blank" rel="noopener">
            {t('hall-board')}
          </a>
        )}
      </div>
      <Live>
        {call.data &&
          (told ? (
            <div className="done">
              <p className="huge">{told}</p>
              <p>{translated(why?.valueString, why?._valueString, i18n.language)}</p>
              {called && called.task.status === 'ready' && (
                <button type="button" onClick={() => move.mutate({ who: called, deed: 'enter' })}>
                  {t('deed-enter')}
                </button>
              )}
            </div>
          ) : (
            <p className="note">{t('nobody-waits')}</p>
          ))}
        {close.data && <p className="note">{t(`session-${parameter(close.data, 'state')?.valueCode}`)}</p>}
      </Live>
      {isOld && <p className="stale">{t('not-live')}</p>}
      {[call.error, close.error, move.error, line.error].map(
        (error, place) => error && <Trouble key={place} error={error} again={() => void refetch()} />,
      )}
      {line.data?.length === 0 && <Empty>{t('line-empty')}</Empty>}
      {line.data && line.data.length > 0 && (
        <div className="scroll" tabIndex={0} role="region" aria-label={t('line')}>
          <table className="line">
            <thead>
              <tr>
                {['token', 'person', 'waits', 'state', 'actions'].map(name => (
                  <th key={name} scope="col">
                    {t(`col-${name}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {line.data.map(who => (
                <QueueRow key={who.task.id} who={who} isBusy={move.isPending} move={deed => move.mutate({ who, deed })} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
