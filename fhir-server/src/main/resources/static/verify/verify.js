// The page at a desk: takes a scanned text, shows what card.js says of it, and keeps the issuer's lists for days without a
// network. Of cards it keeps nothing.
"use strict";
(() => {
  const STORE = "hims-card-lists";
  const byId = id => document.getElementById(id);
  const now = () => Math.floor(Date.now() / 1000);
  const canCheck = Boolean(globalThis.crypto && crypto.subtle && globalThis.DecompressionStream);

  const OUTCOMES = {
    "valid-online": ["good", "मान्य", "Valid"],
    "valid-offline": ["good", "मान्य (ऑफ़लाइन सूची से)", "Valid, by lists kept here"],
    "lists-outdated": ["unsure", "निश्चित नहीं: सूचियाँ ताज़ा करें और फिर स्कैन करें", "Not certain: refresh the lists and scan again"],
    "expired": ["bad", "अवधि समाप्त", "Expired"],
    "not-yet-valid": ["bad", "अभी मान्य नहीं: इस उपकरण की तारीख जाँचें", "Not valid yet: check this device's date"],
    "revoked": ["bad", "रद्द: इसे स्वीकार न करें", "Revoked: do not accept it"],
    "unknown-issuer": ["bad", "जारीकर्ता अज्ञात", "Unknown issuer"],
    "forged": ["bad", "जाली: इसे स्वीकार न करें", "Forged: do not accept it"],
    "malformed": ["unsure", "हेल्थ कार्ड नहीं, या ख़राब: फिर स्कैन करें", "Not a health card, or damaged: scan again"],
    "too-old-browser": ["unsure", "यह ब्राउज़र कार्ड नहीं जाँच सकता। उसे अपडेट करें।", "This browser cannot check cards. Update it."],
  };

  const FIELDS = [
    ["cardNumber", "कार्ड नंबर", "Card number"],
    ["names", "नाम", "Name"],
    ["gender", "लिंग", "Gender"],
    ["birthDate", "जन्मतिथि", "Birth date"],
    ["bloodGroup", "रक्त समूह", "Blood group"],
    ["allergies", "गंभीर एलर्जी", "Severe allergies"],
    ["emergencyPhone", "आपातकालीन फ़ोन", "Emergency phone"],
  ];

  const GENDERS = { female: "महिला / female", male: "पुरुष / male", other: "अन्य / other", unknown: "अज्ञात / unknown" };

  const SHOWN = {
    gender: value => GENDERS[value] || value,
    cardNumber: value => value.replace(/^(\d{4})(\d{3})(\d{3})(\d{3})$/, "$1 $2 $3 $4"),
  };

  let lists = null;

  const kept = () => {
    try {
      const stored = JSON.parse(localStorage.getItem(STORE));
      return stored && { ...stored, ...HealthCard.checked(stored.keys, stored.crls) };
    } catch (nothingKept) {
      return null;
    }
  };

  // Somebody may hand us last month's lists, in which a stolen card is not yet revoked.
  const isOlder = fetched => lists !== null && lists.issuer === fetched.issuer
    && lists.crls.some(kept => fetched.crls.some(crl => crl.kid === kept.kid && crl.ctr < kept.ctr));

  const keep = fetched => {
    if (isOlder(fetched)) { throw new Error("older lists"); }
    lists = { ...fetched, ...HealthCard.checked(fetched.keys, fetched.crls) };
    try {
      localStorage.setItem(STORE, JSON.stringify(lists));
      say("lists-note", "");
    } catch (noRoom) {
      say("lists-note", "सूचियाँ केवल यह पृष्ठ खुला रहने तक रहेंगी। / The lists last only while this page is open.");
    }
    showLists();
  };

  const say = (id, text) => { byId(id).textContent = text; };

  const ageText = seconds => {
    const hours = Math.floor(seconds / 3600);
    return hours < 1 ? "एक घंटे से कम / less than an hour"
      : hours < 48 ? `${hours} घंटे / ${hours} hours` : `${Math.floor(hours / 24)} दिन / ${Math.floor(hours / 24)} days`;
  };

  const showLists = () => {
    const box = byId("lists-state");
    if (!lists) {
      box.className = "state bad";
      box.textContent = "कोई सूची नहीं: पहले सूचियाँ लाएँ। / No lists yet: get them first.";
      return;
    }
    const age = now() - lists.fetched;
    const isOver = age > HealthCard.USED_FOR || age < -300;
    box.className = "state " + (isOver ? "bad" : age > HealthCard.FRESH_FOR ? "unsure" : "good");
    box.textContent = `${lists.issuer} · ${ageText(Math.max(age, 0))}`
      + (isOver ? " · बहुत पुरानी, ताज़ा करें / too old, refresh"
        : age > HealthCard.FRESH_FOR ? " · एक दिन से पुरानी, ताज़ा करें / more than a day old, refresh" : "");
  };

  const row = (table, hindi, english, value) => {
    const line = table.insertRow();
    const head = document.createElement("th");
    head.scope = "row";
    head.textContent = `${hindi} / ${english}`;
    line.append(head);
    line.insertCell().textContent = value;
  };

  const show = ({ outcome, content, age }) => {
    const [kind, hindi, english] = OUTCOMES[outcome];
    const box = byId("result");
    box.className = "result " + kind;
    box.hidden = false;
    say("result-hindi", hindi);
    say("result-english", english);
    const table = byId("content");
    table.replaceChildren();
    if (content) {
      for (const [name, inHindi, inEnglish] of FIELDS) {
        for (const value of [content[name]].flat().filter(Boolean)) {
          row(table, inHindi, inEnglish, (SHOWN[name] || String)(value));
        }
      }
    }
    if (age !== undefined) {
      row(table, "सूचियों की आयु", "Age of the lists", ageText(Math.max(age, 0)));
    }
    byId("compare").hidden = kind !== "good";
    box.focus();
  };

  const check = async text => {
    if (!canCheck) {
      show({ outcome: "too-old-browser" });
      return;
    }
    show(await HealthCard.verify(text.trim(), lists ? [lists] : [], now()));
    showLists();
  };

  const fetched = async address => {
    const answer = await fetch(address, { cache: "no-cache", credentials: "omit" });
    if (!answer.ok) { throw new Error(String(answer.status)); }
    return answer.json();
  };

  const refresh = async () => {
    const issuer = location.origin + "/health-cards";
    const asked = now();
    const { keys } = await fetched(issuer + "/.well-known/jwks.json");
    const crls = [];
    for (const key of keys.filter(one => one.crlVersion > 0)) {
      crls.push(await fetched(`${issuer}/.well-known/crl/${encodeURIComponent(key.kid)}.json`));
    }
    keep({ issuer, keys, crls, fetched: asked });
  };

  // The files of a folder of "hims card trust": issuer.json, jwks.json and the lists of revoked cards.
  const load = async files => {
    const contents = await Promise.all([...files].map(async file => JSON.parse(await file.text())));
    const about = contents.find(one => one.issuer);
    const keys = contents.find(one => one.keys).keys;
    keep({
      issuer: about.issuer,
      keys,
      crls: contents.filter(one => one.method),
      fetched: Math.floor(Date.parse(about.fetched) / 1000),
    });
  };

  const attempt = (work, hindi, english) => async event => {
    say("lists-note", "…");
    try {
      await work(event);
    } catch (failure) {
      say("lists-note", `${hindi} / ${english}`);
    }
  };

  const scan = async () => {
    const video = byId("camera");
    const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
    const stop = () => {
      stream.getTracks().forEach(track => track.stop());
      video.hidden = true;
      byId("stop").hidden = true;
    };
    byId("stop").onclick = stop;
    video.srcObject = stream;
    video.hidden = false;
    byId("stop").hidden = false;
    await video.play();
    const detector = new BarcodeDetector({ formats: ["qr_code"] });
    const look = async () => {
      if (!stream.active) { return; }
      const [code] = await detector.detect(video).catch(() => []);
      if (code) {
        stop();
        await check(code.rawValue);
      } else {
        setTimeout(look, 200);
      }
    };
    await look();
  };

  const form = byId("scanned");
  form.addEventListener("submit", event => {
    event.preventDefault();
    check(form.elements.text.value);
    form.elements.text.value = "";
  });
  // Scanners that work like a keyboard end with Enter.
  form.elements.text.addEventListener("keydown", event => {
    if (event.key === "Enter") {
      event.preventDefault();
      form.requestSubmit();
    }
  });
  byId("next").addEventListener("click", () => {
    byId("result").hidden = true;
    byId("content").replaceChildren();
    form.elements.text.focus();
  });
  byId("refresh").addEventListener("click", attempt(refresh,
    "सूचियाँ नहीं आईं: नेटवर्क नहीं है या पृष्ठ फ़ाइल से खुला है।", "The lists did not come: no network, or this page was opened from a file."));
  byId("files").addEventListener("change", attempt(event => load(event.target.files),
    "ये फ़ाइलें कार्ड जारीकर्ता की सूचियाँ नहीं हैं, या पहले से पुरानी हैं।",
    "These files are not the lists of an issuer of cards, or are older than those here."));
  if ("BarcodeDetector" in globalThis && navigator.mediaDevices) {
    const button = byId("scan");
    button.hidden = false;
    button.addEventListener("click", attempt(async () => { say("lists-note", ""); await scan(); },
      "कैमरा नहीं खुला।", "The camera did not open."));
  }
  if (navigator.serviceWorker && location.protocol !== "file:") {
    navigator.serviceWorker.register("worker.js").catch(() => {});
  }
  lists = kept();
  showLists();
  if (!canCheck) {
    show({ outcome: "too-old-browser" });
  }
})();
