import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { part } from '@portal/fhir/fhir';
import { shownDay, shownTime } from '@portal/time/time';
import { Empty, Heading, Skeleton, Trouble } from '@portal/ui/parts';
import { useDesk } from '../context';
import { actorId } from '../data/words';

/** Records that were opened in an emergency, which somebody has to judge. */
export default function Emergencies() {
  const { t } = useTranslation();
  const { fhir, facility } = useDesk();
  const queue = useQuery({
    queryKey: ['emergencies'],
    queryFn: async () => {
      const answer = await fhir.get<fhir4.Parameters>(`Organization/${facility}/$break-glass-queue`);
      const names = [
        ...new Set(answer.parameter?.map(one => actorId(part(one, 'practitioner')?.valueReference)).filter(Boolean)),
      ];
      const people = names.length
        ? await fhir.search<fhir4.Practitioner>(`Practitioner?_id=${names.join(',')}`)
        : [];
      return {
        accesses: answer.parameter ?? [],
        names: new Map(people.map(one => [one.id, one.name?.[0]?.text ?? ''])),
      };
    },
  });
  return (
    <>
      <Heading>{t('rail-emergencies')}</Heading>
      {queue.error && <Trouble error={queue.error} again={() => void queue.refetch()} />}
      {queue.isPending && <Skeleton />}
      {queue.data?.accesses.length === 0 && <Empty>{t('nothing-to-judge')}</Empty>}
      {queue.data?.accesses.map(access => (
        <Access
          key={part(access, 'grant')?.valueId}
          access={access}
          name={queue.data.names.get(actorId(part(access, 'practitioner')?.valueReference)) ?? ''}
          judged={() => void queue.refetch()}
        />
      ))}
    </>
  );
}

function Access({ access, name, judged }: { access: fhir4.ParametersParameter; name: string; judged: () => void }) {
  const { t, i18n } = useTranslation();
  const { fhir, facility } = useDesk();
  const [remark, setRemark] = useState('');
  const grant = part(access, 'grant')?.valueId ?? '';
  const made = part(access, 'made')?.valueInstant ?? '';
  const judge = useMutation({
    mutationFn: (verdict: string) =>
      fhir.operation(`Organization/${facility}/$review-break-glass`, {
        grant: { valueId: grant },
        verdict: { valueCode: verdict },
        remark: { valueString: remark.trim() },
      }),
    onSuccess: judged,
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const button = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null;
    if (remark.trim() && button) {
      judge.mutate(button.value);
    }
  };
  return (
    <form className="card sheet" onSubmit={submit}>
      <h2>
        {name} · {shownDay(made, i18n.language, false)}, {shownTime(made, i18n.language)}
      </h2>
      <p>
        {t(`emergency-${part(access, 'reason')?.valueCode}`)}: {part(access, 'explanation')?.valueString}
      </p>
      {part(access, 'sensitiveExplanation') && <p>{part(access, 'sensitiveExplanation')?.valueString}</p>}
      {(part(access, 'remarkable')?.valueBoolean || part(access, 'escalated')?.valueBoolean) && (
        <span className="chip bad">{t('look-closely')}</span>
      )}
      {judge.error && <Trouble error={judge.error} />}
      <label htmlFor={`remark-${grant}`}>{t('remark')}</label>
      <input id={`remark-${grant}`} required value={remark} onChange={event => setRemark(event.target.value)} />
      <div className="actions">
        <button type="submit" value="justified" disabled={judge.isPending}>
          {t('justified')}
        </button>
        <button type="submit" value="not-justified" className="danger" disabled={judge.isPending}>
          {t('not-justified')}
        </button>
      </div>
    </form>
  );
}
