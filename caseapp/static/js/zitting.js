// The moving part of a zitting: asked for again and again, and only sent when something changed.
(() => {
  "use strict";
  const vak = document.querySelector("[data-peil]");
  if (!vak) return;
  const SECONDE = 1000;
  const om = document.querySelector("[data-bijgewerkt]");
  const verder = document.querySelector("[data-verder]");
  const stap = () => vak.querySelector("[data-stand]").dataset.stand;
  const begin = stap();
  let merk = null;
  let fouten = 0;
  let verschil = null;
  let getypt = false;
  document.addEventListener("input", () => { getypt = true; });

  // The clock of the server counts, not that of this device.
  const tik = () => {
    vak.querySelectorAll("[data-klok]").forEach((klok) => {
      if (verschil === null) verschil = Date.parse(klok.dataset.nu) - Date.now();
      const over = Date.parse(klok.dataset.klok) + klok.dataset.minuten * 60 * SECONDE - Date.now() - verschil;
      const rest = Math.abs(Math.round(over / SECONDE));
      const tijd = `${Math.floor(rest / 60)}:${String(rest % 60).padStart(2, "0")}`;
      klok.textContent = over >= 0 ? `Nog ${tijd}` : `${tijd} over de tijd`;
    });
  };

  const zeg = () => {
    if (om) om.textContent = `bijgewerkt ${vak.querySelector("[data-stand]").dataset.om}`;
  };

  const toon = (html) => {
    const open = [...vak.querySelectorAll("details[open] > summary")].map((kop) => kop.textContent);
    vak.innerHTML = html;
    vak.querySelectorAll("details > summary").forEach((kop) => {
      kop.parentElement.open = open.includes(kop.textContent);
    });
    verschil = null;
    tik();
    zeg();
    if (stap() === begin || !verder) return;
    if (getypt) verder.hidden = false;
    else location.reload();
  };

  const peil = async () => {
    if (!document.hidden) {
      try {
        const kop = merk ? { "If-None-Match": merk } : {};
        const antwoord = await fetch(vak.dataset.peil, { headers: kop, cache: "no-store", redirect: "error" });
        if (antwoord.status === 200) {
          merk = antwoord.headers.get("ETag");
          toon(await antwoord.text());
        } else if (antwoord.status !== 304) throw new Error(antwoord.status);
        if (fouten) zeg();
        fouten = 0;
      } catch {
        fouten += 1;
        if (om) om.textContent = "geen verbinding; wat je ziet kan oud zijn";
      }
    }
    setTimeout(peil, Math.min(2.5 * 2 ** fouten, 60) * SECONDE);
  };
  tik();
  setInterval(tik, SECONDE);
  setTimeout(peil, 2.5 * SECONDE);
})();
