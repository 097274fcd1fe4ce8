/** One clinic on a board: numbers and rooms, and of nobody who it is. */
export interface Line {
  schedule: string;
  room: string;
  state: string;
  called: string[];
  inside: string[];
  waiting: number;
  expectedFrom: string;
  expectedTo: string;
}

interface Part {
  name: string;
  valueString?: string;
  valueCode?: string;
  valueInteger?: number;
  valueInstant?: string;
  valueReference?: { reference?: string };
  part?: Part[];
}

/** Reads what HealthcareService/$queue-status answers and its events bring. */
export function linesOf(parameters: { parameter?: Part[] }): Line[] {
  return (parameters.parameter ?? []).filter(one => one.name === 'session').map(session => lineOf(session.part ?? []));
}

function lineOf(parts: Part[]): Line {
  const one = (name: string) => parts.find(part => part.name === name);
  const all = (name: string) => parts.filter(part => part.name === name).map(part => part.valueString ?? '');
  return {
    schedule: one('schedule')?.valueReference?.reference ?? '',
    room: one('room')?.valueString ?? '',
    state: one('state')?.valueCode ?? '',
    called: all('called'),
    inside: all('inside'),
    waiting: one('waiting')?.valueInteger ?? 0,
    expectedFrom: one('expectedFrom')?.valueInstant ?? '',
    expectedTo: one('expectedTo')?.valueInstant ?? '',
  };
}

/** Those who have been called since: a sound is made for them. */
export function newlyCalled(before: Line[], after: Line[]): string[] {
  const known = new Set(before.flatMap(line => line.called));
  return after.flatMap(line => line.called).filter(number => !known.has(number));
}

/** The services whose clinics a screen shows: their ids after the #, separated by commas. */
export function servicesOf(hash: string): string[] {
  return decodeURIComponent(hash.replace(/^#\/?/, ''))
    .split(',')
    .map(id => id.trim())
    .filter(id => /^[A-Za-z0-9.-]{1,64}$/.test(id));
}
