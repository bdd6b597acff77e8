// A part of a page that moves by itself: asked for again and again, and only shown when it changed.
(() => {
  "use strict";
  const vak = document.querySelector("[data-levend]");
  if (!vak) return;
  const om = document.querySelector("[data-levend-om]");
  const SECONDE = 1000;
  let merk = null;
  let fouten = 0;

  const zeg = (zin) => { if (om) om.textContent = zin; };
  const nu = () => new Date().toLocaleTimeString("nl-NL", { hour: "2-digit", minute: "2-digit", second: "2-digit" });

  // What was folded open stays open, and who was on a button stays on it.
  const toon = (html) => {
    const open = [...vak.querySelectorAll("details[open]")].map((deel) => deel.id);
    const hier = vak.contains(document.activeElement) ? document.activeElement.id : "";
    vak.innerHTML = html;
    open.forEach((id) => { const deel = id && document.getElementById(id); if (deel) deel.open = true; });
    if (hier) document.getElementById(hier)?.focus();
  };

  const peil = async () => {
    if (!document.hidden) {
      try {
        const kop = merk ? { "If-None-Match": merk } : {};
        const antwoord = await fetch(vak.dataset.levend, { headers: kop, cache: "no-store", redirect: "error" });
        if (antwoord.status === 200) {
          merk = antwoord.headers.get("ETag");
          toon(await antwoord.text());
        } else if (antwoord.status !== 304) throw new Error(antwoord.status);
        fouten = 0;
        zeg(`bijgewerkt ${nu()}`);
      } catch {
        fouten += 1;
        zeg("geen verbinding; wat je ziet kan oud zijn");
      }
    }
    setTimeout(peil, Math.min(2 * 2 ** fouten, 60) * SECONDE);
  };
  setTimeout(peil, 2 * SECONDE);
})();
