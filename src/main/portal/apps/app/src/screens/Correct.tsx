import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'wouter';
import { facilityOf } from '@portal/fhir/fhir';
import { Heading, Skeleton, Trouble } from '@portal/ui/parts';
import { conceptText, plainName, valueText } from '../data/record';
import { askForCorrection } from '../data/corrections';
import { inLanguage, useFacilities } from '../data/places';
import { nameOf } from '../data/patient';
import { useSession } from '../Session';

const REASONS = ['not-me', 'wrong-value', 'wrong-date', 'missing', 'else'] as const;

/** Says what is wrong with one item and what would be right; the hospital that has written it decides. */
export default function Correct() {
  const { t, i18n } = useTranslation();
  const { fhir, patient } = useSession();
  const queries = useQueryClient();
  const { type, id } = useParams() as { type: string; id: string };
  const item = useQuery({
    queryKey: ['item', type, id],
    queryFn: () => fhir.get<fhir4.FhirResource>(`${type}/${id}`),
  });
  const facilities = useFacilities(fhir, item.data ? [facilityOf(item.data)] : []);
  const [reason, setReason] = useState<string>('');
  const [words, setWords] = useState('');
  const [isIncomplete, setIncomplete] = useState(false);
  // The same for whatever is sent again because the answer was lost.
  const identifier = useRef(crypto.randomUUID());
  const request = useMutation({
    mutationFn: () =>
      askForCorrection(fhir, {
        identifier: identifier.current,
        patient,
        about: type === 'Patient' ? undefined : `${type}/${id}`,
        words: `${t(`wrong-${reason}`)}: ${words.trim()}`,
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['corrections'] }),
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    const isComplete = reason !== '' && words.trim() !== '';
    setIncomplete(!isComplete);
    if (isComplete) {
      request.mutate();
    }
  };
  if (item.isPending) {
    return <Skeleton lines={4} />;
  }
  if (item.isError) {
    return <Trouble error={item.error} again={() => void item.refetch()} />;
  }
  if (request.isSuccess) {
    return (
      <>
        <Heading>{t('correction-sent')}</Heading>
        <p className="done" role="status">
          {t('correction-sent-what')}
        </p>
        <Link className="button" href="/corrections">
          {t('corrections')}
        </Link>
      </>
    );
  }
  return (
    <form onSubmit={send} noValidate>
      <Heading>{t('correct-a-mistake')}</Heading>
      <section className="card">
        <p>
          <b>{describe(item.data, i18n.language, t)}</b>
        </p>
        <p className="source">{inLanguage(facilities.get(facilityOf(item.data) ?? ''), i18n.language)}</p>
      </section>
      {isIncomplete && (
        <p className="alert" role="alert">
          {t('correction-incomplete')}
        </p>
      )}
      <fieldset>
        <legend>{t('what-is-wrong')}</legend>
        {REASONS.map(one => (
          <label key={one} className="choice">
            <input type="radio" name="reason" checked={reason === one} onChange={() => setReason(one)} />
            {t(`wrong-${one}`)}
          </label>
        ))}
      </fieldset>
      <label htmlFor="right">{t('what-is-right')}</label>
      <textarea id="right" rows={4} maxLength={4000} value={words} onChange={event => setWords(event.target.value)} />
      {request.isError && <Trouble error={request.error} />}
      <div className="actions">
        <button type="submit" disabled={request.isPending}>
          {t('send')}
        </button>
      </div>
    </form>
  );
}

function describe(resource: fhir4.FhirResource, language: string, t: TFunction): string {
  switch (resource.resourceType) {
    case 'Patient':
      return nameOf(resource, language);
    case 'Observation':
      return `${plainName('measure', resource.code, t)}: ${valueText(resource)}`;
    case 'MedicationRequest':
      return conceptText(resource.medicationCodeableConcept);
    case 'Immunization':
      return conceptText(resource.vaccineCode);
    case 'Encounter':
      return plainName('visit', resource.type?.[0], t);
    case 'Condition':
    case 'AllergyIntolerance':
      return conceptText(resource.code);
    default:
      return resource.resourceType;
  }
}
