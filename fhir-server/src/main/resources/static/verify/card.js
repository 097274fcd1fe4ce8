// Says whether a scanned health card (SMART Health Card) is good, by keys and lists that were fetched before. Nothing here
// knows a page or a network; HealthCardVerifier says the same on the server's side, rule by rule.
"use strict";
globalThis.HealthCard = (() => {
  const PREFIX = "shc:/";
  const MOST_DIGITS = 2800;
  const MOST_BYTES = 16 * 1024;
  const HOUR = 3600;
  const CLOCKS_DIFFER_BY = 5 * 60;
  const ONLINE_FOR = HOUR;
  const FRESH_FOR = 24 * HOUR;
  const USED_FOR = 7 * 24 * HOUR;
  // SNOMED CT, as in blood-groups.tsv.
  const BLOOD_GROUPS = {
    278149003: "A+", 278152006: "A-", 278150003: "B+", 278153001: "B-",
    278151004: "AB+", 278154007: "AB-", 278147001: "O+", 278148006: "O-",
  };
  const CARD_NUMBER = "https://delhihims.example/sid/health-card";

  class Malformed extends Error {}

  const refuseIf = (wrong, why) => { if (wrong) { throw new Malformed(why); } };

  const jwsOf = text => {
    refuseIf(!text.startsWith(PREFIX), "not " + PREFIX);
    const digits = text.slice(PREFIX.length);
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

  const isTime = value => typeof value === "number" && Math.abs(value) < 1e12;

  const read = async text => {
    const parts = jwsOf(text).split(".");
    refuseIf(parts.length !== 3, "not three parts");
    const header = object(decode(parts[0]));
    refuseIf(
      Object.keys(header).length !== 3 || header.alg !== "ES256" || header.zip !== "DEF" || typeof header.kid !== "string",
      "another header");
    const signature = decode(parts[2]);
    refuseIf(signature.length !== 64, "another signature");
    const claims = object(await inflate(decode(parts[1])));
    const vc = claims.vc || {};
    const subject = vc.credentialSubject || {};
    const bundle = subject.fhirBundle || {};
    refuseIf(typeof claims.iss !== "string" || !isTime(claims.nbf), "no issuer or time");
    refuseIf("exp" in claims && !isTime(claims.exp), "exp is no time");
    refuseIf("rid" in vc && !/^[A-Za-z0-9_-]{1,24}$/.test(vc.rid), "another rid");
    refuseIf(
      !Array.isArray(vc.type) || !vc.type.includes("https://smarthealth.cards#health-card")
        || !String(subject.fhirVersion).startsWith("4.0.") || bundle.resourceType !== "Bundle",
      "not a health card");
    return { kid: header.kid, signed: parts[0] + "." + parts[1], signature, claims, rid: vc.rid, bundle };
  };

  const isObject = value => value !== null && typeof value === "object";
  const list = value => (Array.isArray(value) ? value.filter(isObject) : []);
  const string = value => (typeof value === "string" ? value : "");

  const contentOf = bundle => {
    const resources = list(bundle.entry).map(entry => entry.resource).filter(isObject);
    const patients = resources.filter(resource => resource.resourceType === "Patient");
    refuseIf(patients.length !== 1, "not one Patient");
    const patient = patients[0];
    const concept = value => {
      const coding = list((value || {}).coding)[0] || {};
      const group = coding.system === "http://snomed.info/sct" && BLOOD_GROUPS[coding.code];
      return string((value || {}).text) || group || `${coding.code || ""} (${coding.system || ""})`;
    };
    const number = list(patient.identifier).find(identifier => identifier.system === CARD_NUMBER);
    const group = resources.find(resource => resource.resourceType === "Observation"
      && list((resource.code || {}).coding).some(coding => coding.system === "http://loinc.org" && coding.code === "882-1"));
    const phone = list(patient.contact).flatMap(contact => list(contact.telecom))[0];
    return {
      cardNumber: number && string(number.value),
      names: list(patient.name).map(name => string(name.text) || [name.given, name.family].flat().map(string).filter(Boolean).join(" ")),
      gender: string(patient.gender),
      birthDate: string(patient.birthDate),
      bloodGroup: group && concept(group.valueCodeableConcept),
      allergies: resources.filter(resource => resource.resourceType === "AllergyIntolerance").map(it => concept(it.code)),
      emergencyPhone: phone && string(phone.value),
    };
  };

  const thumbprint = async key => {
    const json = JSON.stringify({ crv: key.crv, kty: key.kty, x: key.x, y: key.y });
    return encode(new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(json))));
  };

  const isSigned = async (card, key) => {
    const algorithm = { name: "ECDSA", namedCurve: "P-256" };
    const { kty, crv, x, y } = key;
    const imported = await crypto.subtle.importKey("jwk", { kty, crv, x, y }, algorithm, false, ["verify"]);
    return crypto.subtle.verify(
      { name: "ECDSA", hash: "SHA-256" }, imported, card.signature, new TextEncoder().encode(card.signed));
  };

  const isRevoked = (card, crls) => card.rid !== undefined && crls.some(crl => crl.kid === card.kid && crl.rids.some(entry => {
    const [rid, upTo] = entry.split(".");
    return rid === card.rid && (upTo === undefined || Math.floor(card.claims.nbf) <= Number(upTo));
  }));

  const standing = (card, key, issuer, age, now) => {
    if (isRevoked(card, issuer.crls)) { return "revoked"; }
    if (card.claims.exp !== undefined && now >= Math.floor(card.claims.exp)) { return "expired"; }
    if (Math.floor(card.claims.nbf) > now + CLOCKS_DIFFER_BY) { return "not-yet-valid"; }
    const version = key.crlVersion || 0;
    const isListed = version === 0 || issuer.crls.some(crl => crl.kid === card.kid && crl.ctr >= version);
    if (!isUsable(age) || !isListed) { return "lists-outdated"; }
    return age <= ONLINE_FOR ? "valid-online" : "valid-offline";
  };

  // Lists from the future show that the clock was put back, and then nobody knows their age.
  const isUsable = age => age <= USED_FOR && age >= -CLOCKS_DIFFER_BY;

  // What a published list says, or an error: a list that is not understood is not taken for a shorter one.
  const checked = (keys, crls) => {
    const isCrl = crl => crl && crl.method === "rid" && typeof crl.kid === "string" && Number.isInteger(crl.ctr)
      && Array.isArray(crl.rids)
      && crl.rids.every(entry => typeof entry === "string" && /^[A-Za-z0-9_-]{1,24}(\.[0-9]{1,12})?$/.test(entry));
    if (!Array.isArray(keys) || !crls.every(isCrl)) { throw new Error("not the lists of an issuer of health cards"); }
    return { keys, crls };
  };

  // issuers: [{issuer, keys, crls, fetched}], fetched and now in seconds. Answers {outcome, content, age}.
  const verify = async (text, issuers, now) => {
    try {
      const card = await read(text);
      const content = contentOf(card.bundle);
      const issuer = issuers.find(one => one.issuer === card.claims.iss);
      if (!issuer) { return { outcome: "unknown-issuer" }; }
      const age = now - issuer.fetched;
      const key = issuer.keys.find(one => one.kid === card.kid && one.kty === "EC" && one.crv === "P-256");
      if (!key) { return { outcome: isUsable(age) ? "forged" : "lists-outdated", age }; }
      if (await thumbprint(key) !== key.kid || !await isSigned(card, key)) { return { outcome: "forged", age }; }
      return { outcome: standing(card, key, issuer, age, now), content, age };
    } catch (failure) {
      if (failure instanceof Malformed) { return { outcome: "malformed", reason: failure.message }; }
      throw failure;
    }
  };

  return { verify, checked, FRESH_FOR, USED_FOR };
})();
