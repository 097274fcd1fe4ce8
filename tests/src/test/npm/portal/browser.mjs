// A browser, and people who sign in with it as they do at home and at a desk.
import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import chromiumOfPackage from '@sparticuz/chromium';
import { chromium } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PATIENCE = 30_000;
const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

export async function launch() {
  return chromium.launch({
    executablePath: process.env.HIMS_CHROMIUM ?? (await chromiumOfPackage.executablePath()),
    // The page's own rules hold here as they do for people.
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'],
  });
}

export const PHONE = { width: 360, height: 740 };
export const DESKTOP = { width: 1280, height: 800 };

/** A page that tells of everything that goes wrong in it. */
export async function open(browser, origin, viewport, faults) {
  const context = await browser.newContext({ viewport, locale: 'hi-IN', timezoneId: 'Asia/Kolkata', baseURL: origin });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  page.on('pageerror', fault => faults.push(String(fault)));
  page.on('console', said => {
    if (said.type() === 'error' && !said.location().url.includes('/login/')) {
      faults.push(`${said.text()} ${said.location().url}`);
    }
  });
  return page;
}

export async function residentSignsIn(page, { mobile, birthDate }) {
  await page.goto('/app/');
  await page.getByRole('button', { name: 'साइन इन करें' }).click();
  await page.locator('#number').fill(mobile);
  await page.locator('#birthDate').fill(birthDate);
  await page.locator('form button').first().click();
  await page.locator('#code').fill(await codeOnPhone(page, mobile));
  await page.locator('form button').first().click();
  await page.getByRole('button', { name: 'अनुमति दें', exact: true }).click();
  await page.waitForURL('**/app/');
  await page.getByRole('heading', { level: 1, name: /^नमस्ते, / }).waitFor();
}

/** The page that shows what was sent to phones. */
async function codeOnPhone(page, mobile) {
  const shown = await (await page.request.get('/demo')).text();
  return shown.slice(shown.indexOf(`>${mobile}<`) + mobile.length + 1).match(/\b\d{6}\b/)[0];
}

export async function staffSignsIn(page, { username, password, secret }) {
  await page.goto('/desk/');
  await page.getByRole('button', { name: 'साइन इन करें' }).click();
  await page.locator('#username').fill(username);
  await page.locator('#password').fill(password);
  await page.locator('#code').fill(oneTimeCode(secret, Date.now()));
  await page.locator('form button').first().click();
  await page.waitForURL('**/desk/**');
  await page.locator('.rail').waitFor();
}

/** RFC 6238, as an authenticator app on a phone does it. */
function oneTimeCode(secret, now) {
  const bits = [...secret].map(letter => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'));
  const key = Buffer.from(bits.join('').match(/.{8}/g).map(byte => parseInt(byte, 2)));
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(now / 30_000)));
  const hash = createHmac('sha1', key).update(step).digest();
  const number = hash.readUInt32BE(hash[19] & 15) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, '0');
}

/**
 * What of WCAG 2.2 AA a page does not keep, and what of it is cut off or runs out of the screen.
 *
 * @param rules of axe, where not all are asked for
 */
export async function flaws(page, rules) {
  return page.evaluate(
    async ([source, runOnly]) => {
      if (!window.axe) {
        (0, eval)(source);
      }
      const judged = await window.axe.run({ runOnly, resultTypes: ['violations'] });
      const violations = judged.violations.map(one => `${one.id}: ${one.nodes.map(node => node.html.slice(0, 120)).join(' | ')}`);
      const cut = [...document.querySelectorAll('button, .button, .chip')]
        .filter(one => one.scrollWidth > one.clientWidth + 2 && one.clientWidth > 0)
        .map(one => `cut off: ${one.textContent}`);
      const root = document.documentElement;
      const wide = root.scrollWidth > root.clientWidth + 1 ? [`runs out of the screen by ${root.scrollWidth - root.clientWidth} px`] : [];
      return [...violations, ...cut, ...wide];
    },
    [axe, rules ?? STANDARDS],
  );
}

/** Reads the one line that a program is given, runs it, and says what it has found as lines of JSON. */
export async function play(journey) {
  const chunks = [];
  for await (const chunk of process.stdin) {
    chunks.push(chunk);
  }
  const given = JSON.parse(chunks.join('').split('\n')[0]);
  const browser = await launch();
  const faults = [];
  try {
    const found = await journey(browser, given, faults);
    console.log(JSON.stringify({ ...found, faults }));
  } catch (broken) {
    for (const context of browser.contexts()) {
      for (const page of context.pages()) {
        console.error(page.url(), (await page.locator('body').innerText().catch(() => '')).slice(0, 1500));
      }
    }
    console.error(faults.join('\n'));
    throw broken;
  } finally {
    await browser.close();
  }
}
