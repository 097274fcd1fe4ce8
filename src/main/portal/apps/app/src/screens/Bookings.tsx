import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Empty, Heading, Skeleton, Trouble } from '@portal/ui/parts';
import { shownDay, shownSpan } from '@portal/time/time';
import { serviceOf, sorted, tokenOf, useAppointments } from '../data/appointments';
import { inLanguage, usePlaces } from '../data/places';
import { useSession } from '../Session';

export default function Bookings() {
  const { t } = useTranslation();
  const { fhir, patient } = useSession();
  const found = useAppointments(fhir, patient);
  const { ahead, past } = sorted(found.data ?? []);
  return (
    <>
      <Heading>{t('bookings')}</Heading>
      {found.isPending && <Skeleton lines={5} />}
      {found.isError && <Trouble error={found.error} again={() => void found.refetch()} />}
      {found.isSuccess && ahead.length === 0 && (
        <Empty>
          <p>{t('nothing-booked')}</p>
        </Empty>
      )}
      <Places name={t('upcoming')} appointments={ahead} />
      <div className="actions">
        <Link className="button" href="/book">
          {t('see-a-doctor')}
        </Link>
      </div>
      <Places name={t('past')} appointments={past} />
    </>
  );
}

function Places({ name, appointments }: { name: string; appointments: fhir4.Appointment[] }) {
  const { t, i18n } = useTranslation();
  const { fhir } = useSession();
  const places = usePlaces(fhir, appointments.map(serviceOf).filter(id => id !== undefined));
  if (appointments.length === 0) {
    return null;
  }
  return (
    <section className="card" aria-label={name}>
      <h2>{name}</h2>
      <ul className="list">
        {appointments.map(appointment => {
          const place = places.get(serviceOf(appointment) ?? '');
          return (
            <li key={appointment.id}>
              <Link href={`/bookings/${appointment.id}`}>
                {appointment.start
                  ? `${shownDay(appointment.start, i18n.language)}, ${shownSpan(appointment.start, appointment.end ?? appointment.start, i18n.language)}`
                  : t('waiting-for-place')}
              </Link>{' '}
              <span className="chip">{t(`status-${appointment.status}`)}</span>
              <br />
              {inLanguage(place?.department, i18n.language)} · {inLanguage(place?.hospital, i18n.language)}
              {tokenOf(appointment) && <> · {tokenOf(appointment)}</>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
