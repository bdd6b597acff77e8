// The tour by keyboard or clicker, and beside a second window; without this file its links do the same.
(() => {
  "use strict";
  const NAAR = { ArrowRight: "next", PageDown: "next", ArrowLeft: "prev", PageUp: "prev" };
  document.addEventListener("keydown", (event) => {
    const anders = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;
    if (anders || event.target.closest("input, textarea, select, [role=region]")) return;
    const link = NAAR[event.key] && document.querySelector(`a[rel=${NAAR[event.key]}]`);
    if (!link) return;
    event.preventDefault();
    link.click();
  });

  // Another window looks through other eyes now, so this page is asked for again: its buttons are of before.
  document.addEventListener("submit", (event) => {
    if (!event.submitter || !event.submitter.formTarget) return;
    window.addEventListener("focus", () => location.reload());
    setTimeout(() => location.reload(), 2000);
  });
})();
