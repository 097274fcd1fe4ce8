/** The digits of a SMART Health Card's QR code: each letter of the JWS as two digits, its place after "-". */
export const numeric = (jws: string): string =>
  `shc:/${[...jws].map(letter => String(letter.charCodeAt(0) - 45).padStart(2, '0')).join('')}`;
