// What the console adds to its forms. Without script everything works by the same forms.
"use strict";

const drop = document.getElementById("drop");
const file = document.getElementById("file");

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
}

// What is wrong with a file is what the person came back for.
document.getElementById("report")?.focus();
