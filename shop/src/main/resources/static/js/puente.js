// The little that the pages cannot do without a script: nothing here is needed to buy.

// A list that opens over the page closes when the visitor turns elsewhere.
const closeMarkets = (except) => {
  for (const open of document.querySelectorAll("details.market-switch[open]")) {
    if (open !== except) {
      open.open = false;
    }
  }
};
document.addEventListener("click", (event) => closeMarkets(event.target.closest("details.market-switch")));
document.addEventListener("focusin", (event) => closeMarkets(event.target.closest("details.market-switch")));
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    document.querySelector("details.market-switch[open] > summary")?.focus();
    closeMarkets();
  }
});

// A total that changes with the address is said to those who do not see it.
document.addEventListener("htmx:afterSettle", () => {
  const said = document.getElementById("new-total");
  const total = document.querySelector("#sum .total");
  if (said && total) {
    said.textContent = total.textContent;
  }
});

// A form that is on its way is not sent twice by an impatient thumb.
document.addEventListener("submit", (event) => {
  const button = event.submitter;
  if (button && event.target.method === "post") {
    setTimeout(() => { button.disabled = true; }, 0);
    setTimeout(() => { button.disabled = false; }, 8000);
  }
});
