// The site works without this file: it only adds what needs a script.
for (const banner of document.querySelectorAll(".banner")) {
  banner.hidden = new Date(banner.dataset.end) <= new Date();
}
for (const button of document.querySelectorAll("button.print")) {
  button.addEventListener("click", () => window.print());
}
