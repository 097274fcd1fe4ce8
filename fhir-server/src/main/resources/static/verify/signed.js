// What is common to all that proves itself by a signature of the health department: the digits of a code, and the JWS in them.
// Nothing here knows a page or a network.
"use strict";
globalThis.SignedText = (() => {
  const MOST_DIGITS = 2800;
  const MOST_BYTES = 16 * 1024;

  class Malformed extends Error {}

  const refuseIf = (wrong, why) => { if (wrong) { throw new Malformed(why); } };

  const jwsOf = (prefix, text) => {
    refuseIf(!text.startsWith(prefix), "not " + prefix);
    const digits = text.slice(prefix.length);
    refuseIf(digits.length > MOST_DIGITS, "too long");
    refuseIf(!/^[0-9]*$/.test(digits), "not digits");
    refuseIf(digits.length % 2 !== 0, "odd");
    let jws = "";
    for (let i = 0; i < digits.length; i += 2) {
      const pair = Number(digits.slice(i, i + 2));
      refuseIf(pair > 77, "pair above 77");
      jws += String.fromCharCode(pair + 45);
    }
    return jws;
  };

  const encode = bytes =>
    btoa(String.fromCharCode(...bytes)).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

  // Each value has one text only: a changed letter is never read as the same bytes.
  const decode = text => {
    let bytes;
    try {
      bytes = Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), letter => letter.charCodeAt(0));
    } catch (notBase64) {
      throw new Malformed("not base64url");
    }
    refuseIf(encode(bytes) !== text, "not base64url");
    return bytes;
  };

  const inflate = async bytes => {
    const stream = new DecompressionStream("deflate-raw");
    const writer = stream.writable.getWriter();
    writer.write(bytes).catch(() => {});
    writer.close().catch(() => {});
    const reader = stream.readable.getReader();
    const whole = new Uint8Array(MOST_BYTES);
    let length = 0;
    try {
      for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
        if (length + piece.value.length > MOST_BYTES) {
          reader.cancel().catch(() => {});
          throw new Malformed("inflates too far");
        }
        whole.set(piece.value, length);
        length += piece.value.length;
      }
    } catch (failure) {
      throw failure instanceof Malformed ? failure : new Malformed("not DEFLATE");
    }
    return whole.slice(0, length);
  };

  // JSON.parse takes the last of two members of one name, and others may take the first.
  const refuseTwins = json => {
    const names = [];
    let last = "";
    for (const [token] of json.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\]:]/g)) {
      if (token === "{" || token === "[") {
        names.push(new Set());
      } else if (token === "}" || token === "]") {
        names.pop();
      } else if (token === ":") {
        const seen = names[names.length - 1];
        const name = JSON.parse(last);
        refuseIf(seen.has(name), "a name twice");
        seen.add(name);
      } else {
        last = token;
      }
    }
  };

  const object = bytes => {
    let value;
    let json;
    try {
      json = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
      value = JSON.parse(json);
    } catch (notJson) {
      throw new Malformed("not JSON");
    }
    refuseIf(value === null || typeof value !== "object" || Array.isArray(value), "not an object");
    refuseTwins(json);
    return value;
  };

  // header: what must be in the header beside kid, and nothing else may.
  const read = async (prefix, header, text) => {
    const parts = jwsOf(prefix, text).split(".");
    refuseIf(parts.length !== 3, "not three parts");
    const found = object(decode(parts[0]));
    refuseIf(
      Object.keys(found).length !== Object.keys(header).length + 1 || typeof found.kid !== "string"
        || Object.keys(header).some(name => found[name] !== header[name]),
      "another header");
    const signature = decode(parts[2]);
    refuseIf(signature.length !== 64, "another signature");
    const claims = object(await inflate(decode(parts[1])));
    return { kid: found.kid, signed: parts[0] + "." + parts[1], signature, claims };
  };

  const keyOf = (jws, keys) => keys.find(one => one.kid === jws.kid && one.kty === "EC" && one.crv === "P-256");

  const thumbprint = async key => {
    const json = JSON.stringify({ crv: key.crv, kty: key.kty, x: key.x, y: key.y });
    return encode(new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(json))));
  };

  const isSigned = async (jws, key) => {
    if (await thumbprint(key) !== key.kid) { return false; }
    const algorithm = { name: "ECDSA", namedCurve: "P-256" };
    const { kty, crv, x, y } = key;
    const imported = await crypto.subtle.importKey("jwk", { kty, crv, x, y }, algorithm, false, ["verify"]);
    return crypto.subtle.verify(
      { name: "ECDSA", hash: "SHA-256" }, imported, jws.signature, new TextEncoder().encode(jws.signed));
  };

  return { Malformed, refuseIf, read, keyOf, isSigned };
})();
