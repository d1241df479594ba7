// The little that the pages cannot do without a script: nothing here is needed to buy.

// The fields of another recipient show only when there is one.
document.addEventListener("change", (event) => {
  if (event.target.name === "other") {
    document.body.classList.toggle("has-other", event.target.checked);
  }
});
document.addEventListener("DOMContentLoaded", () => {
  const other = document.querySelector("input[name=other]");
  if (other) {
    document.body.classList.add("hides-other");
    document.body.classList.toggle("has-other", other.checked);
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
