// Next and previous with the arrows and the keys of a pointer for a screen; not while somebody types.
(() => {
  "use strict";
  const WAARHEEN = { ArrowRight: "next", PageDown: "next", ArrowLeft: "prev", PageUp: "prev" };
  document.addEventListener("keydown", (toets) => {
    const typt = toets.target.closest?.("input, textarea, select, [tabindex='0']");
    if (typt || toets.altKey || toets.ctrlKey || toets.metaKey || toets.shiftKey) return;
    const link = document.querySelector(`main a[rel="${WAARHEEN[toets.key]}"]`);
    if (!link) return;
    toets.preventDefault();
    link.click();
  });
})();
