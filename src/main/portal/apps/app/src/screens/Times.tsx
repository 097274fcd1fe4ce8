import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useParams } from 'wouter';
import { Empty, Heading, Skeleton, Trouble } from '@portal/ui/parts';
import { shortDay, shownDay, shownSpan } from '@portal/time/time';
import { Refused } from '@portal/fhir/fhir';
import { useDepartments } from '../data/departments';
import { byService, daysOf, type Offer, take, useOffers } from '../data/offers';
import { inLanguage, type Place, usePlaces } from '../data/places';
import { useSession } from '../Session';

/** The times that are left, by day and hospital; one is chosen, looked at once more, and booked. */
export default function Times() {
  const { t, i18n } = useTranslation();
  const { fhir } = useSession();
  const { department, appointment: moved } = useParams() as { department: string; appointment?: string };
  const departments = useDepartments(fhir, i18n.language);
  const found = useOffers(fhir, department);
  const all = found.data?.offers ?? [];
  const places = usePlaces(fhir, all.map(offer => offer.service));
  const [hospital, setHospital] = useState('');
  const hospitals = new Map(all.flatMap(({ service }) => {
    const names = places.get(service)?.hospital;
    return names ? [[names.en, names] as const] : [];
  }));
  const offers = all.filter(offer => !hospital || places.get(offer.service)?.hospital.en === hospital);
  const days = daysOf(offers);
  const [chosenDay, setDay] = useState<string>();
  const day = chosenDay && days.includes(chosenDay) ? chosenDay : days[0];
  const [chosen, setChosen] = useState<Offer>();
  const name = departments.data?.find(one => one.code === department)?.display ?? '';
  if (chosen) {
    return (
      <CheckAnswers
        offer={chosen}
        place={places.get(chosen.service)}
        moved={moved}
        back={() => {
          setChosen(undefined);
          void found.refetch();
        }}
      />
    );
  }
  return (
    <>
      <Heading>{moved ? t('move-to', { name }) : t('times-of', { name })}</Heading>
      {found.isPending && <Skeleton lines={6} />}
      {found.isError && <Trouble error={found.error} again={() => void found.refetch()} />}
      {hospitals.size > 1 && (
        <>
          <label htmlFor="hospital">{t('hospital')}</label>
          <select id="hospital" value={hospital} onChange={event => setHospital(event.target.value)}>
            <option value="">{t('every-hospital')}</option>
            {[...hospitals.values()]
              .sort((one, other) => inLanguage(one, i18n.language).localeCompare(inLanguage(other, i18n.language)))
              .map(names => (
                <option key={names.en} value={names.en}>
                  {inLanguage(names, i18n.language)}
                </option>
              ))}
          </select>
        </>
      )}
      {found.isSuccess && offers.length === 0 && (
        <Empty>
          <p>{new Refused(404, found.data.remark).sentence(i18n.language) ?? t('no-times')}</p>
          <Link className="button quiet" href="/book">
            {t('other-department')}
          </Link>
        </Empty>
      )}
      {days.length > 0 && (
        <div className="actions" role="group" aria-label={t('day')}>
          {days.map(one => (
            <button
              key={one}
              type="button"
              className={one === day ? '' : 'quiet'}
              aria-pressed={one === day}
              onClick={() => setDay(one)}
            >
              {shortDay(one, i18n.language)}
            </button>
          ))}
        </div>
      )}
      {day && <h2>{shownDay(day, i18n.language)}</h2>}
      {day &&
        byService(offers, day).map(([service, group]) => (
          <section key={service} className="card" aria-labelledby={service}>
            <h3 id={service}>{inLanguage(places.get(service)?.hospital, i18n.language)}</h3>
            <p className="help">{inLanguage(places.get(service)?.department, i18n.language)}</p>
            {group.map(offer => (
              <button key={offer.appointment.id} type="button" className="pick" onClick={() => setChosen(offer)}>
                <span>
                  <b>{shownSpan(offer.appointment.start ?? '', offer.appointment.end ?? '', i18n.language)}</b>
                  {t('places-left', { count: offer.left })}
                </span>
                <span aria-hidden="true">›</span>
              </button>
            ))}
          </section>
        ))}
    </>
  );
}

interface Check {
  offer: Offer;
  place: Place | undefined;
  moved: string | undefined;
  back: () => void;
}

function CheckAnswers({ offer, place, moved, back }: Check) {
  const { t, i18n } = useTranslation();
  const { fhir } = useSession();
  const [, go] = useLocation();
  const queries = useQueryClient();
  const booking = useMutation({
    mutationFn: () => take(fhir, offer, moved),
    onSuccess: async appointment => {
      await queries.invalidateQueries({ queryKey: ['appointments'] });
      go(`/bookings/${appointment}`);
    },
  });
  return (
    <>
      <Heading>{t('check')}</Heading>
      <section className="card">
        <dl>
          <dt>{t('hospital')}</dt>
          <dd>{inLanguage(place?.hospital, i18n.language)}</dd>
          <dt>{t('department')}</dt>
          <dd>{inLanguage(place?.department, i18n.language)}</dd>
          <dt>{t('day')}</dt>
          <dd>{shownDay(offer.day, i18n.language)}</dd>
          <dt>{t('between')}</dt>
          <dd>{shownSpan(offer.appointment.start ?? '', offer.appointment.end ?? '', i18n.language)}</dd>
        </dl>
      </section>
      {booking.isError && <Trouble error={booking.error} />}
      <div className="actions">
        <button type="button" disabled={booking.isPending} onClick={() => booking.mutate()}>
          {moved ? t('confirm-move') : t('confirm-booking')}
        </button>
        <button type="button" className="quiet" onClick={back}>
          {t('change')}
        </button>
      </div>
    </>
  );
}
