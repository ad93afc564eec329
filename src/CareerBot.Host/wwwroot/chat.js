// What the chat adds to htmx. Without script, or if this file fails to load, the page works by plain forms.
"use strict";

const ask = document.getElementById("ask");
const suggest = document.getElementById("suggest");
const input = document.getElementById("text");
const log = document.getElementById("log");
const problem = document.getElementById("problem");
const away = document.getElementById("away");
let sent = "";

function latest() {
  return log.querySelector(".exchange:last-of-type");
}

function showLatest(behavior) {
  latest()?.scrollIntoView({ block: "start", behavior });
}

// A question in the address was asked by this load; a reload shall not look as if it asked again.
if (location.search !== "") {
  history.replaceState(null, "", "/");
}
showLatest("instant");

// The page looks for replies of HR by itself: nobody pressed anything, so nothing is said about it.
function isPressed(event) {
  return event.detail.elt.id !== "replies";
}

document.addEventListener("htmx:beforeRequest", (event) => {
  // A thumb or a hand-over may be pressed while a question is on its way: what was sent stays known.
  if (event.detail.elt === ask) {
    sent = input.value;
  } else if (event.detail.elt === suggest) {
    sent = "";
  }

  if (isPressed(event)) {
    away.hidden = true;
  }
});

document.addEventListener("asked", () => {
  problem.textContent = "";
  // What was typed while the answer was on its way stays.
  if (input.value === sent) {
    input.value = "";
  }
});

document.addEventListener("htmx:afterSettle", (event) => {
  if (event.detail.target !== log && event.target !== log) {
    return;
  }

  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  showLatest(still ? "instant" : "smooth");

  // The pressed button may be gone with its exchange. On a touch screen the keyboard would cover the answer.
  const focused = document.activeElement;
  const lost = focused === document.body || !focused.checkVisibility() || focused.classList.contains("send");
  if (lost && matchMedia("(pointer: fine)").matches) {
    input.focus({ preventScroll: true });
  }
});

for (const failure of ["htmx:sendError", "htmx:responseError", "htmx:timeout"]) {
  document.addEventListener(failure, (event) => {
    if (isPressed(event)) {
      away.hidden = false;
    }
  });
}
