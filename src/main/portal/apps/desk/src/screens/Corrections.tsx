import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shownDay } from '@portal/time/time';
import { Empty, Heading, Skeleton, Trouble } from '@portal/ui/parts';
import { useDesk } from '../context';
import { STEPS, correctionsOf, stateOf } from '../data/corrections';

/** R5: what patients have asked to put right. */
export default function Corrections() {
  const { t } = useTranslation();
  const { fhir, facility } = useDesk();
  const open = useQuery({ queryKey: ['corrections'], queryFn: () => correctionsOf(fhir, facility) });
  return (
    <>
      <Heading>{t('rail-corrections')}</Heading>
      {open.error && <Trouble error={open.error} again={() => void open.refetch()} />}
      {open.isPending && <Skeleton />}
      {open.data?.length === 0 && <Empty>{t('nothing-to-correct')}</Empty>}
      {open.data?.map(task => <Correction key={task.id} task={task} moved={() => void open.refetch()} />)}
    </>
  );
}

function Correction({ task, moved }: { task: fhir4.Task; moved: () => void }) {
  const { t, i18n } = useTranslation();
  const { fhir } = useDesk();
  const [words, setWords] = useState('');
  const due = task.restriction?.period?.end;
  const step = useMutation({
    mutationFn: ({ to, needs }: { to: string; needs: string }) =>
      fhir.operation(`Task/${task.id}/$advance-correction`, {
        to: { valueCode: to },
        message: needs === 'message' ? { valueString: words.trim() } : undefined,
        evidence: needs === 'evidence' ? { valueReference: { reference: words.trim() } } : undefined,
      }),
    onSuccess: () => {
      setWords('');
      moved();
    },
  });
  const steps = STEPS[stateOf(task)] ?? [];
  return (
    <section className="card">
      <h2>
        {task.description ?? t('correction')} · {t(`correction-${stateOf(task)}`)}
      </h2>
      <p className="source">
        {task.authoredOn && shownDay(task.authoredOn, i18n.language, false)}
        {due && ` · ${t('due', { day: shownDay(due, i18n.language, false) })}`}
        {task.focus?.reference && ` · ${task.focus.reference.split('/')[0]}`}
      </p>
      {step.error && <Trouble error={step.error} />}
      {steps.some(one => one.needs !== 'nothing') && (
        <>
          <label htmlFor={`words-${task.id}`}>
            {t(steps.some(one => one.needs === 'evidence') ? 'evidence' : 'message')}
          </label>
          <input id={`words-${task.id}`} value={words} onChange={event => setWords(event.target.value)} />
        </>
      )}
      <div className="actions">
        {steps.map(one => (
          <button
            key={one.to}
            type="button"
            className="quiet"
            disabled={step.isPending || (one.needs !== 'nothing' && !words.trim())}
            onClick={() => step.mutate(one)}
          >
            {t(`correction-to-${one.to}`)}
          </button>
        ))}
      </div>
    </section>
  );
}
