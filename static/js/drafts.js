// Keeps typing on the server: 1.5 s after the last key, on leaving a field, on leaving the page.

const PAUSE = 1500;
let timer = 0;
let dirty = null;
let sent = 0; // forms sent for good since the page opened

const url = (form) => form.dataset.draftUrl;

async function keep() {
  clearTimeout(timer);
  const form = dirty;
  if (!form) return;
  dirty = null;
  const before = sent;
  try {
    const answer = await fetch(url(form), {
      method: "POST",
      body: new URLSearchParams(new FormData(form)),
      headers: { "HX-Request": "true" },
    });
    const time = new Date().toLocaleTimeString([], { hour: "2-digit", minute: "2-digit", hour12: false });
    // A save that went out meanwhile has more to say than the draft ahead of it.
    if (before === sent) say(answer.ok ? `Draft kept ${time}` : "Not kept: sign in again in another tab.");
  } catch {
    dirty = form; // no connection: try again with the next key
    say("Not kept: no connection.");
  }
}

function say(text) {
  const live = document.getElementById("live");
  if (live) live.textContent = text;
}

document.addEventListener("input", (event) => {
  const form = event.target.closest("form[data-draft-url]");
  if (!form) return;
  dirty = form;
  clearTimeout(timer);
  timer = setTimeout(keep, PAUSE);
  count(event.target);
});

document.addEventListener("focusout", keep);

// The form itself is being sent: nothing of it needs keeping.
document.addEventListener("submit", (event) => {
  sent += 1;
  if (event.target === dirty) {
    dirty = null;
    clearTimeout(timer);
  }
}, true);

addEventListener("visibilitychange", () => {
  if (document.visibilityState === "hidden" && dirty) {
    navigator.sendBeacon(url(dirty), new URLSearchParams(new FormData(dirty)));
    dirty = null;
  }
});

function count(field) {
  const counter = document.querySelector(`[data-count-for="${field.id}"]`);
  if (counter) counter.textContent = `${[...field.value].length} of ${counter.dataset.countMax}`;
}
