// The form that ships an order: takes a proposed carrier with one tap, and reads the number from a photo of the label.
// Nothing is chosen for the owner. Forms work without it.

const select = () => document.getElementById("carrier");

const mark = () => {
  for (const button of document.querySelectorAll("#guess [data-carrier]")) {
    button.setAttribute("aria-pressed", String(button.dataset.carrier === select().value));
  }
};

document.addEventListener("click", (event) => {
  const button = event.target.closest("#guess [data-carrier]");
  if (button) {
    select().value = button.dataset.carrier;
    mark();
  }
});

const parsed = async (answer) => new DOMParser().parseFromString(await answer.text(), "text/html");

// What the browser itself reads is asked of the server, which knows the formats of carriers.
const numberByBrowser = async (file) => {
  if (!("BarcodeDetector" in window)) {
    return "";
  }
  try {
    const picture = await createImageBitmap(file);
    const codes = await new BarcodeDetector().detect(picture);
    picture.close();
    for (const code of codes) {
      const page = await parsed(await fetch(`/dashboard/carriers?number=${encodeURIComponent(code.rawValue)}`));
      const number = page.querySelector("[data-carrier] ~ data");
      if (number) {
        return number.value;
      }
    }
  } catch {
    // The server reads the photo.
  }
  return "";
};

const read = async (input) => {
  const file = input.files[0];
  const status = document.getElementById("photo-status");
  if (!file) {
    return;
  }
  status.textContent = input.dataset.reading;
  try {
    let number = await numberByBrowser(file);
    let problem = "";
    if (!number) {
      const page = await parsed(await fetch(input.form.action, { method: "POST", body: new FormData(input.form) }));
      number = page.getElementById("number")?.value ?? "";
      problem = page.querySelector(".dashboard-notice[role=alert]")?.textContent ?? "";
    }
    if (number && !problem) {
      const field = document.getElementById("number");
      field.value = number;
      field.dispatchEvent(new Event("input", { bubbles: true }));
      field.focus();
      status.textContent = input.dataset.read;
    } else {
      status.textContent = problem || input.dataset.failed;
    }
  } catch {
    status.textContent = input.dataset.failed;
  }
  input.value = "";
};

document.addEventListener("change", (event) => {
  if (event.target === select()) {
    mark();
  } else if (event.target.id === "photo") {
    read(event.target);
  }
});
document.addEventListener("htmx:afterSwap", mark);
document.querySelector(".ship-photo")?.classList.add("scripted");
