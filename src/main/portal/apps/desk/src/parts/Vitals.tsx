import { useTranslation } from 'react-i18next';
import type { NoteForm, VitalField } from '../data/note';
import { Labelled, described } from './Fields';

const FIELDS: readonly VitalField[] = ['systolic', 'diastolic', 'pulse', 'temperature', 'oxygen', 'weight'];

/** What is measured at a visit. */
export function Vitals({
  note,
  change,
  wrong,
}: {
  note: NoteForm;
  change: (part: Partial<NoteForm>) => void;
  wrong: { id: string; text: string }[];
}) {
  const { t } = useTranslation();
  return (
    <fieldset>
      <legend>{t('vitals')}</legend>
      <div className="grid">
        {FIELDS.map(field => {
          const id = `note-${field}`;
          const mistake = wrong.find(one => one.id === id)?.text;
          return (
            <Labelled key={field} id={id} label={t(`vital-${field}`)} mistake={mistake}>
              <input
                id={id}
                inputMode="decimal"
                autoComplete="off"
                value={note[field]}
                onChange={event => change({ [field]: event.target.value })}
                {...described(id, false, mistake !== undefined)}
              />
            </Labelled>
          );
        })}
      </div>
    </fieldset>
  );
}
