import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Heading, Live, QrCode, Skeleton, Trouble } from '@portal/ui/parts';
import { signIn } from '@portal/fhir/session';
import { useBoard } from '@portal/ui/useBoard';
import { minutesUntil, shownDay, shownSpan } from '@portal/time/time';
import { APP } from '../app';
import { isToday, serviceOf, sorted, tokenOf, useAppointments, useLine } from '../data/appointments';
import { inLanguage, usePlaces } from '../data/places';
import { useSlip } from '../data/useSlip';
import { nameOf } from '../data/patient';
import { useSession } from '../Session';
import { Icon } from './Icon';
import { Kept } from './Kept';

/** Today's slip first, then what comes next, then the ways on. */
export default function Home() {
  const { t, i18n } = useTranslation();
  const { fhir, patient } = useSession();
  const person = useQuery({
    queryKey: ['patient', patient],
    queryFn: () => fhir.get<fhir4.Patient>(`Patient/${patient}`),
  });
  const appointments = useAppointments(fhir, patient);
  const { ahead } = sorted(appointments.data ?? []);
  const now = ahead.find(appointment => isToday(appointment));
  const next = ahead.filter(appointment => appointment !== now).slice(0, 3);
  const places = usePlaces(fhir, ahead.map(serviceOf).filter(id => id !== undefined));
  return (
    <>
      <Heading>
        {person.data ? t('hello', { name: nameOf(person.data, i18n.language) }) : t('home')}
      </Heading>
      {appointments.isPending && <Skeleton lines={5} />}
      {appointments.isError && (
        <>
          <Trouble error={appointments.error} again={() => void appointments.refetch()} />
          <Kept />
        </>
      )}
      {now && <TodaysSlip appointment={now} />}
      {appointments.isSuccess && !now && next.length === 0 && (
        <div className="empty">
          <p>{t('nothing-booked')}</p>
          <Link className="button" href="/book">
            {t('see-a-doctor')}
          </Link>
        </div>
      )}
      {next.length > 0 && (
        <section className="card" aria-labelledby="next">
          <h2 id="next">{t('next-visits')}</h2>
          <ul className="list">
            {next.map(appointment => (
              <li key={appointment.id}>
                <Link href={`/bookings/${appointment.id}`}>
                  {appointment.start
                    ? `${shownDay(appointment.start, i18n.language)}, ${shownSpan(appointment.start, appointment.end ?? appointment.start, i18n.language)}`
                    : t('status-waitlist')}
                </Link>
                <br />
                {inLanguage(places.get(serviceOf(appointment) ?? '')?.department, i18n.language)} ·{' '}
                {inLanguage(places.get(serviceOf(appointment) ?? '')?.hospital, i18n.language)}
              </li>
            ))}
          </ul>
        </section>
      )}
      <nav className="tiles" aria-label={t('services')}>
        <Tile to="/book" icon="doctor" name={t('see-a-doctor')} />
        <Tile to="/bookings" icon="calendar" name={t('bookings')} />
        <Tile to="/record" icon="record" name={t('my-record')} />
        <Tile to="/card" icon="card" name={t('health-card')} />
        <Tile to="/corrections" icon="pencil" name={t('correct-a-mistake')} />
        <Tile to="/accesses" icon="eye" name={t('who-saw')} />
        <Tile to="/details" icon="person" name={t('my-details')} />
        <a className="tile emergency" href="tel:102">
          <Icon name="phone" />
          {t('call-102')}
        </a>
      </nav>
      <button type="button" className="quiet" onClick={() => void signIn(APP, i18n.language)}>
        {t('other-person')}
      </button>
    </>
  );
}

function Tile({ to, icon, name }: { to: string; icon: Parameters<typeof Icon>[0]['name']; name: ReactNode }) {
  return (
    <Link className="tile" href={to}>
      <Icon name={icon} />
      {name}
    </Link>
  );
}

/** The number, whom the doctor sees now, and how long it will be. */
function TodaysSlip({ appointment }: { appointment: fhir4.Appointment }) {
  const { t, i18n } = useTranslation();
  const { fhir } = useSession();
  const service = serviceOf(appointment);
  const places = usePlaces(fhir, service ? [service] : []);
  const place = places.get(service ?? '');
  const { board, asOf } = useBoard(service);
  const line = useLine(fhir, appointment.id, board ? JSON.stringify(board.parameter?.slice(1)) : '');
  const slip = useSlip(fhir, appointment, place);
  const isStale = asOf > 0 && Date.now() - asOf > 30_000;
  return (
    <section className="card" aria-labelledby="today">
      <h2 id="today">{t('today-slip')}</h2>
      <div className="row">
        <div>
          <p className="help">{t('your-token')}</p>
          <p className="token" data-testid="token">
            {tokenOf(appointment)}
          </p>
          <Live>
            {line.data?.status === 'ready' ? (
              <p className="done">{t('you-are-called', { room: line.data.room })}</p>
            ) : (
              <>
                {line.data?.ahead !== undefined && <p>{t('ahead', { count: line.data.ahead })}</p>}
                {line.data?.from && line.data.to && (
                  <p>
                    <b>
                      {minutesUntil(line.data.to) === 0
                        ? t('wait-now')
                        : t('wait', { from: minutesUntil(line.data.from), to: minutesUntil(line.data.to) })}
                    </b>
                  </p>
                )}
              </>
            )}
            {line.data?.room && <p>{t('room', { room: line.data.room })}</p>}
          </Live>
          {isStale && <p className="stale">{t('wait-is-old')}</p>}
        </div>
        {slip && <QrCode text={slip.code} label={t('show-this-code')} />}
      </div>
      <p>
        <b>{inLanguage(place?.hospital, i18n.language)}</b>
        <br />
        {inLanguage(place?.department, i18n.language)}
        <br />
        {shownDay(appointment.start ?? '', i18n.language)},{' '}
        {shownSpan(appointment.start ?? '', appointment.end ?? '', i18n.language)}
      </p>
      <Link className="button quiet" href={`/bookings/${appointment.id}`}>
        {t('slip-and-changes')}
      </Link>
    </section>
  );
}
