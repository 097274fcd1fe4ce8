import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parameter } from '@portal/fhir/fhir';
import { openFile } from '@portal/ui/openFile';
import { Trouble } from '@portal/ui/parts';
import { shownTime } from '@portal/time/time';
import { useDesk } from '../context';
import { cardOf } from '../data/person';
import { keepPatient } from '../hooks/usePatient';

/** What a desk does with a health card: give one, print it, and open the record of whoever shows it. */
export function CardDesk({ patient }: { patient: fhir4.Patient }) {
  const { t, i18n } = useTranslation();
  const { fhir, may } = useDesk();
  const queries = useQueryClient();
  const [code, setCode] = useState('');
  const card = cardOf(patient);
  const issue = useMutation({
    mutationFn: async () => {
      await fhir.operation(`Patient/${patient.id}/$issue-card`);
      keepPatient(queries, await fhir.get<fhir4.Patient>(`Patient/${patient.id}`));
    },
  });
  const print = useMutation({
    mutationFn: async () =>
      openFile(
        await fhir.file(`Patient/${patient.id}/$card-document`, { language: { valueCode: i18n.language } }),
        'card.pdf',
      ),
  });
  const ask = useMutation({
    mutationFn: () => fhir.operation<fhir4.Parameters>('Patient/$present-card', { card: { valueString: card ?? '' } }),
  });
  const open = useMutation({
    mutationFn: (proof: 'code' | 'likeness') =>
      fhir.operation<fhir4.Parameters>('Patient/$present-card', {
        card: { valueString: card ?? '' },
        ...(proof === 'code'
          ? { request: { valueId: parameter(ask.data, 'request')?.valueId ?? '' }, code: { valueString: code.trim() } }
          : { likeness: { valueBoolean: true } }),
      }),
    onSuccess: () => void queries.invalidateQueries({ queryKey: ['Patient', patient.id] }),
  });
  const until = open.data?.parameter?.find(one => one.valueInstant)?.valueInstant;
  const sent = ask.data?.parameter?.find(one => one.valueString)?.valueString;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    open.mutate('code');
  };
  const error = issue.error ?? print.error ?? ask.error ?? open.error;
  return (
    <section className="card" aria-labelledby="card-heading">
      <h2 id="card-heading">{t('health-card')}</h2>
      {error && <Trouble error={error} />}
      {until && (
        <p className="done" role="status">
          {t('record-open-until', { time: shownTime(until, i18n.language) })}
        </p>
      )}
      <div className="actions">
        {!card && may('Patient', 'issue-card') && (
          <button type="button" disabled={issue.isPending} onClick={() => issue.mutate()}>
            {t('issue-card')}
          </button>
        )}
        {card && may('Patient', 'card-document') && (
          <button type="button" className="quiet" disabled={print.isPending} onClick={() => print.mutate()}>
            {t('print-card')}
          </button>
        )}
        {card && may('Patient', 'present-card') && !until && (
          <>
            <button type="button" className="quiet" disabled={ask.isPending} onClick={() => ask.mutate()}>
              {t('send-code')}
            </button>
            <button type="button" className="quiet" disabled={open.isPending} onClick={() => open.mutate('likeness')}>
              {t('photo-matches')}
            </button>
          </>
        )}
      </div>
      {ask.data && !until && (
        <form onSubmit={submit}>
          <label htmlFor="card-code">{t('code-from-phone', { end: sent ?? '' })}</label>
          <div className="joined">
            <input
              id="card-code"
              inputMode="numeric"
              autoComplete="off"
              value={code}
              onChange={event => setCode(event.target.value)}
            />
            <button type="submit">{t('open-record')}</button>
          </div>
        </form>
      )}
    </section>
  );
}
