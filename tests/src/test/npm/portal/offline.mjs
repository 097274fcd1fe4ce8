// A slip and a card at a gate where no network is.
import { PHONE, open, play, residentSignsIn } from './browser.mjs';

await play(async (browser, { origin, resident, patient, appointment }) => {
  // What the page says of a network that is not there is no fault of it.
  const phone = await open(browser, origin, PHONE, []);
  await residentSignsIn(phone, resident);
  await phone.goto(`/app/#/bookings/${appointment}`);
  await phone.locator('.qr').waitFor();
  await phone.goto('/app/#/card');
  await phone.locator('.qr').waitFor();
  await phone.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await phone.context().setOffline(true);

  await phone.goto('/app/');
  await phone.getByText('नेटवर्क नहीं है').waitFor();
  await phone.getByRole('link', { name: /^हेल्थ कार्ड: / }).waitFor();
  const home = await phone.locator('main').innerText();
  await phone.goto(`/app/#/kept/${appointment}`);
  await phone.locator('.qr').waitFor();
  const slip = await phone.locator('main').innerText();
  await phone.goto(`/app/#/kept-card/${patient}`);
  await phone.locator('.qr').waitFor();
  const card = await phone.locator('main').innerText();

  await phone.context().setOffline(false);
  await phone.goto('/app/#/details');
  await phone.getByRole('button', { name: /साइन आउट/ }).click();
  await phone.getByRole('button', { name: 'साइन इन करें' }).waitFor();
  const left = await phone.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
  await phone.getByRole('button', { name: 'साइन इन करें' }).click();
  await phone.locator('#number').waitFor();
  return { home, slip, card, left };
});
