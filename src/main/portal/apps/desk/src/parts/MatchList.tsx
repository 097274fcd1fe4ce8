import { useTranslation } from 'react-i18next';
import type { Match } from '../data/matches';
import { cardOf, masked } from '../data/person';
import { Who } from './Person';

/** Those who may be meant; Enter opens one. */
export function MatchList({ matches, open }: { matches: Match[]; open: (patient: fhir4.Patient) => void }) {
  const { t } = useTranslation();
  return (
    <ul className="list matches">
      {matches.map(({ patient, grade, reasons }) => {
        const card = cardOf(patient);
        return (
          <li key={patient.id}>
            <button type="button" className="pick" onClick={() => open(patient)}>
              <span>
                <Who patient={patient} />
                <span className="source block">
                  {card ? masked(card) : t('no-card')}
                  {reasons.map(reason => ` · ${reason}`)}
                </span>
              </span>
              {grade && <span className={`chip ${grade === 'certain' ? 'good' : ''}`}>{t(`grade-${grade}`)}</span>}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
