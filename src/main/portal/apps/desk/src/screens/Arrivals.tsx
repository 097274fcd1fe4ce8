import { useMutation, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { actor } from '@portal/fhir/fhir';
import { shownSpan, shownTime } from '@portal/time/time';
import { Empty, Heading, Skeleton, Trouble } from '@portal/ui/parts';
import { useDesk } from '../context';
import { namesOf } from '../data/person';
import { bookedToday, tokenOf } from '../data/today';
import { useClinics } from '../hooks/useClinics';
import { useKeys } from '../hooks/useKeys';
import { Who } from '../parts/Person';

/** R4: who has booked today. Who has come is told to the line by one key. */
export default function Arrivals() {
  const { t, i18n } = useTranslation();
  const { fhir } = useDesk();
  const clinics = useClinics();
  const [typed, setTyped] = useState('');
  const [late, setLate] = useState(false);
  const filter = useRef<HTMLInputElement>(null);
  const booked = useQuery({ queryKey: ['arrivals'], queryFn: () => bookedToday(fhir), refetchInterval: 30_000 });
  const arrive = useMutation({
    mutationFn: (id: string) => fhir.operation(`Appointment/${id}/$arrive`),
    onSettled: () => {
      setTyped('');
      void booked.refetch();
    },
  });
  useKeys({ '/': () => filter.current?.focus() });
  const rows = (booked.data ?? []).filter(({ appointment, patient }) => {
    const words = [tokenOf(appointment) ?? '', ...(patient ? namesOf(patient, i18n.language) : [])].join(' ').toLowerCase();
    return (late || appointment.status === 'booked') && words.includes(typed.trim().toLowerCase());
  });
  const first = rows.find(row => row.appointment.status === 'booked')?.appointment.id;
  return (
    <>
      <Heading>{t('rail-arrivals')}</Heading>
      <form
        onSubmit={event => {
          event.preventDefault();
          if (first && rows.length === 1) {
            arrive.mutate(first);
          }
        }}
      >
        <label htmlFor="arrivals-filter">
          {t('filter')} <kbd>/</kbd>
        </label>
        <input
          id="arrivals-filter"
          ref={filter}
          value={typed}
          onChange={event => setTyped(event.target.value)}
          autoComplete="off"
          aria-describedby="arrivals-help"
        />
        <p id="arrivals-help" className="help">
          {t('arrivals-help')}
        </p>
        <label className="choice">
          <input type="checkbox" checked={late} onChange={event => setLate(event.target.checked)} />
          {t('arrivals-all')}
        </label>
      </form>
      {arrive.error && <Trouble error={arrive.error} />}
      {booked.error && <Trouble error={booked.error} again={() => void booked.refetch()} />}
      {booked.isPending && <Skeleton />}
      {booked.data && (
        <p className="source" aria-live="polite">
          {t('as-of', { n: rows.length, time: shownTime(new Date(booked.dataUpdatedAt).toISOString(), i18n.language) })}
        </p>
      )}
      {booked.data && rows.length === 0 && <Empty>{t('nobody-booked')}</Empty>}
      <ul className="list">
        {rows.map(({ appointment, patient }) => (
          <li key={appointment.id} className="row">
            <div>
              <b className="code">{tokenOf(appointment) ?? '—'}</b>{' '}
              {patient ? <Who patient={patient} /> : t('masked')}
              <p className="source">
                {clinics.data?.find(one => one.service === actor(appointment, 'HealthcareService'))?.name} ·{' '}
                {appointment.start && appointment.end && shownSpan(appointment.start, appointment.end, i18n.language)} ·{' '}
                {t(`place-${appointment.status}`)}
              </p>
            </div>
            {appointment.status === 'booked' && (
              <button type="button" disabled={arrive.isPending} onClick={() => arrive.mutate(appointment.id ?? '')}>
                {t('arrive')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
