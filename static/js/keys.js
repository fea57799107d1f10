// Single keys click what is on the page and carries `data-key`; off inside fields, and at will.
// Nothing here holds on to an element: any of them may be swapped.

const STORE = "single-keys";
const isOn = () => localStorage.getItem(STORE) !== "off";
const dialog = () => document.getElementById("keys");

const isField = (element) =>
  element.closest("textarea, select, [contenteditable]") ||
  (element.matches("input") && !["radio", "checkbox", "submit"].includes(element.type));

function press(key) {
  const found = [...document.querySelectorAll(`[data-key~="${CSS.escape(key)}"]`)];
  const element = found.find((one) => one.type === "radio" || one.checkVisibility());
  element?.click();
  return Boolean(element);
}

// Two keys go to a place instead of clicking.
function focusOn(key) {
  const target = { r: "#id_rationale", t: "[data-focus-key=t]" }[key];
  const element = target && document.querySelector(target);
  element?.focus();
  return Boolean(element);
}

document.addEventListener("keydown", (event) => {
  if (event.isComposing || event.repeat || event.altKey || dialog()?.open) return;
  const key = event.key.toLowerCase();
  if (key === "escape") closeMenu();
  if (event.ctrlKey || event.metaKey) {
    if ((key === "enter" || key === "s") && press(`ctrl+${key}`)) event.preventDefault();
  } else if (isField(event.target)) {
    if (key === "escape") event.target.blur();
  } else if (isOn() && (focusOn(key) || press(key))) {
    event.preventDefault();
  }
});

// The account menu closes with Escape and with a click elsewhere.
function closeMenu() {
  const menu = document.querySelector(".menu[open]");
  if (!menu) return;
  menu.open = false;
  if (menu.contains(document.activeElement)) menu.querySelector("summary").focus();
}

document.addEventListener("click", (event) => {
  if (!event.target.closest(".menu")) closeMenu();
  if (!event.target.closest("#keys-open")) return;
  document.getElementById("keys-on").checked = isOn();
  dialog().showModal();
});

document.addEventListener("change", (event) => {
  if (event.target.id === "keys-on") localStorage.setItem(STORE, event.target.checked ? "on" : "off");
});


const reveal = () => document.getElementById("keys-open")?.removeAttribute("hidden");
document.addEventListener("htmx:historyRestore", reveal);
reveal();
