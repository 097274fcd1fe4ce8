import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk } from '../context';
import type { Diagnosis } from '../data/note';

const LIST = 'https://delhihims.example/fhir/ValueSet/opd-diagnosis';

/** Diagnoses of the OPD list, found by the beginnings of words, or in the doctor's own. */
export function DiagnosisPicker({
  chosen,
  change,
}: {
  chosen: Diagnosis[];
  change: (diagnoses: Diagnosis[]) => void;
}) {
  const { t, i18n } = useTranslation();
  const { fhir } = useDesk();
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setAsked(typed.trim()), 250);
    return () => clearTimeout(timer);
  }, [typed]);
  const found = useQuery({
    queryKey: ['diagnoses', asked, i18n.language],
    enabled: asked.length > 1,
    queryFn: () =>
      fhir.get<fhir4.ValueSet>(
        `ValueSet/$expand?url=${LIST}&count=8&displayLanguage=${i18n.language}&filter=${encodeURIComponent(asked)}`,
      ),
  });
  const add = (diagnosis: Diagnosis) => {
    change([...chosen.filter(one => one.text !== diagnosis.text), diagnosis]);
    setTyped('');
    setAsked('');
    document.getElementById('note-diagnosis')?.focus();
  };
  const offered = asked ? (found.data?.expansion?.contains ?? []) : [];
  return (
    <fieldset>
      <legend>{t('diagnosis')}</legend>
      <ul className="list">
        {chosen.map(one => (
          <li key={one.text} className="row">
            <span>
              <b>{one.text}</b> {one.code && <span className="chip">{one.code}</span>}
            </span>
            <button type="button" className="quiet" onClick={() => change(chosen.filter(other => other !== one))}>
              {t('remove')}
              <span className="unseen"> {one.text}</span>
            </button>
          </li>
        ))}
      </ul>
      <label htmlFor="note-diagnosis">{t('diagnosis-search')}</label>
      <input
        id="note-diagnosis"
        value={typed}
        autoComplete="off"
        aria-describedby="note-diagnosis-help"
        onChange={event => setTyped(event.target.value)}
        onKeyDown={event => {
          if (event.key === 'Enter' && typed.trim()) {
            event.preventDefault();
            const first = offered[0];
            add(first ? { code: first.code ?? '', text: first.display ?? '' } : { text: typed.trim() });
          }
        }}
      />
      <p className="help" id="note-diagnosis-help">
        {t('diagnosis-help')}
      </p>
      <div aria-live="polite">
        {offered.map(one => (
          <button
            key={one.code}
            type="button"
            className="pick"
            onClick={() => add({ code: one.code ?? '', text: one.display ?? '' })}
          >
            {one.display} <span className="chip">{one.code}</span>
          </button>
        ))}
        {typed.trim() !== '' && (
          <button type="button" className="pick" onClick={() => add({ text: typed.trim() })}>
            {t('own-words', { text: typed.trim() })}
          </button>
        )}
      </div>
    </fieldset>
  );
}
