import { useTranslation } from 'react-i18next';
import { shownDay } from '@portal/time/time';
import { ageOf, cardOf, masked, namesOf } from '../data/person';

export function useAge() {
  const { t } = useTranslation();
  return (patient: fhir4.Patient) => {
    const age = ageOf(patient.birthDate);
    return [age ? t(age.unit === 'years' ? 'years' : 'months', { n: age.n }) : '', patient.gender ? t(patient.gender) : '']
      .filter(Boolean)
      .join(' · ');
  };
}

/** Who it is, on one line. */
export function Who({ patient }: { patient: fhir4.Patient }) {
  const { i18n } = useTranslation();
  const age = useAge();
  const [first, ...others] = namesOf(patient, i18n.language);
  return (
    <span>
      <b>{first ?? '—'}</b>
      {others.length > 0 && <span> ({others.join(', ')})</span>} <span className="source">{age(patient)}</span>
    </span>
  );
}

/** Who it is, in full. */
export function PersonFacts({ patient }: { patient: fhir4.Patient }) {
  const { t, i18n } = useTranslation();
  const age = useAge();
  const card = cardOf(patient);
  const mobile = patient.telecom?.find(one => one.system === 'phone')?.value;
  const facts: [string, string | undefined][] = [
    [t('age-sex'), age(patient)],
    [t('birth'), born(patient.birthDate, i18n.language)],
    [t('card'), card ? masked(card) : t('no-card')],
    [t('mobile'), mobile ? `••••••${mobile.slice(-4)}` : undefined],
  ];
  return (
    <dl className="facts">
      {facts.map(([name, value]) =>
        value ? (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}

const born = (date: string | undefined, language: string) =>
  date && date.length === 10 ? shownDay(date, language, false) : date;
