// What the page at the gates of hospitals says of scanned slips. The first line of standard input is {scripts, keys, fetched}, each
// other line {text, gate, now}, with times in seconds; each is answered by a line of the outcome and what the slip says.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const { scripts, ...kept } = JSON.parse((await lines.next()).value);

globalThis.fetch = async () => { throw new Error('no network'); };
for (const script of scripts) {
  // Scripts for a browser, not modules.
  (0, eval)(readFileSync(script, 'utf8'));
}

for await (const line of lines) {
  const { text, gate, now } = JSON.parse(line);
  const { outcome, content } = await globalThis.OpdSlip.verify(text, kept, gate, now);
  console.log(JSON.stringify({ outcome, ...content }));
}
