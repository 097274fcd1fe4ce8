import './board.css';
import { type Line, linesOf, newlyCalled, servicesOf } from './board';
import { chime } from './chime';
import { LANGUAGES, WORDS, filled } from './words';

const LANGUAGE_FOR = 8_000;
/** Two heartbeats that did not come. */
const OLD_AFTER = 35_000;
const MINUTE = 60_000;

interface Clinic {
  lines: Line[];
  asOf: number;
  isGone: boolean;
}

const root = document.getElementById('root') as HTMLElement;
const clinics = new Map<string, Clinic>();
const clock = new Intl.DateTimeFormat('en-IN', {
  timeZone: 'Asia/Kolkata',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});
let shown = 0;

for (const service of servicesOf(location.hash)) {
  clinics.set(service, { lines: [], asOf: 0, isGone: false });
  follow(service);
}
addEventListener('hashchange', () => location.reload());
setInterval(() => {
  shown = (shown + 1) % LANGUAGES.length;
  draw();
}, LANGUAGE_FOR);
setInterval(draw, 1_000);
draw();

/** The browser comes back by itself, and says what it has seen. */
function follow(service: string): void {
  const events = new EventSource(`/board/${encodeURIComponent(service)}/events`);
  events.addEventListener('board', event => {
    const before = clinics.get(service);
    const lines = linesOf(JSON.parse((event as MessageEvent<string>).data) as Parameters<typeof linesOf>[0]);
    clinics.set(service, { lines, asOf: Date.now(), isGone: false });
    if (before && before.asOf > 0 && newlyCalled(before.lines, lines).length > 0) {
      chime();
    }
    draw();
  });
  events.addEventListener('heartbeat', () => {
    const known = clinics.get(service);
    if (known) {
      clinics.set(service, { ...known, asOf: Date.now() });
    }
  });
  events.addEventListener('error', () => {
    // What the server refuses, such as a clinic that it does not know, the browser does not ask for again.
    const known = clinics.get(service);
    if (known && events.readyState === EventSource.CLOSED) {
      clinics.set(service, { ...known, isGone: known.asOf === 0 });
      setTimeout(() => follow(service), MINUTE);
    }
  });
}

function draw(): void {
  const language = LANGUAGES[shown] ?? 'hi';
  const words = WORDS[language];
  document.documentElement.lang = language;
  document.documentElement.dir = language === 'ur' ? 'rtl' : 'ltr';
  const known = [...clinics.values()];
  const lines = known.flatMap(clinic => clinic.lines);
  const asOf = Math.min(...known.map(clinic => clinic.asOf));
  const isOld = asOf > 0 && Date.now() - asOf > OLD_AFTER;
  const time = clock.format(asOf);
  const rows = lines.filter(line => line.state !== 'cancelled' || lines.length === 1).map(line => row(line, words));
  const content: HTMLElement[] = [];
  if (known.length === 0 || known.every(clinic => clinic.isGone)) {
    content.push(element('p', 'empty', words.unknown));
  } else if (asOf > 0 && lines.length === 0) {
    content.push(element('p', 'empty', words.nothing));
  }
  const state = element('p', isOld ? 'age old' : 'age', filled(isOld ? words.old : words.asOf, { time }));
  state.hidden = !(asOf > 0 && Number.isFinite(asOf));
  const board = element('main', rows.length > 1 ? 'board hall' : 'board');
  board.append(...rows, ...content);
  root.replaceChildren(board, state);
}

function row(line: Line, words: (typeof WORDS)['hi']): HTMLElement {
  const section = element('section', 'clinic');
  const room = element('h1', 'room');
  room.append(element('span', 'word', words.room), ' ', number(line.room));
  const called = element('div', 'called');
  called.append(element('h2', 'word', words.called), numbers(line.called));
  const inside = element('div', 'inside');
  inside.append(element('h2', 'word', words.inside), numbers(line.inside));
  section.append(room, called, inside, element('p', 'line', sentence(line, words)));
  return section;
}

function sentence(line: Line, words: (typeof WORDS)['hi']): string {
  if (line.state === 'open') {
    const wait = { from: minutesUntil(line.expectedFrom), to: Math.max(1, minutesUntil(line.expectedTo)) };
    return `${words.waiting}: ${line.waiting} · ${filled(words.wait, wait)}`;
  }
  const state = words[line.state as 'planned' | 'paused' | 'closing' | 'closed' | 'cancelled'] ?? '';
  return line.waiting > 0 ? `${state} · ${words.waiting}: ${line.waiting}` : state;
}

function numbers(tokens: string[]): HTMLElement {
  const list = element('p', 'tokens');
  list.append(...(tokens.length > 0 ? tokens.map(number) : [element('span', 'none', '–')]));
  return list;
}

/** Numbers read from left to right, in Urdu too. */
function number(text: string): HTMLElement {
  const shownNumber = element('bdi', 'number', text);
  shownNumber.dir = 'ltr';
  return shownNumber;
}

function minutesUntil(instant: string): number {
  return Math.max(0, Math.round((Date.parse(instant) - Date.now()) / MINUTE));
}

function element(tag: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}
