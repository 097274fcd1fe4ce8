// An administrator says that a clinic sits in another room, and that it does not sit.
import { DESKTOP, open, play, staffSignsIn } from './browser.mjs';

await play(async (browser, { origin, administrator, schedule }, faults) => {
  const desk = await open(browser, origin, DESKTOP, faults);
  await staffSignsIn(desk, administrator);
  await desk.getByRole('link', { name: 'ड्यूटी' }).click();
  await desk.locator('#roster-clinic').selectOption(schedule);
  await desk.getByRole('radio', { name: 'दूसरा कमरा' }).check();
  await desk.getByRole('button', { name: 'सहेजें' }).click();
  const refused = await desk.getByRole('alert').innerText();
  await desk.locator('#roster-room').fill('14');
  await desk.getByRole('button', { name: 'सहेजें' }).click();
  await desk.getByText('सहेज लिया गया').waitFor();
  const moved = await desk.locator('.done').innerText();
  await desk.getByRole('radio', { name: 'नहीं बैठेंगे' }).check();
  await desk.getByRole('button', { name: 'सत्र रद्द करें' }).click();
  await desk.getByText('सहेज लिया गया').waitFor();
  const cancelled = await desk.locator('.done').innerText();
  return { refused, moved, cancelled };
});
