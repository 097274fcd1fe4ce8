import { today } from '@portal/time/time';

/** What is other than planned at a clinic on a day, as it is typed. */
export interface RosterForm {
  day: string;
  kind: 'cancel' | 'room' | 'hours' | 'restore';
  room: string;
  opens: string;
  closes: string;
}

export type RosterField = 'day' | 'room' | 'opens' | 'closes';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /^\d{2}:\d{2}$/;

/** What is wrong in the form, by field; the values are keys of texts. */
export function mistakesInRoster(form: RosterForm, now: string = today()): Partial<Record<RosterField, string>> {
  const mistakes: Partial<Record<RosterField, string>> = {};
  if (!DAY.test(form.day) || form.day < now) {
    mistakes.day = 'wrong-roster-day';
  }
  if (form.kind === 'room' && !form.room.trim()) {
    mistakes.room = 'wrong-roster-room';
  }
  if (form.kind === 'hours') {
    if (!TIME.test(form.opens) && !TIME.test(form.closes)) {
      mistakes.opens = 'wrong-roster-hours';
    } else if (form.opens && form.closes && form.opens >= form.closes) {
      mistakes.closes = 'wrong-roster-order';
    }
  }
  return mistakes;
}

/** The parameters of Schedule/$change-roster. */
export function changeOf(form: RosterForm): Record<string, Partial<fhir4.ParametersParameter> | undefined> {
  const time = (typed: string) => (form.kind === 'hours' && typed ? { valueTime: `${typed}:00` } : undefined);
  return {
    date: { valueDate: form.day },
    kind: { valueCode: form.kind === 'cancel' || form.kind === 'restore' ? form.kind : 'alter' },
    room: form.kind === 'room' ? { valueString: form.room.trim() } : undefined,
    opens: time(form.opens),
    closes: time(form.closes),
  };
}
