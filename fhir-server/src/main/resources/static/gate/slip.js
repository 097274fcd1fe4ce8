// Says whether a scanned slip of an OPD visit is genuine, and for which day and hospital, by keys that were fetched before. Nothing
// here knows a page or a network, and signed.js must be there before; SlipVerifier says the same on the server's side.
"use strict";
globalThis.OpdSlip = (() => {
  const { Malformed, refuseIf, keyOf, isSigned } = SignedText;
  const PREFIX = "opd-slip:/";
  const HEADER = { alg: "ES256", zip: "DEF", typ: "opd-slip" };
  const CLAIMS = ["appointment", "facility", "token", "day", "version"];
  const CLOCKS_DIFFER_BY = 5 * 60;
  const DELHI = 5.5 * 3600;
  // Keys are published a month before they sign. Whoever has not asked for a week is told to ask.
  const USED_FOR = 7 * 24 * 3600;

  const dayOf = seconds => new Date((seconds + DELHI) * 1000).toISOString().slice(0, 10);

  const isDay = text => /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text)
    && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);

  const read = async text => {
    const jws = await SignedText.read(PREFIX, HEADER, text);
    refuseIf(Object.values(jws.claims).some(value => typeof value !== "string"), "a claim is no text");
    return jws;
  };

  const contentOf = claims => {
    refuseIf(CLAIMS.some(name => !Object.hasOwn(claims, name)), "not a slip");
    refuseIf(!/^[0-9]{1,6}-[0-9]{3,6}$/.test(claims.token) || !isDay(claims.day), "not a slip");
    const { facility, token, day } = claims;
    return { facility, token, day };
  };

  const standing = ({ facility, day }, gate, today) => {
    if (facility !== gate) { return "elsewhere"; }
    return day === today ? "genuine" : day < today ? "expired" : "other-day";
  };

  // kept: {keys, fetched}; gate: the id of the hospital; fetched and now in seconds. Answers {outcome, content, age}.
  const verify = async (text, kept, gate, now) => {
    try {
      const jws = await read(text);
      const age = now - kept.fetched;
      // Keys from the future show that the clock was put back, and then nobody knows what day it is.
      if (age < -CLOCKS_DIFFER_BY) { return { outcome: "wrong-clock", age }; }
      const key = keyOf(jws, kept.keys);
      if (!key) { return { outcome: age <= USED_FOR ? "forged" : "keys-outdated", age }; }
      if (!await isSigned(jws, key)) { return { outcome: "forged", age }; }
      const content = contentOf(jws.claims);
      return { outcome: standing(content, gate, dayOf(now)), content, age };
    } catch (failure) {
      if (failure instanceof Malformed) { return { outcome: "malformed", reason: failure.message }; }
      throw failure;
    }
  };

  return { verify, dayOf, USED_FOR };
})();
