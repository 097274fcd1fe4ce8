import { useTranslation } from 'react-i18next';
import { shownDay, today } from '@portal/time/time';
import { Heading, Trouble } from '@portal/ui/parts';
import { useDesk } from '../context';
import type { Medicine, NoteForm } from '../data/note';
import { nameOf } from '../data/words';

/** The prescription of a visit that is over, to be printed and taken along. */
export function NoteSheet({
  note,
  name,
  token,
  dosage,
  finish,
}: {
  note: NoteForm;
  name: string | undefined;
  token: string;
  dosage: (medicine: Medicine) => string;
  finish: { error: unknown; isSuccess: boolean; mutate: () => void };
}) {
  const { t, i18n } = useTranslation();
  const desk = useDesk();
  return (
    <>
      <Heading>{t('prescription')}</Heading>
      {finish.isSuccess && (
        <p className="done no-print" role="status">
          {t('visit-over')}
        </p>
      )}
      {finish.error !== null && finish.error !== undefined && (
        <Trouble error={finish.error} again={() => finish.mutate()} />
      )}
      <section className="card">
        <p>
          <b>{nameOf(desk.organization, i18n.language)}</b> · {shownDay(today(), i18n.language)}
        </p>
        <p>
          <b>{name}</b> · <span className="code">{token}</span>
        </p>
        {note.complaint && <p>{note.complaint}</p>}
        {note.diagnoses.length > 0 && (
          <p>
            {t('diagnosis')}: <b>{note.diagnoses.map(one => one.text).join(', ')}</b>
          </p>
        )}
        <ol>
          {note.medicines
            .filter(one => one.drug.trim())
            .map((one, place) => (
              <li key={place}>
                <b>{one.drug}</b>: {dosage(one)}
              </li>
            ))}
        </ol>
        <p>{desk.name}</p>
      </section>
      <div className="actions">
        <button type="button" onClick={() => print()}>
          {t('print')}
        </button>
        <a className="button quiet" href="#/queue">
          {t('back-to-line')}
        </a>
      </div>
    </>
  );
}
