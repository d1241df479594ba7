// Shows the home page with what is typed, while it is typed. Nothing is stored by that.

const WAIT_MS = 400;
const PHONE = 390;
const LONGEST = 200;

const form = document.getElementById("look");
const frame = document.getElementById("preview");
let waiting;

const show = () => {
  const typed = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (name !== "seen" && !name.startsWith("about_") && value.length <= LONGEST) {
      typed.append(name, value);
    }
  }
  // Replaced, so that the way back leaves the page and not the preview.
  frame.contentWindow.location.replace(frame.dataset.path + "?" + typed);
};

form.addEventListener("input", (event) => {
  if (event.target.id === "accent") {
    form.elements.accent_of.value = "own";
  }
  clearTimeout(waiting);
  waiting = setTimeout(show, WAIT_MS);
});

// The page stays as wide as a phone's, also where less room is left.
new ResizeObserver(([box]) => {
  frame.style.zoom = Math.min(1, box.contentRect.width / PHONE);
}).observe(frame.parentElement);
