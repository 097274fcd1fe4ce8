import { useTranslation } from 'react-i18next';
import { Trend } from '@portal/plots/Trend';
import { shownDay } from '@portal/time/time';
import { type Series, type WholeRecord, flagOf, seriesOf, sourceOf, valuesOf } from '../data/record';
import { useCodeNames } from '../hooks/useCodeNames';
import { codeOf, textOf } from '../data/words';

/** What stands in a record: what endangers first. Each item says which hospital it is from. */
export function RecordBody({ record }: { record: WholeRecord }) {
  const { t, i18n } = useTranslation();
  const language = i18n.language;
  const names = useCodeNames();
  const named = (concept: fhir4.CodeableConcept | undefined) =>
    names(codeOf(concept)) ?? textOf(concept, language) ?? '';
  const vitals = seriesOf(record.observations, 'vital-signs', named);
  const results = seriesOf(record.observations, 'laboratory', named);
  const nothing = (type: string) => t(record.closed.has(type) ? 'not-for-role' : 'none-known');
  const origin = (resource: fhir4.Resource, date?: string) => (
    <span className="source block">
      {[date ? shownDay(date, language, false) : '', sourceOf(record, resource, language) || t('source-unknown')].filter(Boolean).join(' · ')}
    </span>
  );
  return (
    <div className="record">
      <section className={`card ${record.allergies.length ? 'danger-card' : ''}`} aria-labelledby="allergies">
        <h2 id="allergies">{t('allergies')}</h2>
        {record.allergies.length === 0 && <p>{nothing('AllergyIntolerance')}</p>}
        <ul className="list">
          {record.allergies.map(one => (
            <li key={one.id}>
              <b>▲ {textOf(one.code, language)}</b>{' '}
              {one.criticality === 'high' && <span className="chip bad">{t('severe')}</span>}{' '}
              {one.reaction?.flatMap(each => each.manifestation.map(what => textOf(what, language))).join(', ')}
              {origin(one, one.recordedDate)}
            </li>
          ))}
        </ul>
      </section>
      <section className="card" aria-labelledby="problems">
        <h2 id="problems">{t('problems')}</h2>
        {record.problems.length === 0 && <p>{nothing('Condition')}</p>}
        <ul className="list">
          {record.problems.map(one => (
            <li key={one.id}>
              <b>{textOf(one.code, language)}</b>{' '}
              {codeOf(one.clinicalStatus) !== 'active' && <span className="chip">{t('past')}</span>}
              {origin(one, one.recordedDate ?? one.onsetDateTime)}
            </li>
          ))}
        </ul>
      </section>
      <section className="card" aria-labelledby="medicines">
        <h2 id="medicines">{t('medicines')}</h2>
        {record.medicines.length === 0 && <p>{nothing('MedicationRequest')}</p>}
        <ul className="list">
          {record.medicines.map(one => (
            <li key={one.id}>
              <b>{textOf(one.medicationCodeableConcept, language)}</b>{' '}
              {one.dosageInstruction?.map(each => each.text).join('; ')}{' '}
              {one.status !== 'active' && <span className="chip">{t('past')}</span>}
              {origin(one, one.authoredOn)}
            </li>
          ))}
        </ul>
      </section>
      <Measures id="vitals" title={t('vitals')} all={vitals} record={record} />
      <Measures id="results" title={t('results')} all={results} record={record} />
      <section className="card wide" aria-labelledby="visits">
        <h2 id="visits">{t('visits')}</h2>
        {record.visits.length === 0 && <p>{nothing('Encounter')}</p>}
        <ol className="timeline">
          {record.visits.map(one => (
            <li key={one.id}>
              <b>{one.period?.start && shownDay(one.period.start, language, false)}</b>{' '}
              {named(one.serviceType ?? one.type?.[0])}{' '}
              {one.reasonCode?.map(each => textOf(each, language)).join(', ')}
              {origin(one)}
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}

/** Measures of each kind: the last one with its flag, and how it was before. */
function Measures({ id, title, all, record }: { id: string; title: string; all: Series[]; record: WholeRecord }) {
  const { t, i18n } = useTranslation();
  return (
    <section className="card wide" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {all.length === 0 && <p>{t(record.closed.has('Observation') ? 'not-for-role' : 'none-known')}</p>}
      <div className="measures">
        {all.map(series => {
          const last = series.observations[0] as fhir4.Observation;
          const flag = flagOf(last);
          return (
            <div key={series.key}>
              <p>
                {series.name}:{' '}
                <b className="code">
                  {valuesOf(last).join('/')} {series.unit}
                </b>{' '}
                {flag && (
                  <span className="chip bad">
                    {flag} <span className="unseen">{t(`flag-${flag}`, { defaultValue: flag })}</span>
                  </span>
                )}
                <span className="source block">
                  {last.effectiveDateTime && shownDay(last.effectiveDateTime, i18n.language, false)} ·{' '}
                  {sourceOf(record, last, i18n.language)}
                </span>
              </p>
              {series.readings.length > 1 && (
                <Trend
                  title={series.name}
                  names={series.names}
                  unit={series.unit}
                  readings={series.readings}
                  ranges={series.names.map(() => series.range)}
                />
              )}
            </div>
          );
        })}
      </div>
    </section>
  );
}
