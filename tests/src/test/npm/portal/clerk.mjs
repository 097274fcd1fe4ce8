// A clerk registers people who are new, by the keyboard alone, and prints nothing.
import { DESKTOP, open, play, staffSignsIn } from './browser.mjs';

/** As fast as a good clerk, and slower than a scanner. */
const KEY = 45;

await play(async (browser, { origin, clerk, people, clinic }, faults) => {
  const desk = await open(browser, origin, DESKTOP, faults);
  await staffSignsIn(desk, clerk);
  // From here on there is no mouse.
  const keys = desk.keyboard;
  let presses = 0;
  const press = async key => {
    presses++;
    await keys.press(key);
  };
  const tokens = [];
  const began = Date.now();
  for (const person of people) {
    await press('F4');
    await desk.locator('#new-hindi').and(desk.locator(':focus')).waitFor();
    await keys.type(person.hindi, { delay: KEY });
    await press('Tab');
    await keys.type(person.latin, { delay: KEY });
    await press('Tab');
    await press('Space');
    await press('Tab');
    await keys.type(person.birth, { delay: KEY });
    await press('Enter');
    await desk.locator('#clinic').waitFor();
    if (tokens.length === 0) {
      // The desk remembers the clinic of the last token.
      await desk.locator('#clinic').selectOption(clinic);
    }
    await press('F9');
    tokens.push((await desk.locator('.huge').innerText()).match(/\d+-\d+/)[0]);
  }
  return { tokens, presses, seconds: Math.round((Date.now() - began) / 1000) };
});
