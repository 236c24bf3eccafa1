// The site works without this file: it only adds what needs a script.
for (const banner of document.querySelectorAll(".banner")) {
  banner.hidden = new Date(banner.dataset.end) <= new Date();
}
for (const button of document.querySelectorAll("button.print")) {
  button.addEventListener("click", () => window.print());
}
for (const button of document.querySelectorAll("button.copy")) {
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(button.dataset.text);
    button.nextElementSibling.textContent = button.dataset.done;
  });
}
