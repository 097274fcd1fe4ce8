// A visit to the OPD, as the resident, the doctor and the people in the hall see it.
import { DESKTOP, PHONE, open, play, residentSignsIn, staffSignsIn } from './browser.mjs';

await play(async (browser, { origin, resident, doctor, service, schedule }, faults) => {
  const hall = await open(browser, origin, DESKTOP, faults);
  await hall.goto(`/board/#${service}`);
  const phone = await open(browser, origin, PHONE, faults);
  await residentSignsIn(phone, resident);

  await phone.getByRole('link', { name: 'डॉक्टर से मिलें' }).first().click();
  await phone.getByRole('link', { name: 'बुखार, कमज़ोरी' }).click();
  const clinic = phone.locator(`section:has(h3[id="${service}"])`);
  await clinic.locator('button').first().click();
  await phone.getByRole('button', { name: 'बुकिंग पक्की करें' }).click();
  const token = (await phone.locator('.token').innerText()).trim();
  const code = await phone.locator('.qr').count();
  await phone.getByRole('button', { name: 'मैं पहुँच गया/गई' }).click();
  await phone.getByRole('button', { name: 'मैं पहुँच गया/गई' }).waitFor({ state: 'detached' });
  await phone.goto('/app/#/');
  await phone.getByText('अगली बारी आपकी है').waitFor();
  const waiting = await phone.locator('main').innerText();

  const desk = await open(browser, origin, DESKTOP, faults);
  await staffSignsIn(desk, doctor);
  await desk.goto('/desk/#/queue');
  await desk.locator('#queue-clinic').selectOption(schedule);
  await desk.getByRole('row', { name: token }).waitFor();
  const called = Date.now();
  await desk.keyboard.press('n');
  await hall.locator('.called').getByText(token).waitFor();
  const boardAfter = Date.now() - called;
  await phone.getByText('आपकी बारी है').first().waitFor();
  const phoneAfter = Date.now() - called;

  await desk.getByRole('button', { name: 'अंदर आए' }).first().click();
  await desk.getByText('एलर्जी: कुछ दर्ज नहीं').waitFor();
  await desk.locator('#note-complaint').fill('तीन दिन से बुखार');
  await desk.locator('#note-systolic').fill('124');
  await desk.locator('#note-diastolic').fill('82');
  await desk.locator('#note-temperature').fill('38.4');
  await desk.locator('#note-diagnosis').pressSequentially('Fever', { delay: 60 });
  await desk.locator('#note-diagnosis').press('Enter');
  const drug = desk.locator('#note-drug-0');
  if ((await drug.count()) === 0) {
    await desk.getByRole('button', { name: 'दवा जोड़ें' }).click();
  }
  await drug.fill('Paracetamol 500 mg');
  await desk.locator('#note-dose-0').fill('1 गोली');
  await desk.locator('form button[type=submit]').last().click();
  await desk.getByRole('heading', { level: 1, name: 'पर्चा' }).waitFor();
  await desk.locator('.done').waitFor();
  const prescription = await desk.locator('main').innerText();

  await phone.goto('/app/#/record');
  await phone.getByText('Paracetamol 500 mg').waitFor();
  const record = await phone.locator('main').innerText();
  await phone.getByRole('region', { name: 'दवाएँ' }).getByRole('link', { name: 'यह गलत है' }).first().click();
  await phone.locator('input[type=radio]').nth(1).check();
  await phone.locator('textarea').fill('मुझे यह दवा नहीं दी गई थी।');
  await phone.getByRole('button', { name: 'भेजें' }).click();
  await phone.getByRole('heading', { name: 'अनुरोध भेजा गया' }).waitFor();
  await phone.goto('/app/#/corrections');
  await phone.locator('section.card').first().waitFor();
  const corrections = await phone.locator('main').innerText();
  await phone.goto('/app/#/accesses');
  await phone.locator('ul.list li').first().waitFor();
  const accesses = await phone.locator('main').innerText();

  return { token, code, waiting, boardAfter, phoneAfter, prescription, record, corrections, accesses };
});
