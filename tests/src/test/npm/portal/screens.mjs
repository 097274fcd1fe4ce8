// Every screen of the portal, in both languages, as it is usually, with large text and in high contrast, on a phone and on a desk:
// judged by axe, and photographed for those who look.
import { mkdirSync } from 'node:fs';
import { DESKTOP, PHONE, flaws, open, play, residentSignsIn, staffSignsIn } from './browser.mjs';

const APP = ['', 'book', 'book/general-medicine', 'bookings', 'record', 'record/718-7', 'card', 'details', 'correct/Patient/{patient}',
  'corrections', 'accesses', 'help'];
const DESK = ['', 'new', 'patient/{patient}', 'patient/{patient}/token', 'arrivals', 'queue', 'corrections'];
const TREATMENT = ['record/{patient}', 'queue', 'roster'];
// Another size and other colours leave the page as it is but for what these rules look at.
const STYLES = [
  { name: 'usual', text: 100, contrast: false },
  { name: 'large', text: 200, contrast: false, rules: ['target-size', 'scrollable-region-focusable'] },
  { name: 'contrast', text: 100, contrast: true, rules: ['color-contrast', 'link-in-text-block'] },
];
const LANGUAGES = { hi: 'हिन्दी', en: 'English' };

await play(async (browser, { origin, resident, clerk, doctor, service, patient, pictures }, faults) => {
  mkdirSync(pictures, { recursive: true });
  const found = [];
  let looks = 0;

  async function look(page, screen) {
    for (const viewport of [PHONE, DESKTOP]) {
      await page.setViewportSize(viewport);
      for (const style of STYLES) {
        await page.evaluate(({ text, contrast }) => {
          document.documentElement.dataset.text = String(text);
          document.documentElement.dataset.contrast = String(contrast);
        }, style);
        const name = `${screen} ${style.name} ${viewport.width}`;
        looks++;
        found.push(...(await flaws(page, style.rules)).map(flaw => `${name}: ${flaw}`));
        if (style.name === 'usual' || viewport === PHONE) {
          await page.screenshot({ path: `${pictures}/${name.replace(/[^a-z0-9]+/gi, '-')}.png`, fullPage: true });
        }
      }
    }
  }

  /** What a screen has asked for is there. Nothing stands in its place for the first moment, then a skeleton. */
  async function settled(page) {
    await page.waitForTimeout(500);
    await page.locator('.skeleton').waitFor({ state: 'detached' });
  }

  async function lookAtAll(page, home, screens, who = '') {
    for (const [language, name] of Object.entries(LANGUAGES)) {
      const button = page.getByRole('button', { name, exact: true });
      if (await button.count()) {
        await button.first().click();
      }
      for (const screen of screens) {
        await page.goto(`${home}#/${screen.replace('{patient}', patient)}`);
        await page.locator('main h1').waitFor();
        await settled(page);
        await look(page, `${home}${who} ${screen.replace('{patient}', 'one')} ${language}`);
      }
    }
  }

  const phone = await open(browser, origin, PHONE, faults);
  await phone.goto('/app/');
  await phone.getByRole('button', { name: 'साइन इन करें' }).waitFor();
  await look(phone, '/app/ welcome hi');
  await residentSignsIn(phone, resident);
  await lookAtAll(phone, '/app/', APP);
  const desk = await open(browser, origin, DESKTOP, faults);
  await staffSignsIn(desk, clerk);
  await lookAtAll(desk, '/desk/', DESK);
  const room = await open(browser, origin, DESKTOP, faults);
  await staffSignsIn(room, doctor);
  await lookAtAll(room, '/desk/', TREATMENT, 'doctor');
  const hall = await open(browser, origin, DESKTOP, faults);
  await hall.goto(`/board/#${service}`);
  await hall.locator('.room').waitFor();
  await look(hall, '/board/ hi');
  return { looks, found };
});
