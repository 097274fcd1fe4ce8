// Says whether a scanned health card (SMART Health Card) is good, by keys and lists that were fetched before. Nothing here
// knows a page or a network, and signed.js must be there before; HealthCardVerifier says the same on the server's side, rule by rule.
"use strict";
globalThis.HealthCard = (() => {
  const { Malformed, refuseIf, keyOf, isSigned } = SignedText;
  const PREFIX = "shc:/";
  const HEADER = { alg: "ES256", zip: "DEF" };
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

  const isTime = value => typeof value === "number" && Math.abs(value) < 1e12;

  const read = async text => {
    const jws = await SignedText.read(PREFIX, HEADER, text);
    const { claims } = jws;
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
    return { ...jws, rid: vc.rid, bundle };
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
      const key = keyOf(card, issuer.keys);
      if (!key) { return { outcome: isUsable(age) ? "forged" : "lists-outdated", age }; }
      if (!await isSigned(card, key)) { return { outcome: "forged", age }; }
      return { outcome: standing(card, key, issuer, age, now), content, age };
    } catch (failure) {
      if (failure instanceof Malformed) { return { outcome: "malformed", reason: failure.message }; }
      throw failure;
    }
  };

  return { verify, checked, FRESH_FOR, USED_FOR };
})();
