// What a viewer by other people makes of SMART Health Links: kill-the-clipboard. Each line of standard input is {link, recipient,
// passcode, embeddedLengthMax}, and is answered by a line with the resources it has found, or with the name of its error.
import { createInterface } from 'node:readline';
import { SHLViewer } from 'kill-the-clipboard';

for await (const line of createInterface({ input: process.stdin })) {
  const { link, ...asked } = JSON.parse(line);
  try {
    const { fhirResources } = await new SHLViewer({ shlinkURI: link }).resolveSHL(asked);
    console.log(JSON.stringify({ found: fhirResources }));
  } catch (refusal) {
    console.log(JSON.stringify({ error: refusal.name }));
  }
}
