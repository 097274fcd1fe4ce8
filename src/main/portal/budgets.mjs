// Refuses a portal that would be slow on a phone. usage: node budgets.mjs OUT_DIR
// Figures are kilobytes of compressed scripts and styles: those that the first screen needs, and each part that follows.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const BUDGETS = {
  app: { first: 150, style: 15, later: 40 },
  desk: { first: 250, style: 25, later: 60 },
  board: { first: 40, style: 15, later: 40 },
};
const out = process.argv[2];
const kilobytes = file => gzipSync(readFileSync(file), { level: 9 }).length / 1000;
let isTooMuch = false;

for (const [page, budget] of Object.entries(BUDGETS)) {
  const manifest = JSON.parse(readFileSync(join(out, page, '.vite', 'manifest.json'), 'utf8'));
  const size = file => kilobytes(join(out, page, file));
  const first = new Set();
  const need = name => {
    if (!first.has(name)) {
      first.add(name);
      (manifest[name].imports ?? []).forEach(need);
    }
  };
  Object.keys(manifest).filter(name => manifest[name].isEntry).forEach(need);
  const styles = new Set([...first].flatMap(name => manifest[name].css ?? []));
  const check = (what, measured, most) => {
    console.log(`${page}: ${what} ${measured.toFixed(1)} kB of ${most}`);
    isTooMuch ||= measured > most;
  };
  check('first screen', [...first].reduce((sum, name) => sum + size(manifest[name].file), 0), budget.first);
  check('styles', [...styles].reduce((sum, file) => sum + size(file), 0), budget.style);
  for (const [name, part] of Object.entries(manifest)) {
    if (part.isDynamicEntry && !first.has(name)) {
      check(part.name ?? name, size(part.file), budget.later);
    }
  }
}
process.exitCode = isTooMuch ? 1 : 0;
