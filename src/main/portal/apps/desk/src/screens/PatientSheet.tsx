import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { Empty, Heading, Skeleton, Trouble } from '@portal/ui/parts';
import { useDesk } from '../context';
import { namesOf } from '../data/person';
import { placesOf } from '../data/today';
import { useKeys } from '../hooks/useKeys';
import { usePatient } from '../hooks/usePatient';
import { useSlip } from '../hooks/useSlip';
import { CardDesk } from '../parts/CardDesk';
import { PersonFacts } from '../parts/Person';
import { Place } from '../parts/Place';

/** What a clerk needs of a person: who it is, today's places, and what can be done. */
export default function PatientSheet({ id }: { id: string }) {
  const { t, i18n } = useTranslation();
  const { fhir } = useDesk();
  const [, navigate] = useLocation();
  const patient = usePatient(id);
  const places = useQuery({ queryKey: ['places', id], queryFn: () => placesOf(fhir, id) });
  const slip = useSlip();
  const printable = places.data?.find(place => ['booked', 'arrived', 'checked-in'].includes(place.status));
  const booked = places.data?.find(place => place.status === 'booked');
  const welcome = useMutation({
    mutationFn: async (appointment: string) => {
      await fhir.operation(`Appointment/${appointment}/$arrive`);
      slip.mutate({ appointment, format: 'thermal' });
    },
    onSettled: () => void places.refetch(),
  });
  useKeys({
    // Who has booked is here now and gets the slip; who has not needs a number.
    Enter:
      places.data && !welcome.isPending
        ? () => (booked?.id ? welcome.mutate(booked.id) : navigate(`/patient/${id}/token`))
        : undefined,
    F9: () => navigate(`/patient/${id}/token`),
    F8: printable?.id ? () => slip.mutate({ appointment: printable.id as string, format: 'thermal' }) : undefined,
  });
  if (patient.error) {
    return <Trouble error={patient.error} />;
  }
  if (!patient.data) {
    return <Skeleton />;
  }
  const [first, ...others] = namesOf(patient.data, i18n.language);
  return (
    <>
      <Heading>
        {first ?? t('nameless')}
        {others.length > 0 && <span className="other-name"> {others.join(' · ')}</span>}
      </Heading>
      <section className="card">
        <PersonFacts patient={patient.data} />
        <div className="actions">
          <a className="button" href={`#/patient/${id}/token`} aria-keyshortcuts="F9">
            {t('give-token')} (F9)
          </a>
        </div>
      </section>
      <section className="card" aria-labelledby="today-heading">
        <h2 id="today-heading">{t('today-here')}</h2>
        {places.error && <Trouble error={places.error} again={() => void places.refetch()} />}
        {(slip.error ?? welcome.error) && <Trouble error={slip.error ?? welcome.error} />}
        <p className="help">{t(booked ? 'enter-arrives' : 'enter-token')}</p>
        {places.data?.length === 0 && <Empty>{t('nothing-today')}</Empty>}
        <ul className="list">
          {places.data?.map(place => (
            <Place key={place.id} place={place} print={slip.mutate} changed={() => void places.refetch()} />
          ))}
        </ul>
      </section>
      <CardDesk patient={patient.data} />
    </>
  );
}
