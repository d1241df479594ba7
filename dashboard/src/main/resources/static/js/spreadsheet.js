// Sends a spreadsheet as soon as it is chosen or dropped, unless it is too large. The form works without it.

const input = document.querySelector("input[data-sheet]");
const area = input.closest(".sheet-drop");

input.addEventListener("change", () => {
  const file = input.files[0];
  const tooLarge = file && file.size > Number(input.dataset.bytes);
  input.setCustomValidity(tooLarge ? input.dataset.tooLarge : "");
  if (file && input.reportValidity()) {
    input.form.requestSubmit();
  }
});

area.addEventListener("dragover", (event) => {
  event.preventDefault();
  area.classList.add("sheet-over");
});

area.addEventListener("dragleave", () => area.classList.remove("sheet-over"));

area.addEventListener("drop", (event) => {
  event.preventDefault();
  area.classList.remove("sheet-over");
  if (event.dataTransfer.files.length > 0) {
    input.files = event.dataTransfer.files;
    input.dispatchEvent(new Event("change"));
  }
});
