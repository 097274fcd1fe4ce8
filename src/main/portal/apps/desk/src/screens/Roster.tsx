import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parameter } from '@portal/fhir/fhir';
import { today } from '@portal/time/time';
import { Heading, Skeleton, Trouble } from '@portal/ui/parts';
import { useDesk } from '../context';
import { type RosterField, type RosterForm, changeOf, mistakesInRoster } from '../data/roster';
import { useClinics } from '../hooks/useClinics';
import { ErrorSummary, Labelled, described } from '../parts/Fields';

const KINDS = ['cancel', 'room', 'hours', 'restore'] as const;

/** What is other than planned: a clinic that does not sit, another room, other hours, a holiday. */
export default function Roster() {
  const { t } = useTranslation();
  const desk = useDesk();
  const clinics = useClinics();
  return (
    <>
      <Heading>{t('rail-roster')}</Heading>
      {clinics.error && <Trouble error={clinics.error} again={() => void clinics.refetch()} />}
      {clinics.isPending && <Skeleton />}
      {clinics.data && <Change />}
      {desk.may('Organization', 'keep-holiday') && <Holiday />}
    </>
  );
}

function Change() {
  const { t } = useTranslation();
  const { fhir } = useDesk();
  const clinics = useClinics().data ?? [];
  const [schedule, setSchedule] = useState(clinics[0]?.schedule ?? '');
  const [form, setForm] = useState<RosterForm>({ day: today(), kind: 'cancel', room: '', opens: '', closes: '' });
  const [shown, setShown] = useState<Partial<Record<RosterField, string>>>({});
  const change = useMutation({
    mutationFn: () => fhir.operation<fhir4.Parameters>(`Schedule/${schedule}/$change-roster`, changeOf(form)),
  });
  const set = (part: Partial<RosterForm>) => {
    setForm({ ...form, ...part });
    change.reset();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const mistakes = mistakesInRoster(form);
    setShown(mistakes);
    if (Object.keys(mistakes).length === 0 && !change.isPending) {
      change.mutate();
    }
  };
  const wrong = (field: RosterField) => {
    const key = shown[field];
    return key ? t(key) : undefined;
  };
  const field = (name: RosterField, type: 'date' | 'time' | 'text') => (
    <Labelled id={`roster-${name}`} label={t(`roster-${name}`)} mistake={wrong(name)}>
      <input
        id={`roster-${name}`}
        type={type}
        value={form[name]}
        {...(type === 'date' ? { min: today() } : {})}
        onChange={event => set({ [name]: event.target.value })}
        {...described(`roster-${name}`, false, shown[name] !== undefined)}
      />
    </Labelled>
  );
  const count = (name: string) => parameter(change.data, name)?.valueInteger ?? 0;
  return (
    <form className="card" onSubmit={submit} noValidate aria-labelledby="roster-change">
      <h2 id="roster-change">{t('roster-change')}</h2>
      <ErrorSummary
        mistakes={Object.entries(shown).map(([name, key]) => ({ id: `roster-${name}`, text: t(key) }))}
      />
      <label htmlFor="roster-clinic">{t('clinic')}</label>
      <select
        id="roster-clinic"
        value={schedule}
        onChange={event => {
          setSchedule(event.target.value);
          change.reset();
        }}
      >
        {clinics.map(one => (
          <option key={one.schedule} value={one.schedule}>
            {one.name} · {t('room', { room: one.room })} · {one.number}
          </option>
        ))}
      </select>
      {field('day', 'date')}
      <fieldset>
        <legend>{t('roster-kind')}</legend>
        <div className="choices">
          {KINDS.map(kind => (
            <label key={kind} className="choice">
              <input type="radio" name="kind" checked={form.kind === kind} onChange={() => set({ kind })} />
              {t(`roster-kind-${kind}`)}
            </label>
          ))}
        </div>
      </fieldset>
      {form.kind === 'room' && field('room', 'text')}
      {form.kind === 'hours' && (
        <>
          {field('opens', 'time')}
          {field('closes', 'time')}
        </>
      )}
      <p className="help">{t('roster-what')}</p>
      {change.error && <Trouble error={change.error} />}
      {change.data && (
        <p className="done" role="status">
          {t('roster-done', { displaced: count('displaced'), offered: count('offered'), waiting: count('waiting') })}
        </p>
      )}
      <div className="actions">
        <button type="submit" disabled={change.isPending || !schedule} className={form.kind === 'cancel' ? 'danger' : ''}>
          {t(`roster-save-${form.kind === 'cancel' ? 'cancel' : 'other'}`)}
        </button>
      </div>
    </form>
  );
}

function Holiday() {
  const { t } = useTranslation();
  const { fhir, facility } = useDesk();
  const [day, setDay] = useState('');
  const keep = useMutation({
    mutationFn: (kept: boolean) =>
      fhir.operation<fhir4.Parameters>(`Organization/${facility}/$keep-holiday`, {
        date: { valueDate: day },
        kept: { valueBoolean: kept },
      }),
  });
  return (
    <section className="card" aria-labelledby="holiday">
      <h2 id="holiday">{t('holiday')}</h2>
      <p className="help">{t('holiday-what')}</p>
      <label htmlFor="holiday-day">{t('roster-day')}</label>
      <input
        id="holiday-day"
        type="date"
        min={today()}
        value={day}
        onChange={event => {
          setDay(event.target.value);
          keep.reset();
        }}
      />
      {keep.error && <Trouble error={keep.error} />}
      {keep.data && (
        <p className="done" role="status">
          {t(keep.variables ? 'holiday-kept' : 'holiday-back', { n: parameter(keep.data, 'clinics')?.valueInteger ?? 0 })}
        </p>
      )}
      <div className="actions">
        <button type="button" className="danger" disabled={!day || keep.isPending} onClick={() => keep.mutate(true)}>
          {t('keep-holiday')}
        </button>
        <button type="button" className="quiet" disabled={!day || keep.isPending} onClick={() => keep.mutate(false)}>
          {t('take-holiday-back')}
        </button>
      </div>
    </section>
  );
}
