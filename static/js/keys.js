// Single keys click what is on the page and carries `data-key`; off inside fields, and at will.

const STORE = "single-keys";
const dialog = document.getElementById("keys");
const opener = document.getElementById("keys-open");
const toggle = document.getElementById("keys-on");
const isOn = () => localStorage.getItem(STORE) !== "off";

const isField = (element) =>
  element.closest("textarea, select, [contenteditable]") ||
  (element.matches("input") && !["radio", "checkbox", "submit"].includes(element.type));

const visible = (element) => element.checkVisibility?.() ?? true;

function press(key) {
  const found = [...document.querySelectorAll(`[data-key="${CSS.escape(key)}"]`)];
  const element = found.find((one) => visible(one) || one.type === "radio");
  element?.click();
  return Boolean(element);
}

document.addEventListener("keydown", (event) => {
  if (event.isComposing || event.altKey || dialog?.open) return;
  const key = event.key.toLowerCase();
  if (event.ctrlKey || event.metaKey) {
    if ((key === "enter" || key === "s") && press(`ctrl+${key}`)) event.preventDefault();
    return;
  }
  if (isField(event.target)) {
    if (key === "escape") event.target.blur();
    return;
  }
  if (!isOn()) return;
  if (focusOn(key) || press(key)) event.preventDefault();
});

// Two keys go to a place instead of clicking.
function focusOn(key) {
  const target = { r: "#id_rationale", t: "[data-focus-key=t]" }[key];
  const element = target && document.querySelector(target);
  element?.focus();
  return Boolean(element);
}

if (opener && dialog && toggle) {
  opener.hidden = false;
  opener.addEventListener("click", () => dialog.showModal());
  toggle.checked = isOn();
  toggle.addEventListener("change", () => localStorage.setItem(STORE, toggle.checked ? "on" : "off"));
}
