// The mark of the orders that wait, in the title of each open page, and a sound for a new one after it was switched on.

const KEY = "sale-sound";
const LATEST = "sale-latest";
const title = document.title;
let audio = null;

const isOn = () => localStorage.getItem(KEY) === "on";

// A browser lets a page sound only after somebody has touched it.
const wake = async () => {
  if (isOn()) {
    audio ??= new AudioContext();
    await audio.resume();
  }
};

const note = (frequency, start) => {
  const tone = audio.createOscillator();
  const loudness = audio.createGain();
  tone.frequency.value = frequency;
  loudness.gain.setValueAtTime(0.25, start);
  loudness.gain.exponentialRampToValueAtTime(0.001, start + 0.6);
  tone.connect(loudness).connect(audio.destination);
  tone.start(start);
  tone.stop(start + 0.6);
};

const ring = () => {
  if (isOn() && audio?.state === "running") {
    note(660, audio.currentTime);
    note(880, audio.currentTime + 0.18);
  }
};

const show = () => {
  const mark = document.querySelector(".dashboard-mark");
  if (!mark) {
    return;
  }
  const count = Number(mark.dataset.count);
  const newest = Number(mark.dataset.latest);
  document.title = count > 0 ? `(${count}) ${title}` : title;
  const known = sessionStorage.getItem(LATEST);
  if (known !== null && newest > Number(known)) {
    ring();
  }
  sessionStorage.setItem(LATEST, String(Math.max(Number(known), newest)));
};

const button = document.getElementById("sale-sound");

const label = () => {
  const words = button.querySelector("span");
  button.setAttribute("aria-pressed", String(isOn()));
  words.textContent = isOn() ? words.dataset.on : words.dataset.off;
};

if (button) {
  button.parentElement.hidden = false;
  button.addEventListener("click", async () => {
    localStorage.setItem(KEY, isOn() ? "off" : "on");
    label();
    await wake();
    ring();
  });
  label();
}
document.addEventListener("pointerdown", wake);
document.addEventListener("keydown", wake);
document.addEventListener("htmx:sseMessage", show);
