// Forms marked data-passkey ask the browser for a passkey, and send its answer with themselves. See W3C Web Authentication.
"use strict";
(() => {
  const bytes = text =>
    Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), character => character.charCodeAt(0));
  const text = buffer =>
    btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  const named = list => (list || []).map(one => ({ ...one, id: bytes(one.id) }));

  const ceremonies = {
    async create(options) {
      const made = await navigator.credentials.create({
        publicKey: {
          ...options,
          challenge: bytes(options.challenge),
          user: { ...options.user, id: bytes(options.user.id) },
          excludeCredentials: named(options.excludeCredentials),
        },
      });
      return {
        made,
        response: {
          clientDataJSON: text(made.response.clientDataJSON),
          attestationObject: text(made.response.attestationObject),
          transports: made.response.getTransports ? made.response.getTransports() : [],
        },
      };
    },
    async get(options) {
      const made = await navigator.credentials.get({
        publicKey: {
          ...options,
          challenge: bytes(options.challenge),
          allowCredentials: named(options.allowCredentials),
        },
      });
      return {
        made,
        response: {
          clientDataJSON: text(made.response.clientDataJSON),
          authenticatorData: text(made.response.authenticatorData),
          signature: text(made.response.signature),
          userHandle: made.response.userHandle ? text(made.response.userHandle) : null,
        },
      };
    },
  };

  const answer = async form => {
    const asked = await fetch(form.action + "/options", {
      method: "POST",
      body: new URLSearchParams({ _csrf: form.elements._csrf.value }),
    });
    if (!asked.ok) {
      throw new Error("refused: " + asked.status);
    }
    const { made, response } = await ceremonies[form.dataset.passkey](await asked.json());
    return JSON.stringify({
      id: made.id,
      rawId: text(made.rawId),
      type: made.type,
      response,
      authenticatorAttachment: made.authenticatorAttachment,
      clientExtensionResults: made.getClientExtensionResults(),
    });
  };

  if (!window.PublicKeyCredential) {
    return;
  }
  document.querySelectorAll("[data-passkey-less]").forEach(element => { element.hidden = true; });
  document.querySelectorAll("form[data-passkey]").forEach(form => {
    const failed = form.querySelector("[data-passkey-failed]");
    const known = form.querySelector("[data-passkey-known]");
    const tell = which => [failed, known].forEach(note => { if (note) { note.hidden = note !== which; } });
    form.hidden = false;
    form.addEventListener("submit", async event => {
      event.preventDefault();
      tell(null);
      try {
        form.elements.credential.value = await answer(form);
        form.submit();
      } catch (reason) {
        tell(known && reason.name === "InvalidStateError" ? known : failed);
      }
    });
  });
})();
