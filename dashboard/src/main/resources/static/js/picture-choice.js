// Shows a picture before it is sent, and says at once when it is too large. Forms work without it.

const WIDEST = 960;

// The browser turns the picture upright, as the server will. What it cannot read has no preview.
const preview = async (file, figure) => {
  figure.hidden = true;
  if (!file) {
    return;
  }
  try {
    const picture = await createImageBitmap(file);
    const canvas = figure.querySelector("canvas");
    const scale = Math.min(1, WIDEST / picture.width);
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    figure.hidden = false;
  } catch {
    // The server says what it could not read.
  }
};

document.addEventListener("change", (event) => {
  const input = event.target;
  if (input.matches("input[type=file][data-preview]")) {
    const file = input.files[0];
    const tooLarge = file && file.size > Number(input.dataset.bytes);
    input.setCustomValidity(tooLarge ? input.dataset.tooLarge : "");
    input.reportValidity();
    preview(tooLarge ? null : file, document.getElementById(input.dataset.preview));
  }
});
