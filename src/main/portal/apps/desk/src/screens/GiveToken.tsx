import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { parameter } from '@portal/fhir/fhir';
import { shownSpan } from '@portal/time/time';
import { Heading, Skeleton, Trouble } from '@portal/ui/parts';
import { useDesk } from '../context';
import { actorId } from '../data/words';
import { useClinics } from '../hooks/useClinics';
import { useKeys } from '../hooks/useKeys';
import { usePatient } from '../hooks/usePatient';
import { useSlip } from '../hooks/useSlip';
import { Who } from '../parts/Person';
import { PRIORITY_REASONS } from '../priorities';

const LAST = 'hims-desk-clinic';

/** R3: a number in today's line of a clinic. */
export default function GiveToken({ id }: { id: string }) {
  const { t, i18n } = useTranslation();
  const { fhir } = useDesk();
  const [, navigate] = useLocation();
  const patient = usePatient(id);
  const clinics = useClinics();
  const slip = useSlip();
  const [schedule, setSchedule] = useState(localStorage.getItem(LAST) ?? '');
  const [reason, setReason] = useState('');
  const number = useRef<HTMLParagraphElement>(null);
  // The same wish has the same key, however often it is sent.
  const [key] = useState(() => crypto.randomUUID());
  const clinic = clinics.data?.find(one => one.schedule === schedule) ?? clinics.data?.[0];
  const give = useMutation({
    mutationFn: () => {
      localStorage.setItem(LAST, clinic?.schedule ?? '');
      return fhir.operation<fhir4.Parameters>(`HealthcareService/${clinic?.service}/$issue-token`, {
        patient: { valueReference: { reference: `Patient/${id}` } },
        channel: { valueCode: 'counter' },
        schedule: { valueReference: { reference: `Schedule/${clinic?.schedule}` } },
        identifier: { valueIdentifier: { value: `${key}-${clinic?.schedule}` } },
        reason: reason ? { valueCode: reason } : undefined,
      });
    },
  });
  useEffect(() => number.current?.focus(), [give.data]);
  const appointment = actorId(parameter(give.data, 'appointment')?.valueReference);
  const print = (format: 'thermal' | 'a5') => appointment && slip.mutate({ appointment, format });
  const mayGive = clinic !== undefined && !give.isPending && !give.data;
  useKeys({
    F9: mayGive ? () => give.mutate() : undefined,
    Enter: mayGive ? () => give.mutate() : appointment ? () => print('thermal') : undefined,
    F8: appointment ? () => print('thermal') : undefined,
    Escape: () => navigate(`/patient/${id}`),
  });
  if (patient.error || clinics.error) {
    return <Trouble error={patient.error ?? clinics.error} />;
  }
  if (!patient.data || !clinics.data) {
    return <Skeleton />;
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (mayGive) {
      give.mutate();
    }
  };
  const from = parameter(give.data, 'expectedFrom')?.valueInstant;
  const to = parameter(give.data, 'expectedTo')?.valueInstant;
  return (
    <>
      <Heading>{t('give-token')}</Heading>
      <p>
        <Who patient={patient.data} />
      </p>
      {give.data ? (
        <section className="card done-card" aria-live="polite">
          <p className="huge" tabIndex={-1} ref={number}>
            <span className="unseen">{t('token')} </span>
            {parameter(give.data, 'token')?.valueString}
          </p>
          <p>
            {clinic?.name} · {t('room', { room: parameter(give.data, 'room')?.valueString ?? '' })}
          </p>
          <p>{t('ahead', { n: parameter(give.data, 'ahead')?.valueInteger ?? 0 })}</p>
          {from && to && <p>{t('expected', { span: shownSpan(from, to, i18n.language) })}</p>}
          {slip.error && <Trouble error={slip.error} />}
          <div className="actions">
            <button type="button" onClick={() => print('thermal')}>
              {t('print-slip')} (F8)
            </button>
            <button type="button" className="quiet" onClick={() => print('a5')}>
              {t('print-a5')}
            </button>
            <a className="button quiet" href="#/">
              {t('next-person')}
            </a>
          </div>
        </section>
      ) : (
        <form onSubmit={submit}>
          {give.error && <Trouble error={give.error} />}
          {clinics.data.length === 0 && <p className="alert">{t('no-clinic')}</p>}
          <label htmlFor="clinic">{t('department')}</label>
          <select id="clinic" value={clinic?.schedule ?? ''} onChange={event => setSchedule(event.target.value)}>
            {clinics.data.map(one => (
              <option key={one.schedule} value={one.schedule}>
                {one.name} · {t('room', { room: one.room })} · {one.number}
              </option>
            ))}
          </select>
          <label htmlFor="reason">{t('priority-reason')}</label>
          <select id="reason" value={reason} onChange={event => setReason(event.target.value)}>
            <option value="">{t('priority-none')}</option>
            {PRIORITY_REASONS.map(code => (
              <option key={code} value={code}>
                {t(`priority-${code}`)}
              </option>
            ))}
          </select>
          <p className="help">{t('age-is-known')}</p>
          <div className="actions">
            <button type="submit" disabled={!mayGive}>
              {t('give-token')} (F9)
            </button>
            <a className="button quiet" href={`#/patient/${id}`}>
              {t('back')}
            </a>
          </div>
        </form>
      )}
    </>
  );
}
