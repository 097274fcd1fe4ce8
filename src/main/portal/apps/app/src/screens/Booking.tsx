import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'wouter';
import { Heading, QrCode, Skeleton, Trouble } from '@portal/ui/parts';
import { shownDay, shownSpan } from '@portal/time/time';
import { openFile } from '@portal/ui/openFile';
import { departmentOf, isAhead, isToday, serviceOf, tokenOf } from '../data/appointments';
import { dropSlip } from '../data/keptSlips';
import { inLanguage, type Place, usePlaces } from '../data/places';
import { useSlip } from '../data/useSlip';
import { useSession } from '../Session';

/** One place: its slip, and what can be done with it. */
export default function Booking() {
  const { t, i18n } = useTranslation();
  const { fhir } = useSession();
  const { appointment: id } = useParams() as { appointment: string };
  const found = useQuery({
    queryKey: ['appointments', 'one', id],
    queryFn: () => fhir.get<fhir4.Appointment>(`Appointment/${id}`),
  });
  const service = found.data ? serviceOf(found.data) : undefined;
  const places = usePlaces(fhir, service ? [service] : []);
  const place = places.get(service ?? '');
  if (found.isPending) {
    return <Skeleton lines={6} />;
  }
  if (found.isError) {
    return <Trouble error={found.error} again={() => void found.refetch()} />;
  }
  const appointment = found.data;
  return (
    <>
      <Heading>{t('opd-slip')}</Heading>
      <p className={appointment.status === 'booked' || appointment.status === 'arrived' ? 'done' : 'note'} role="status">
        {t(`status-${appointment.status}-long`)}
      </p>
      <section className="card">
        {tokenOf(appointment) && (
          <>
            <p className="help">{t('your-token')}</p>
            <p className="token">{tokenOf(appointment)}</p>
          </>
        )}
        {isAhead(appointment) && appointment.start && <Code appointment={appointment} place={place} />}
        <p>
          <b>{inLanguage(place?.hospital, i18n.language)}</b>
          <br />
          {inLanguage(place?.department, i18n.language)}
          {appointment.start && (
            <>
              <br />
              {shownDay(appointment.start, i18n.language)},{' '}
              {shownSpan(appointment.start, appointment.end ?? appointment.start, i18n.language)}
            </>
          )}
        </p>
      </section>
      {isAhead(appointment) && <Changes appointment={appointment} />}
    </>
  );
}

function Code({ appointment, place }: { appointment: fhir4.Appointment; place: Place | undefined }) {
  const { t, i18n } = useTranslation();
  const { fhir } = useSession();
  const slip = useSlip(fhir, appointment, place);
  const paper = useMutation({
    mutationFn: async () =>
      openFile(await fhir.file(`Appointment/${appointment.id}/$opd-slip?format=a5&language=${i18n.language}`), 'slip.pdf'),
  });
  return (
    <>
      {slip && <QrCode text={slip.code} label={t('show-this-code')} />}
      <p className="help">{t('slip-is-kept')}</p>
      {paper.isError && <Trouble error={paper.error} />}
      <button type="button" className="quiet" disabled={paper.isPending} onClick={() => paper.mutate()}>
        {t('slip-pdf')}
      </button>
    </>
  );
}

function Changes({ appointment }: { appointment: fhir4.Appointment }) {
  const { t } = useTranslation();
  const { fhir, patient } = useSession();
  const queries = useQueryClient();
  const [asks, setAsks] = useState(false);
  const changed = () => queries.invalidateQueries({ queryKey: ['appointments'] });
  const arrival = useMutation({
    // As by a scan at the door: who has booked is known by it, and waits from now on.
    mutationFn: () =>
      fhir.operation(`HealthcareService/${serviceOf(appointment)}/$issue-token`, {
        patient: { valueReference: { reference: `Patient/${patient}` } },
      }),
    onSuccess: changed,
  });
  const cancellation = useMutation({
    mutationFn: () => fhir.operation(`Appointment/${appointment.id}/$cancel`),
    onSuccess: () => {
      dropSlip(appointment.id ?? '');
      return changed();
    },
  });
  const trouble = arrival.error ?? cancellation.error;
  return (
    <>
      {trouble && <Trouble error={trouble} />}
      <div className="actions">
        {appointment.status === 'booked' && isToday(appointment) && (
          <button type="button" disabled={arrival.isPending} onClick={() => arrival.mutate()}>
            {t('i-have-arrived')}
          </button>
        )}
        {appointment.status === 'booked' && (
          <Link className="button quiet" href={`/move/${appointment.id}/${departmentOf(appointment)}`}>
            {t('move')}
          </Link>
        )}
        {!asks && (
          <button type="button" className="quiet" onClick={() => setAsks(true)}>
            {t('cancel-visit')}
          </button>
        )}
      </div>
      {asks && (
        <section className="card" aria-labelledby="really">
          <h2 id="really">{t('really-cancel')}</h2>
          <p>{t('really-cancel-what')}</p>
          <div className="actions">
            <button
              type="button"
              className="danger"
              disabled={cancellation.isPending}
              onClick={() => cancellation.mutate()}
            >
              {t('yes-cancel')}
            </button>
            <button type="button" className="quiet" onClick={() => setAsks(false)}>
              {t('no-keep')}
            </button>
          </div>
        </section>
      )}
    </>
  );
}
