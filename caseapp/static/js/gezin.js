// Small comforts; every page works without this file.
(() => {
  "use strict";
  let weg = false;
  const gewijzigd = new Set();

  // Quick exit: end the session, and leave no page to come back to. Without an answer the form goes the plain way.
  document.querySelectorAll("form[data-snel-weg]").forEach((form) => {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      weg = true;
      document.title = "Nieuw";
      document.body.hidden = true;
      fetch(form.action, { method: "POST", body: new FormData(form), redirect: "manual", keepalive: true })
        .then(() => location.replace(form.dataset.snelWeg))
        .catch(() => form.submit());
    });
  });

  // Leaving a half-typed form asks first.
  document.querySelectorAll("form[data-bewaak]").forEach((form) => {
    form.addEventListener("input", () => gewijzigd.add(form));
  });
  document.addEventListener("bewaard", (event) => gewijzigd.delete(event.target));
  window.addEventListener("beforeunload", (event) => {
    if (gewijzigd.size && !weg) event.preventDefault();
  });

  // One form is sent once.
  document.querySelectorAll("form[method=post]:not([data-snel-weg])").forEach((form) => {
    form.addEventListener("submit", (event) => {
      if (form.dataset.verstuurd) {
        event.preventDefault();
        return;
      }
      form.dataset.verstuurd = "ja";
      weg = true;
      form.querySelectorAll("[type=submit]").forEach((knop) => knop.setAttribute("aria-disabled", "true"));
    });
  });
  window.addEventListener("pageshow", () => {
    weg = false;
    document.querySelectorAll("form[data-verstuurd]").forEach((form) => {
      delete form.dataset.verstuurd;
      form.querySelectorAll("[type=submit]").forEach((knop) => knop.removeAttribute("aria-disabled"));
    });
  });

  // After a refused form the summary of what to put right is read first.
  const kader = document.querySelector(".foutkader");
  if (kader) {
    kader.focus({ preventScroll: true });
    kader.scrollIntoView({ block: "start" });
  }
})();
