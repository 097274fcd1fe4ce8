// The page at the gate of a hospital: takes a scanned text, shows what slip.js says of it, and keeps the public keys for hours
// without a network. Of slips it keeps nothing.
"use strict";
(() => {
  const STORE = "hims-gate";
  const HOUR = 3600;
  const SAME_FOR = 3000;
  const byId = id => document.getElementById(id);
  const now = () => Math.floor(Date.now() / 1000);
  const say = (id, text) => { byId(id).textContent = text; };
  const canCheck = Boolean(globalThis.crypto && crypto.subtle && globalThis.DecompressionStream);

  const OUTCOMES = {
    "genuine": ["good", "आज यहाँ के लिए मान्य", "Valid here today"],
    "other-day": ["bad", "आज की पर्ची नहीं: तारीख देखें", "Not for today: look at its date"],
    "expired": ["bad", "अवधि समाप्त: पर्ची बीते दिन की है", "Expired: the slip was for a day that is over"],
    "elsewhere": ["bad", "दूसरे अस्पताल की पर्ची", "For another hospital"],
    "forged": ["bad", "जाली: इसे स्वीकार न करें", "Forged: do not accept it"],
    "malformed": ["unsure", "ओपीडी पर्ची नहीं, या ख़राब: फिर स्कैन करें", "Not an OPD slip, or damaged: scan again"],
    "keys-outdated": ["unsure", "निश्चित नहीं: कुंजियाँ ताज़ा करें और फिर स्कैन करें", "Not certain: refresh the keys and scan again"],
    "no-keys": ["unsure", "अभी कुंजियाँ नहीं हैं: नेटवर्क से एक बार लाएँ", "No keys yet: get them once, with a network"],
    "no-hospital": ["unsure", "पहले अस्पताल चुनें", "Choose the hospital first"],
    "wrong-clock": ["unsure", "इस उपकरण की तारीख ग़लत है: उसे ठीक करें", "This device's date is wrong: set it"],
    "too-old-browser": ["unsure", "यह ब्राउज़र पर्ची नहीं जाँच सकता। उसे अपडेट करें।", "This browser cannot check slips. Update it."],
  };

  // {keys, hospitals, fetched, gate}
  let kept = null;

  const read = () => {
    try {
      const stored = JSON.parse(localStorage.getItem(STORE));
      return stored && Array.isArray(stored.keys) && Array.isArray(stored.hospitals) ? stored : null;
    } catch (nothingKept) {
      return null;
    }
  };

  const keep = changed => {
    kept = changed;
    try {
      localStorage.setItem(STORE, JSON.stringify(kept));
      say("keys-note", "");
    } catch (noRoom) {
      say("keys-note", "कुंजियाँ केवल यह पृष्ठ खुला रहने तक रहेंगी। / The keys last only while this page is open.");
    }
    showKept();
  };

  const shownDay = day => day.split("-").reverse().join("/");

  const ageText = seconds => {
    const hours = Math.floor(seconds / HOUR);
    return hours < 1 ? "एक घंटे से कम पुरानी / less than an hour old"
      : hours < 48 ? `${hours} घंटे पुरानी / ${hours} ${hours === 1 ? "hour" : "hours"} old`
      : `${Math.floor(hours / 24)} दिन पुरानी / ${Math.floor(hours / 24)} days old`;
  };

  const showKept = () => {
    say("today", shownDay(OpdSlip.dayOf(now())));
    const box = byId("keys-state");
    if (!kept) {
      box.className = "state bad";
      box.textContent = "कोई कुंजी नहीं: नेटवर्क से एक बार लाएँ। / No keys yet: get them once, with a network.";
      return;
    }
    const age = now() - kept.fetched;
    const isOld = age > OpdSlip.USED_FOR || age < -300;
    box.className = "state " + (isOld ? "unsure" : "good");
    box.textContent = ageText(Math.max(age, 0)) + (isOld ? " · ताज़ा करें / refresh" : "");
  };

  const showHospitals = () => {
    const select = byId("hospital");
    select.replaceChildren(select.options[0], ...kept.hospitals.map(({ id, hi, en }) => new Option(`${hi} / ${en}`, id)));
    select.value = kept.hospitals.some(one => one.id === kept.gate) ? kept.gate : "";
  };

  const nameOf = id => {
    const hospital = kept.hospitals.find(one => one.id === id);
    return hospital ? `${hospital.hi} / ${hospital.en}` : id;
  };

  const detailOf = (outcome, { facility, token, day }) => {
    switch (outcome) {
      case "elsewhere": return nameOf(facility);
      case "genuine": return `टोकन, क्लिनिक ${token.split("-")[0]} / Token, clinic ${token.split("-")[0]}`;
      default: return `पर्ची की तारीख ${shownDay(day)} / Slip of ${shownDay(day)}`;
    }
  };

  const line = (id, text) => {
    say(id, text);
    byId(id).hidden = text === "";
  };

  const show = ({ outcome, content, age }) => {
    const [kind, hindi, english] = OUTCOMES[outcome];
    const box = byId("result");
    box.className = "result " + kind;
    box.hidden = false;
    say("result-hindi", hindi);
    say("result-english", english);
    line("token", outcome === "genuine" ? content.token : "");
    line("detail", content ? detailOf(outcome, content) : "");
    // The time tells one slip from the next that is judged alike.
    const time = new Date().toLocaleTimeString("en-GB", { timeZone: "Asia/Kolkata" });
    say("checked", `जाँच / Checked ${time}` + (age === undefined ? "" : ` · कुंजियाँ / keys: ${ageText(Math.max(age, 0))}`));
    byId("offline").hidden = outcome !== "genuine";
    showKept();
    box.scrollIntoView({ block: "nearest" });
  };

  const check = async text => {
    if (!canCheck) {
      show({ outcome: "too-old-browser" });
    } else if (!kept) {
      show({ outcome: "no-keys" });
    } else if (!kept.gate) {
      show({ outcome: "no-hospital" });
    } else {
      show(await OpdSlip.verify(text.trim(), kept, kept.gate, now()));
    }
  };

  const fetched = async address => {
    const answer = await fetch(address, { cache: "no-cache", credentials: "omit" });
    if (!answer.ok) { throw new Error(String(answer.status)); }
    return answer.json();
  };

  const refresh = async () => {
    const asked = now();
    const [{ keys }, { hospitals }] = await Promise.all(
      [fetched("../health-cards/.well-known/jwks.json"), fetched("hospitals.json")]);
    if (!Array.isArray(keys) || !Array.isArray(hospitals)) { throw new Error("not keys and hospitals"); }
    keep({ keys, hospitals, fetched: asked, gate: kept ? kept.gate : "" });
    showHospitals();
  };

  const scan = async () => {
    const video = byId("camera");
    const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
    const seen = isOn => {
      video.hidden = !isOn;
      byId("stop").hidden = !isOn;
      byId("scan").hidden = isOn;
    };
    byId("stop").onclick = () => {
      stream.getTracks().forEach(track => track.stop());
      seen(false);
    };
    video.srcObject = stream;
    seen(true);
    await video.play();
    const detector = new BarcodeDetector({ formats: ["qr_code"] });
    let last = { text: "", at: 0 };
    // One slip after the other: nobody has a hand free at a gate.
    const look = async () => {
      if (!stream.active) { return; }
      const [code] = await detector.detect(video).catch(() => []);
      if (code && (code.rawValue !== last.text || Date.now() - last.at > SAME_FOR)) {
        last = { text: code.rawValue, at: Date.now() };
        await check(code.rawValue);
      }
      setTimeout(look, 200);
    };
    await look();
  };

  const attempt = (work, failed) => async () => {
    say("keys-note", "…");
    try {
      await work();
      if (byId("keys-note").textContent === "…") { say("keys-note", ""); }
    } catch (failure) {
      say("keys-note", failed);
    }
  };

  const form = byId("scanned");
  // Scanners that work like a keyboard end with Enter, and the next slip follows.
  form.addEventListener("submit", event => {
    event.preventDefault();
    check(form.elements.text.value);
    form.elements.text.value = "";
    form.elements.text.focus();
  });
  byId("hospital").addEventListener("change", event => {
    keep({ ...kept, gate: event.target.value });
    byId("result").hidden = true;
    form.elements.text.focus();
  });
  byId("refresh").addEventListener("click", attempt(refresh,
    "कुंजियाँ नहीं आईं: नेटवर्क नहीं है। / The keys did not come: no network."));
  if ("BarcodeDetector" in globalThis && navigator.mediaDevices) {
    byId("scan").hidden = false;
    byId("scan").addEventListener("click", attempt(scan, "कैमरा नहीं खुला। / The camera did not open."));
  }
  if (navigator.serviceWorker && location.protocol !== "file:") {
    navigator.serviceWorker.register("worker.js").catch(() => {});
  }
  kept = read();
  if (kept) { showHospitals(); }
  showKept();
  refresh().catch(() => {});
  setInterval(() => refresh().catch(() => {}), HOUR * 1000);
  setInterval(showKept, 60 * 1000);
  if (!canCheck) {
    show({ outcome: "too-old-browser" });
  }
})();
