import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { Refused } from '@portal/fhir/fhir';
import { Heading, Trouble } from '@portal/ui/parts';
import { useDesk } from '../context';
import { EMPTY, type Field, type NewPatientForm, fieldOf, mistakesIn, patientOf } from '../data/newPatient';
import { birthDateOf } from '../data/birth';
import { useDraft } from '../hooks/useDraft';
import { useDuplicates } from '../hooks/useDuplicates';
import { keepPatient } from '../hooks/usePatient';
import { ErrorSummary, Labelled, described } from '../parts/Fields';
import { MatchList } from '../parts/MatchList';

const GENDERS = ['female', 'male', 'other', 'unknown'] as const;

/** R2: somebody who is not known yet. Nothing but a name and the sex is needed. */
export default function NewPatient({ open }: { open: (patient: fhir4.Patient) => void }) {
  const { t, i18n } = useTranslation();
  const { fhir } = useDesk();
  const [, navigate] = useLocation();
  const queries = useQueryClient();
  // Whoever has come here types a name.
  useEffect(() => document.getElementById('new-hindi')?.focus(), []);
  const [form, change, clear] = useDraft<NewPatientForm>('new-patient', EMPTY);
  const [shown, setShown] = useState<{ id: string | undefined; field?: Field; text: string }[]>([]);
  const duplicates = useDuplicates(form);
  const districts = useQuery({
    queryKey: ['districts', i18n.language],
    queryFn: () =>
      fhir.get<fhir4.ValueSet>(
        `ValueSet/$expand?url=https://delhihims.example/fhir/ValueSet/district&displayLanguage=${i18n.language}&count=100`,
      ),
    staleTime: Infinity,
  });
  const save = useMutation({
    mutationFn: () => fhir.post<fhir4.Patient>('Patient', patientOf(form)),
    onSuccess: patient => {
      keepPatient(queries, patient);
      clear();
      navigate(`/patient/${patient.id}/token`);
    },
    onError: error => setShown(refusedFields(error, i18n.language)),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const mistakes = Object.entries(mistakesIn(form)) as [Field, string][];
    setShown(mistakes.map(([field, key]) => ({ id: `new-${field}`, field, text: t(key) })));
    if (mistakes.length === 0 && !save.isPending) {
      save.mutate();
    }
  };
  const wrong = (field: Field) => shown.find(one => one.field === field)?.text;
  const text = (field: Field, more: { help?: boolean; lang?: string; inputMode?: 'tel' | 'text' } = {}) => (
    <Labelled
      id={`new-${field}`}
      label={t(`new-${field}`)}
      {...(more.help ? { help: t(`new-${field}-help`) } : {})}
      mistake={wrong(field)}
    >
      <input
        id={`new-${field}`}
        value={form[field]}
        onChange={event => change({ [field]: event.target.value })}
        autoComplete="off"
        {...(more.lang ? { lang: more.lang } : {})}
        {...(more.inputMode ? { inputMode: more.inputMode } : {})}
        {...described(`new-${field}`, more.help ?? false, wrong(field) !== undefined)}
      />
    </Labelled>
  );
  const known = duplicates.data;
  const read = birthDateOf(form.birth);
  return (
    <>
      <Heading>{t('rail-new')}</Heading>
      <ErrorSummary mistakes={shown} />
      {save.error && shown.length === 0 && <Trouble error={save.error} />}
      <form className="two-columns" onSubmit={submit} noValidate>
        <div className="fields">
          {text('hindi', { lang: 'hi' })}
          {text('latin', { lang: 'en' })}
          <fieldset id="new-gender" tabIndex={-1}>
            <legend>{t('new-gender')}</legend>
            {wrong('gender') && <p className="mistake">{wrong('gender')}</p>}
            <div className="choices">
              {GENDERS.map(gender => (
                <label key={gender} className="choice">
                  <input
                    type="radio"
                    name="gender"
                    checked={form.gender === gender}
                    onChange={() => change({ gender })}
                  />
                  {t(gender)}
                </label>
              ))}
            </div>
          </fieldset>
          {text('birth', { help: true })}
          {read && <p className="help">{t('read-as', { date: read.split('-').reverse().join('-') })}</p>}
          {text('mobile', { inputMode: 'tel' })}
          {text('address')}
          <Labelled id="new-district" label={t('new-district')} mistake={wrong('district')}>
            <select
              id="new-district"
              value={form.district}
              onChange={event => change({ district: event.target.value })}
              {...described('new-district', false, wrong('district') !== undefined)}
            >
              <option value="">{t('not-said')}</option>
              {districts.data?.expansion?.contains
                ?.filter(one => one.code?.endsWith('-2026'))
                .map(one => (
                  <option key={one.code} value={one.code}>
                    {one.display}
                  </option>
                ))}
            </select>
          </Labelled>
          <div className="actions">
            <button type="submit" disabled={save.isPending}>
              {t('save-and-token')}
            </button>
            <button type="button" className="quiet" onClick={clear}>
              {t('empty-form')}
            </button>
          </div>
        </div>
        <section className="card" aria-labelledby="known-heading" aria-live="polite">
          <h2 id="known-heading">{t('known-already')}</h2>
          {known?.remark && <p className="note">{known.remark}</p>}
          {known && known.found.length > 0 ? (
            <MatchList matches={known.found} open={open} />
          ) : (
            <p className="help">{t(known ? 'known-none' : 'known-how')}</p>
          )}
        </section>
      </form>
    </>
  );
}

/** What the server has refused, each with the field it came from. */
function refusedFields(error: unknown, language: string): { id: string | undefined; field?: Field; text: string }[] {
  if (!(error instanceof Refused) || ![400, 422].includes(error.status)) {
    return [];
  }
  return (error.outcome?.issue ?? []).map(issue => {
    const field = issue.expression?.map(fieldOf).find(one => one !== undefined);
    const text = new Refused(error.status, { resourceType: 'OperationOutcome', issue: [issue] }).sentence(language) ?? '';
    return field ? { id: `new-${field}`, field, text } : { id: undefined, text };
  });
}
