// A list filtered as the reader ticks; the choice is kept in the address. Without this file all rows are there.
const form = document.querySelector(".filters");
const groups = [...new Set(Array.from(form.elements, (field) => field.name))].filter(Boolean);
const rows = Array.from(document.querySelectorAll(".register-body > .card"), (row) => ({
  row,
  // What a row has of each group, split once: a tick must be answered within a frame.
  has: Object.fromEntries(groups.map((group) => [group, (row.dataset[group] ?? "").split(" ")])),
}));
// A heading with nothing left below it goes, too.
const headings = Array.from(document.querySelectorAll(".register-body > h2"), (heading) => ({ heading, own: [] }));
for (const { row } of rows) {
  const before = headings.filter(({ heading }) => heading.compareDocumentPosition(row) & 4);
  before.at(-1)?.own.push(row);
}
const count = form.querySelector("output");
const nothing = document.querySelector(".none-left");

function show() {
  const wanted = new FormData(form);
  const asked = groups.filter((group) => wanted.has(group)).map((group) => [group, wanted.getAll(group)]);
  let shown = 0;
  for (const { row, has } of rows) {
    row.hidden = !asked.every(([group, values]) => values.some((value) => has[group].includes(value)));
    shown += !row.hidden;
  }
  for (const { heading, own } of headings) {
    heading.hidden = own.length > 0 && own.every((row) => row.hidden);
  }
  count.textContent = count.dataset.text.replace("{shown}", shown).replace("{total}", rows.length);
  nothing.hidden = shown > 0;
  form.querySelector("button").hidden = asked.length === 0;
}

function remember() {
  const query = new URLSearchParams(new FormData(form)).toString();
  history.replaceState(null, "", query ? `?${query}` : location.pathname);
}

function recall() {
  const query = new URLSearchParams(location.search);
  for (const box of form.querySelectorAll("input")) {
    box.checked = query.getAll(box.name).includes(box.value);
  }
  show();
}

form.addEventListener("change", () => {
  show();
  // To write the address takes the browser as long as to filter: the reader sees the answer first.
  setTimeout(remember);
});
form.addEventListener("reset", () => {
  // The boxes are cleared after this event.
  setTimeout(() => {
    show();
    remember();
    form.querySelector("summary").focus();
  });
});
form.addEventListener("submit", (event) => event.preventDefault());
addEventListener("popstate", recall);
recall();
form.querySelector("details").open = form.querySelector(":checked") !== null;
