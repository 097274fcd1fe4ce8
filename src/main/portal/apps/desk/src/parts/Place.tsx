import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { shownSpan } from '@portal/time/time';
import { Trouble } from '@portal/ui/parts';
import { useDesk } from '../context';
import { tokenOf } from '../data/today';
import { useClinics } from '../hooks/useClinics';
import type { SlipWish } from '../hooks/useSlip';

/** A person's place in a line of today. */
export function Place({
  place,
  print,
  changed,
}: {
  place: fhir4.Appointment;
  print: (wish: SlipWish) => void;
  changed: () => void;
}) {
  const { t, i18n } = useTranslation();
  const desk = useDesk();
  const clinics = useClinics();
  const arrive = useMutation({
    mutationFn: () => desk.fhir.operation(`Appointment/${place.id}/$arrive`),
    onSuccess: changed,
  });
  const service = place.participant.map(one => one.actor?.reference).find(one => one?.startsWith('HealthcareService/'));
  const clinic = clinics.data?.find(one => `HealthcareService/${one.service}` === service);
  const appointment = place.id ?? '';
  const isOpen = ['booked', 'arrived', 'checked-in'].includes(place.status);
  return (
    <li>
      <div className="row">
        <p className="token">{tokenOf(place) ?? '—'}</p>
        <p>
          <b>{clinic?.name}</b> <span className="chip">{t(`place-${place.status}`)}</span>
          <br />
          {place.start && place.end && shownSpan(place.start, place.end, i18n.language)}
        </p>
      </div>
      {arrive.error && <Trouble error={arrive.error} />}
      {isOpen && (
        <div className="actions">
          {place.status === 'booked' && desk.may('Appointment', 'arrive') && (
            <button type="button" disabled={arrive.isPending} onClick={() => arrive.mutate()}>
              {t('arrive')}
            </button>
          )}
          {(['thermal', 'a5'] as const).map(format =>
            (['hi', 'en'] as const).map(language => (
              <button
                key={format + language}
                type="button"
                className="quiet"
                onClick={() => print({ appointment, format, language })}
              >
                {t(`slip-${format}-${language}`)}
                {format === 'thermal' && language === i18n.language && ' (F8)'}
              </button>
            )),
          )}
        </div>
      )}
    </li>
  );
}
