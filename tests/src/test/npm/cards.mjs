// What verifiers by other people say of signed health cards: kill-the-clipboard, and jose with the little that a SMART Health
// Card adds to a JWS. The first line of standard input is {issuer, jwks, crls, page}, each other line {text}; each is answered
// by a line {clipboard, jose, page} of "accept" or why not. page has the scripts of our own page, whose answer is told as a word.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { inflateRawSync } from 'node:zlib';
import { compactVerify, createLocalJWKSet } from 'jose';
import { Directory, SHCReader } from 'kill-the-clipboard';

const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const { issuer, jwks, crls, page } = JSON.parse((await lines.next()).value);

// It reports on the console what it then throws.
console.warn = () => {};
const reader = new SHCReader({
  issuerDirectory: Directory.fromJSON({ issuerInfo: [{ issuer: { iss: issuer }, keys: jwks.keys, crls }] }),
});
// An issuer it does not know it would ask by the network, which is not there for a desk.
globalThis.fetch = async () => { throw new Error('no network'); };

const keys = createLocalJWKSet(jwks);

async function jose(text) {
  if (!/^shc:\/([0-9]{2})+$/.test(text)) throw new Error('not pairs of digits');
  const jws = text.slice('shc:/'.length).match(/../g).map((pair) => String.fromCharCode(Number(pair) + 45)).join('');
  const { payload, protectedHeader } = await compactVerify(jws, keys, { algorithms: ['ES256'] });
  const { iss, nbf, exp, vc } = JSON.parse(inflateRawSync(payload, { maxOutputLength: 16384 }));
  const now = Date.now() / 1000;
  const revoked = crls.filter((crl) => crl.kid === protectedHeader.kid).flatMap((crl) => crl.rids).some((entry) => {
    const [rid, upTo] = entry.split('.');
    return rid === vc.rid && (upTo === undefined || nbf <= Number(upTo));
  });
  if (iss !== issuer) throw new Error('another issuer');
  if (revoked) throw new Error('revoked');
  if (exp <= now) throw new Error('expired');
  if (nbf > now + 300) throw new Error('not yet valid');
}

if (page) {
  // Scripts for a browser, not modules.
  page.forEach((script) => (0, eval)(readFileSync(script, 'utf8')));
}
const trusted = page && { issuer, ...globalThis.HealthCard.checked(jwks.keys, crls), fetched: Math.floor(Date.now() / 1000) };

const word = async (work) => {
  try {
    await work();
    return 'accept';
  } catch (refusal) {
    return refusal.message || String(refusal);
  }
};

for await (const line of lines) {
  const { text } = JSON.parse(line);
  console.log(JSON.stringify({
    clipboard: await word(() => reader.fromQRNumeric(text)),
    jose: await word(() => jose(text)),
    ...(page ? { page: (await globalThis.HealthCard.verify(text, [trusted], Math.floor(Date.now() / 1000))).outcome } : {}),
  }));
}
