// After a swap: focus goes to what needs attention, and the list shows where one is.

const select = (root) => {
  const problem = root.querySelector("#problem");
  if (problem) return problem;
  // A new evidence row opens without an address yet: that is where one types next.
  if (pressed === "more") {
    const rows = root.querySelectorAll(".evidence-row");
    return rows.length ? rows[rows.length - 1].querySelector("input") : null;
  }
  return document.activeElement === document.body ? root.querySelector("#chosen") : null;
};

let pressed = "";

document.addEventListener("htmx:beforeRequest", (event) => {
  const submitter = event.detail.requestConfig?.triggeringEvent?.submitter;
  pressed = submitter?.value ?? "";
});

document.addEventListener("htmx:afterSettle", (event) => {
  const panel = document.getElementById("sentences-panel");
  if (!panel || event.detail.target?.id !== "sentences-panel") return;
  select(panel)?.focus();
  markCurrent();
});

function markCurrent() {
  for (const link of document.querySelectorAll("#sentences a")) {
    const here = new URL(link.href).pathname === location.pathname;
    if (here) {
      link.setAttribute("aria-current", "true");
      link.scrollIntoView({ block: "nearest" });
    } else {
      link.removeAttribute("aria-current");
    }
  }
}

document.getElementById("problem")?.focus();
markCurrent();
