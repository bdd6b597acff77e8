// In a room of a training: its pulse, "Even stil", and nothing that was typed is lost. Every page works without it.
(() => {
  "use strict";
  const voet = document.querySelector("[data-puls]");
  if (!voet) return;
  const SECONDE = 1000, ELKE = 2 * SECONDE, LANGST = 30 * SECONDE, WACHT = 8 * SECONDE, TYPEN = 10 * SECONDE;
  const deel = (naam) => document.querySelector(`[data-${naam}]`);
  const lijn = deel("lijn"), sprong = deel("sprong"), nieuw = deel("nieuw");
  const laag = deel("stil-laag"), sein = deel("stil-sein");
  const begin = voet.dataset.dag ? { dag: Number(voet.dataset.dag), take: Number(voet.dataset.take) } : null;
  let basis = begin, stand = null, merk = null, status = 0, fouten = 0, wekker = 0, bezig = null;

  // Of everything behind the layer nothing can be reached, but what was typed stays where it is.
  let stil = false, was = null;
  const achter = () => [...document.querySelectorAll("body > *, header > *")]
    .filter((een) => ![laag, voet].includes(een) && een.tagName !== "HEADER" && !een.matches(".lint"));
  const zetStil = (aan) => {
    if (aan === stil) return;
    stil = aan;
    voet.querySelector("form").hidden = aan;
    if (sein) sein.hidden = !aan;
    if (!laag) return;
    if (aan) was = document.activeElement;
    document.documentElement.classList.toggle("is-stil", aan);
    laag.hidden = !aan;
    achter().forEach((een) => { een.inert = aan; });
    if (aan) laag.focus();
    else if (was && was.isConnected) was.focus({ preventScroll: true });
  };

  const zeg = (waar, tekst) => {
    const vak = waar.querySelector("span") || waar;
    if (tekst && vak.textContent !== tekst) vak.textContent = tekst;
    waar.hidden = !tekst;
  };
  const dagwoord = (dag) => `dag ${dag < 0 ? "−" : ""}${Math.abs(dag)}`;
  const toon = () => {
    if (!stand) return;
    zetStil(stand.stil);
    basis = basis || { dag: stand.dag, take: stand.take };
    const terug = stand.take !== basis.take, anders = terug || stand.dag !== basis.dag;
    const hoe = terug ? "Het verhaal begint opnieuw bij" : "De klok staat nu op";
    zeg(sprong, anders && `${hoe} ${dagwoord(stand.dag)} (was ${dagwoord(basis.dag)}). Wat je typte, staat er nog.`);
    nieuw.hidden = !stand.nieuw;
  };
  const WEG = "Geen verbinding. Wat je typt, blijft staan.";
  const UIT = "Je bent niet meer ingelogd. Verstuur wat je typte: het wordt bewaard tot je er weer bent.";
  const meld = (goed) => {
    if (goed && fouten) zeg(lijn, "Er is weer verbinding.");
    else if (goed) zeg(lijn, "");
    else zeg(lijn, status === 401 ? UIT : WEG);
    fouten = goed ? 0 : fouten + 1;
  };

  const vraag = async () => {
    status = 0;
    const kop = merk ? { "If-None-Match": merk } : {};
    const wat = { headers: kop, cache: "no-store", redirect: "error", signal: AbortSignal.timeout(WACHT) };
    const antwoord = await fetch(voet.dataset.puls, wat);
    status = antwoord.status;
    if (status === 200) {
      stand = await antwoord.json();
      merk = antwoord.headers.get("ETag");
    }
  };
  // One question at a time; who asks meanwhile gets that answer.
  const peil = () => {
    bezig = bezig || vraag().catch(() => { status = 0; }).then(() => {
      bezig = null;
      const goed = status === 200 || status === 304;
      meld(goed);
      if (goed) toon();
      clearTimeout(wekker);
      wekker = setTimeout(klop, Math.min(ELKE * 2 ** fouten, LANGST));
      return goed;
    });
    return bezig;
  };
  const klop = () => { if (!document.hidden) peil(); };

  // A draft of what is being typed, where the page keeps one.
  const getypt = new Set();
  let bewaarwekker = 0, onderweg = Promise.resolve(true), verstuurd = false;
  const houdt = (form) => voet.dataset.concept && form.matches("form[method=post]:not([data-even-stil])")
    && new URL(form.getAttribute("action") || location.href, location.href).pathname === location.pathname;
  const bewaar = () => {
    clearTimeout(bewaarwekker);
    bewaarwekker = 0;
    const forms = [...getypt];
    getypt.clear();
    onderweg = Promise.all([onderweg, ...forms.map(async (form) => {
      const velden = new FormData(form);
      [...velden].forEach(([naam, waarde]) => { if (typeof waarde !== "string") velden.delete(naam); });
      velden.set("concept_van", location.pathname);
      try {
        const wat = { method: "POST", body: velden, redirect: "error", keepalive: true };
        if ((await fetch(voet.dataset.bewaar, wat)).ok) return true;
      } catch { /* said by the pulse */ }
      getypt.add(form);
      return false;
    })]).then((goed) => goed.slice(1).every(Boolean));
    return onderweg;
  };
  document.addEventListener("input", ({ target }) => {
    if (!target.form || !houdt(target.form)) return;
    getypt.add(target.form);
    bewaarwekker = bewaarwekker || setTimeout(bewaar, TYPEN);
  });
  document.addEventListener("visibilitychange", () => {
    if (document.hidden && getypt.size && !verstuurd) bewaar();
    klop();
  });

  sprong.querySelector("a").addEventListener("click", async (event) => {
    event.preventDefault();
    const forms = [...getypt];
    if (!(await bewaar())) return meld(false);
    forms.forEach((form) => form.dispatchEvent(new Event("bewaard", { bubbles: true })));
    return location.assign(event.target.href);
  });

  // Nothing is sent into the void: first the question whether somebody answers, then the form itself.
  const door = new WeakSet(), wacht = new WeakSet();
  const druk = async (form) => {
    try {
      const antwoord = await fetch(form.action, { method: "POST", body: new FormData(form), redirect: "manual" });
      if (antwoord.type !== "opaqueredirect") throw new Error(antwoord.status);
      await bezig;
      await peil();
    } catch {
      zeg(lijn, "Even stil is niet gelukt. Zeg het hardop, of steek je hand op.");
    }
  };
  const verstuur = async (form, knop) => {
    clearTimeout(bewaarwekker);
    await onderweg;
    await bezig;
    const goed = await peil();
    if (!goed && status !== 401) return;
    if (goed && laag && stand && stand.stil && !("inStilte" in form.dataset)) return;
    verstuurd = true;
    door.add(form);
    form.requestSubmit(knop);
  };
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.getAttribute("method") !== "post" || "snelWeg" in form.dataset || door.delete(form)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (wacht.has(form)) return;
    wacht.add(form);
    const doe = "evenStil" in form.dataset ? druk(form) : verstuur(form, event.submitter);
    doe.finally(() => wacht.delete(form));
  }, true);

  window.addEventListener("pageshow", (event) => {
    verstuurd = false;
    if (event.persisted) klop();
  });
  window.addEventListener("online", klop);
  zetStil(Boolean(voet.dataset.stil));
  klop();
})();
