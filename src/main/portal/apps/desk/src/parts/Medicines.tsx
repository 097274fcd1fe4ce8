import { useTranslation } from 'react-i18next';
import { type Medicine, NO_MEDICINE } from '../data/note';
import { Labelled, described } from './Fields';

const OFTEN = ['1', '2', '3', '4', 'sos'] as const;

/** The lines of a prescription. */
export function Medicines({
  lines,
  change,
  wrong,
}: {
  lines: Medicine[];
  change: (lines: Medicine[]) => void;
  wrong: { id: string; text: string }[];
}) {
  const { t } = useTranslation();
  const mistake = (id: string) => wrong.find(one => one.id === id)?.text;
  const set = (place: number, part: Partial<Medicine>) =>
    change(lines.map((line, at) => (at === place ? { ...line, ...part } : line)));
  return (
    <fieldset>
      <legend>{t('medicines')}</legend>
      {lines.map((line, place) => (
        // A line is known by its place alone.
        <div key={place} className="prescription" role="group" aria-label={t('line-number', { n: place + 1 })}>
          {(['drug', 'dose'] as const).map(field => {
            const id = `note-${field}-${place}`;
            return (
              <Labelled key={field} id={id} label={t(`medicine-${field}`)} mistake={mistake(id)}>
                <input
                  id={id}
                  value={line[field]}
                  autoComplete="off"
                  onChange={event => set(place, { [field]: event.target.value })}
                  {...described(id, false, mistake(id) !== undefined)}
                />
              </Labelled>
            );
          })}
          <Labelled id={`note-often-${place}`} label={t('medicine-often')}>
            <select
              id={`note-often-${place}`}
              value={line.often}
              onChange={event => set(place, { often: event.target.value })}
            >
              {OFTEN.map(often => (
                <option key={often} value={often}>
                  {t(`often-${often}`)}
                </option>
              ))}
            </select>
          </Labelled>
          <Labelled id={`note-days-${place}`} label={t('medicine-days')} mistake={mistake(`note-days-${place}`)}>
            <input
              id={`note-days-${place}`}
              inputMode="numeric"
              value={line.days}
              disabled={line.often === 'sos'}
              onChange={event => set(place, { days: event.target.value })}
              {...described(`note-days-${place}`, false, mistake(`note-days-${place}`) !== undefined)}
            />
          </Labelled>
          <button type="button" className="quiet" onClick={() => change(lines.filter((_, at) => at !== place))}>
            {t('remove')}
            <span className="unseen"> {line.drug || t('line-number', { n: place + 1 })}</span>
          </button>
        </div>
      ))}
      <button type="button" className="quiet" onClick={() => change([...lines, NO_MEDICINE])}>
        {t('add-medicine')}
      </button>
    </fieldset>
  );
}
