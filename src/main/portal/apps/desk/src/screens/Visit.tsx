import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Heading, Skeleton, Trouble } from '@portal/ui/parts';
import { useDesk } from '../context';
import { namesOf } from '../data/person';
import { EMPTY_NOTE, type Medicine, type NoteForm, bundleOf, mistakesInNote } from '../data/note';
import { tokenOf } from '../data/today';
import { actorId } from '../data/words';
import { useDraft } from '../hooks/useDraft';
import { usePatient } from '../hooks/usePatient';
import { Allergies } from '../parts/Allergies';
import { DiagnosisPicker } from '../parts/DiagnosisPicker';
import { ErrorSummary } from '../parts/Fields';
import { Medicines } from '../parts/Medicines';
import { NoteSheet } from '../parts/NoteSheet';
import { PersonFacts } from '../parts/Person';
import { Vitals } from '../parts/Vitals';

const UNDO_SECONDS = 6;

/** D3: what the doctor writes of a visit. It is kept in one go, and the visit is over. */
export default function Visit({ task }: { task: string }) {
  const entry = useQuery({ queryKey: ['task', task], queryFn: useEntry(task) });
  if (entry.error) {
    return <Trouble error={entry.error} again={() => void entry.refetch()} />;
  }
  return entry.data ? <Note task={task} entry={entry.data} /> : <Skeleton lines={8} />;
}

interface Entry {
  token: string;
  patient: string;
  encounter: string | undefined;
}

/** Who is inside, and the visit that has begun with it. */
function useEntry(task: string): () => Promise<Entry> {
  const { fhir } = useDesk();
  return async () => {
    const entry = await fhir.get<fhir4.Task>(`Task/${task}`);
    const visits = await fhir.search<fhir4.Encounter>(
      `Encounter?appointment=Appointment/${actorId(entry.focus)}&patient=${entry.for?.reference}`,
    );
    return { token: tokenOf(entry) ?? '', patient: actorId(entry.for) ?? '', encounter: visits[0]?.id };
  };
}

function Note({ task, entry }: { task: string; entry: Entry }) {
  const { t, i18n } = useTranslation();
  const { fhir, user } = useDesk();
  const queries = useQueryClient();
  const patient = usePatient(entry.patient);
  const [note, change, clear] = useDraft<NoteForm>(`note-${task}`, EMPTY_NOTE);
  const [shown, setShown] = useState<{ id: string; text: string }[]>([]);
  const [left, setLeft] = useState<number | null>(null);
  const [kept, setKept] = useState<NoteForm | null>(null);
  const dosage = (medicine: Medicine) =>
    [
      medicine.dose.trim(),
      t(`often-${medicine.often}`),
      medicine.often === 'sos' ? '' : t('for-days', { n: medicine.days }),
    ]
      .filter(Boolean)
      .join(', ');
  const latest = useRef(note);
  latest.current = note;
  const send = useMutation({
    mutationFn: async () => {
      const note = latest.current;
      const bundle = bundleOf(
        note,
        {
          patient: `Patient/${entry.patient}`,
          encounter: `Encounter/${entry.encounter}`,
          practitioner: user,
          at: new Date().toISOString(),
          key: task,
        },
        dosage,
      );
      if (bundle.entry?.length) {
        await fhir.post('', bundle);
      }
      setKept(note);
      clear();
    },
    onSuccess: () => {
      finish.mutate();
      void queries.invalidateQueries({ queryKey: ['record', entry.patient] });
    },
  });
  const finish = useMutation({
    mutationFn: () => fhir.operation(`Task/${task}/$advance-queue`, { deed: { valueCode: 'complete' } }),
  });
  useEffect(() => {
    if (left === null) {
      return undefined;
    }
    const timer = setTimeout(() => {
      setLeft(left > 1 ? left - 1 : null);
      if (left <= 1) {
        send.mutate();
      }
    }, 1000);
    return () => clearTimeout(timer);
    // One tick for each second that is left.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [left]);
  const isSending = useRef(false);
  isSending.current = left !== null;
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (isSending.current) {
        event.preventDefault();
      }
    };
    addEventListener('beforeunload', ask);
    return () => {
      removeEventListener('beforeunload', ask);
      // Whoever has said "save" and gone on has not undone it.
      if (isSending.current) {
        send.mutate();
      }
    };
    // Only when the screen is left.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  const name = patient.data ? namesOf(patient.data, i18n.language)[0] : undefined;
  if (kept) {
    return <NoteSheet note={kept} name={name} token={entry.token} dosage={dosage} finish={finish} />;
  }
  const submit = () => {
    const mistakes = mistakesInNote(note).map(([id, key]) => ({ id, text: t(key) }));
    setShown(mistakes);
    if (mistakes.length === 0) {
      setLeft(UNDO_SECONDS);
    }
  };
  return (
    <>
      <Heading>
        <span className="code">{entry.token}</span> {name}
      </Heading>
      {patient.data && <PersonFacts patient={patient.data} />}
      <Allergies patient={entry.patient} />
      <p>
        <a href={`#/record/${entry.patient}`}>{t('whole-record')}</a>
      </p>
      {!entry.encounter && <p className="alert">{t('visit-not-begun')}</p>}
      <ErrorSummary mistakes={shown} />
      {send.error && <Trouble error={send.error} />}
      <form
        noValidate
        onSubmit={event => {
          event.preventDefault();
          submit();
        }}
      >
        <label htmlFor="note-complaint">{t('complaint')}</label>
        <textarea
          id="note-complaint"
          rows={2}
          value={note.complaint}
          onChange={event => change({ complaint: event.target.value })}
        />
        <Vitals note={note} change={change} wrong={shown} />
        <DiagnosisPicker chosen={note.diagnoses} change={diagnoses => change({ diagnoses })} />
        <Medicines lines={note.medicines} change={medicines => change({ medicines })} wrong={shown} />
        <div className="actions sticky" aria-live="polite">
          {left === null ? (
            <button type="submit" disabled={send.isPending || !entry.encounter}>
              {t('finish-visit')}
            </button>
          ) : (
            <>
              <span>{t('sending-in', { n: left })}</span>
              <button type="button" onClick={() => setLeft(null)}>
                {t('undo')}
              </button>
            </>
          )}
        </div>
      </form>
    </>
  );
}
