// Sends each photo by itself as soon as it is chosen, keeps what is typed, and changes photos without a new page.
// Without this script, photos are sent with a button, and each change is a page.

const THUMBNAIL = 224;
const PAUSE_MS = 900;

const section = document.getElementById("photos");
const queue = document.getElementById("photo-queue");
const adding = document.getElementById("photo-add");
const form = document.getElementById("new-product");
const parsed = (html) => new DOMParser().parseFromString(html, "text/html");

// What the answer says of the photos replaces what is shown; the focus stays on the button of this label.
const showPhotos = (answer, label) => {
  const list = answer.getElementById("photo-list");
  if (!list) {
    return;
  }
  document.getElementById("photo-list").replaceWith(list);
  if (label) {
    const same = [...list.querySelectorAll("button")].find((each) => each.getAttribute("aria-label") === label);
    (same ?? list.querySelector("button"))?.focus();
  }
};

const showWrong = (answer) => {
  document.getElementById("photo-wrong")?.remove();
  const wrong = answer.getElementById("photo-wrong");
  if (wrong) {
    document.getElementById("photo-list").before(wrong);
  }
};

const button = (text) => {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = text;
  return made;
};

const thumbnail = async (file, place) => {
  try {
    const picture = await createImageBitmap(file);
    const canvas = document.createElement("canvas");
    const side = Math.min(picture.width, picture.height);
    canvas.width = canvas.height = THUMBNAIL;
    canvas
      .getContext("2d")
      .drawImage(picture, (picture.width - side) / 2, (picture.height - side) / 2, side, side, 0, 0, THUMBNAIL, THUMBNAIL);
    picture.close();
    place.replaceChildren(canvas);
  } catch {
    // The server says what it could not read.
  }
};

const waiting = [];
let sending = null;

const failed = (entry, text, again) => {
  const actions = document.createElement("div");
  actions.className = "photo-actions";
  const drop = button(section.dataset.drop);
  drop.addEventListener("click", () => entry.item.remove());
  if (again) {
    const retry = button(section.dataset.again);
    retry.addEventListener("click", () => {
      actions.remove();
      enqueue(entry);
    });
    actions.append(retry);
  }
  actions.append(drop);
  entry.text.textContent = text;
  entry.text.className = "dashboard-wrong";
  entry.progress.hidden = true;
  entry.item.querySelector(".photo-about").append(actions);
};

const send = (entry) =>
  new Promise((done) => {
    const body = new FormData();
    body.append("photo", entry.file);
    const request = new XMLHttpRequest();
    request.upload.addEventListener("progress", (event) => {
      entry.progress.value = event.loaded / event.total;
    });
    request.addEventListener("loadend", () => {
      const answer = parsed(request.responseText);
      const wrong = answer.getElementById("photo-wrong");
      if (request.status === 200 && answer.getElementById("photo-list")) {
        entry.item.remove();
        showPhotos(answer, document.activeElement.closest("#photo-list button")?.getAttribute("aria-label"));
      } else if (wrong) {
        failed(entry, wrong.textContent, false);
      } else {
        failed(entry, section.dataset.broken, true);
      }
      done();
    });
    request.open("POST", adding.action);
    request.send(body);
  });

const work = async () => {
  while (waiting.length > 0) {
    await send(waiting.shift());
  }
  sending = null;
};

const enqueue = (entry) => {
  entry.text.textContent = section.dataset.sending;
  entry.text.className = "hint";
  entry.progress.hidden = false;
  waiting.push(entry);
  sending ??= work();
};

const add = (file) => {
  const item = document.createElement("li");
  item.className = "photo";
  const shown = document.createElement("div");
  shown.className = "photo-shown";
  const about = document.createElement("div");
  about.className = "photo-about";
  const name = document.createElement("p");
  name.textContent = file.name;
  const text = document.createElement("p");
  const progress = document.createElement("progress");
  progress.max = 1;
  progress.value = 0;
  progress.setAttribute("aria-label", file.name);
  about.append(name, text, progress);
  item.append(shown, about);
  queue.append(item);
  thumbnail(file, shown);
  const entry = { file, item, text, progress };
  if (file.size > Number(section.dataset.bytes)) {
    failed(entry, section.dataset.tooLarge, false);
  } else {
    enqueue(entry);
  }
};

adding.querySelector(".photo-send").hidden = true;
adding.addEventListener("change", (event) => {
  document.getElementById("photo-wrong")?.remove();
  [...event.target.files].forEach(add);
  event.target.value = "";
});

// Buttons of a photo.
const post = async (action, body, label) => {
  section.setAttribute("aria-busy", "true");
  try {
    const response = await fetch(action, { method: "POST", body: new URLSearchParams(body) });
    const answer = parsed(await response.text());
    showPhotos(answer, label);
    showWrong(answer);
  } finally {
    section.removeAttribute("aria-busy");
  }
};

section.addEventListener("submit", (event) => {
  if (event.target !== adding) {
    event.preventDefault();
    if (!section.hasAttribute("aria-busy")) {
      post(event.target.action, new FormData(event.target), event.submitter?.getAttribute("aria-label"));
    }
  }
});

// With a mouse, photos are dragged by their picture.
let dragged = null;
section.addEventListener("pointerover", (event) => {
  const shown = event.target.closest(".photo-list > .photo[data-number] > .photo-shown");
  if (shown && event.pointerType === "mouse") {
    shown.draggable = true;
  }
});
section.addEventListener("dragstart", (event) => {
  dragged = event.target.closest(".photo");
  event.dataTransfer.effectAllowed = "move";
});
section.addEventListener("dragover", (event) => {
  const over = event.target.closest(".photo[data-number]");
  if (dragged && over) {
    event.preventDefault();
    section.querySelectorAll("[data-over]").forEach((each) => each.removeAttribute("data-over"));
    over.setAttribute("data-over", "");
  }
});
section.addEventListener("drop", (event) => {
  const over = event.target.closest(".photo[data-number]");
  if (dragged && over && over !== dragged) {
    event.preventDefault();
    const move = dragged.querySelector("form[action$='/order']");
    const body = new FormData(move);
    body.set("place", over.dataset.number);
    post(move.action, body);
  }
  dragged = null;
});
section.addEventListener("dragend", () => {
  section.querySelectorAll("[data-over]").forEach((each) => each.removeAttribute("data-over"));
});

// What is typed of a new product is kept a moment later.
if (form) {
  const state = document.getElementById("draft-state");
  const keep = form.querySelector(".new-product-keep");
  keep.hidden = true;
  let timer = 0;
  let saving = Promise.resolve();
  let refused = false;

  const save = async () => {
    const response = await fetch(form.dataset.draft, {
      method: "POST",
      body: new URLSearchParams(new FormData(form)),
      keepalive: true,
    });
    const answer = parsed(await response.text());
    const seen = answer.querySelector("#new-product [name=seen]");
    if (response.ok && seen) {
      form.elements.seen.value = seen.value;
      state.textContent = form.dataset.kept;
    } else {
      refused = response.status === 409;
      state.textContent = answer.querySelector("main [role=alert]")?.textContent ?? form.dataset.notKept;
    }
  };

  const saveSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(saveNow, PAUSE_MS);
  };

  const saveNow = () => {
    clearTimeout(timer);
    timer = 0;
    if (!refused) {
      saving = saving.then(save).catch(() => {
        state.textContent = form.dataset.notKept;
      });
    }
    return saving;
  };

  form.addEventListener("input", saveSoon);
  form.addEventListener("change", saveNow);
  form.addEventListener("submit", (event) => {
    clearTimeout(timer);
    if (form.dataset.ready) {
      return;
    }
    event.preventDefault();
    const submit = event.submitter;
    state.textContent = sending ? form.dataset.waiting : state.textContent;
    submit.disabled = true;
    // A form cannot be sent again before this event is over.
    setTimeout(async () => {
      await Promise.all([saving, sending]);
      form.dataset.ready = "true";
      submit.disabled = false;
      form.requestSubmit(submit);
    });
  });
  window.addEventListener("pageshow", () => delete form.dataset.ready);
}

window.addEventListener("beforeunload", (event) => {
  if (sending && !form?.dataset.ready) {
    event.preventDefault();
  }
});
