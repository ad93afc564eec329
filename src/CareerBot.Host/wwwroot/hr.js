// What the console adds to its forms and to htmx. Without script everything works by the same forms.
"use strict";

const drop = document.getElementById("drop");
const file = document.getElementById("file");
const away = document.getElementById("away");
const progress = document.getElementById("progress");
const progressText = document.getElementById("progress-text");

function tell(fraction) {
  if (fraction < 1) {
    progress.value = fraction;
    progressText.textContent = "Sending the file…";
  } else {
    progress.removeAttribute("value");
    progressText.textContent = "Checking every row…";
  }
}

if (drop && file) {
  for (const name of ["dragenter", "dragover"]) {
    drop.addEventListener(name, (event) => {
      event.preventDefault();
      drop.classList.add("over");
    });
  }
  drop.addEventListener("dragleave", () => drop.classList.remove("over"));
  drop.addEventListener("drop", (event) => {
    event.preventDefault();
    drop.classList.remove("over");
    if (event.dataTransfer.files.length > 0) {
      file.files = event.dataTransfer.files;
      file.focus();
    }
  });

  // A file takes as long as it takes: given up on the way, it may be a draft already, and the page would say that nothing was stored.
  document.addEventListener("htmx:configRequest", (event) => {
    event.detail.timeout = 0;
  });
  document.addEventListener("htmx:beforeRequest", () => {
    away.hidden = true;
    tell(0);
  });
  document.addEventListener("htmx:xhr:progress", (event) => {
    if (event.detail.lengthComputable) {
      tell(event.detail.loaded / event.detail.total);
    }
  });
}

document.addEventListener("htmx:beforeSwap", (event) => {
  const { xhr, requestConfig } = event.detail;
  if (xhr.responseURL && new URL(xhr.responseURL).pathname !== requestConfig.path) {
    // Sent elsewhere, as to the sign-in after the session ended.
    event.detail.shouldSwap = false;
    location.assign(xhr.responseURL);
  } else if (xhr.status === 422) {
    // A refused file: its report is the answer. The file on the disk is mended and chosen again; a browser does not send a changed one.
    event.detail.shouldSwap = true;
    event.detail.isError = false;
    file.value = "";
  }
});

// What came of it is what the person waits for.
document.addEventListener("htmx:afterSettle", () => document.getElementById("outcome")?.focus());

for (const failure of ["htmx:sendError", "htmx:responseError", "htmx:timeout"]) {
  document.addEventListener(failure, () => {
    if (away) {
      away.hidden = false;
      away.focus();
    }
  });
}
