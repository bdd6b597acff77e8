// How long a round still takes, counted down on the wall.
(() => {
  "use strict";
  const SECONDE = 1000;
  const MINUUT = 60;

  const tel = () => {
    const klok = document.querySelector("[data-tot]");
    if (!klok) return;
    const over = Math.max(0, Math.ceil((Date.parse(klok.dataset.tot) - Date.now()) / SECONDE));
    const woorden = over ? `nog ${Math.floor(over / MINUUT)}:${String(over % MINUUT).padStart(2, "0")}` : "tijd om";
    if (klok.textContent !== woorden) klok.textContent = woorden;
  };
  tel();
  setInterval(tel, SECONDE / 4);
})();
