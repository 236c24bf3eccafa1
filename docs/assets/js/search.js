// The search page. The engine is fetched for the first search, never before; only the results shown are fetched.
const AT_ONCE = 10;
const page = document.querySelector(".search");
const form = page.querySelector("form");
const filters = page.querySelector(".search-filters");
const status = page.querySelector(".search-status");
const list = page.querySelector(".search-results");
const more = page.querySelector(".more-results");
const elsewhere = page.querySelector(".search-elsewhere");
const lang = document.documentElement.lang;
const index = new URL(`${page.dataset.root}assets/search/`, location.href).href;

// In the index the stroke of đ is a mark like others (U+0345), so that the engine folds it with them.
const spell = (text) => text.normalize("NFC").replaceAll("đ", "d\u0345").replaceAll("Đ", "D\u0345");
const read = (text) => text.replaceAll("d\u0345", "đ").replaceAll("D\u0345", "Đ");

let loading;
let found = [];
let shown = 0;

async function load() {
  const [engine, answer] = await Promise.all([
    import(`${index}pagefind.js`),
    fetch(`${index}facets.${lang}.json`, { cache: "no-cache" }),
  ]);
  if (!answer.ok) throw new Error(`facets: ${answer.status}`);
  await engine.options({ noWorker: true, ranking: { termSimilarity: 2, metaWeights: { title: 6 } } });
  return { engine, facets: await answer.json() };
}

// A dash cuts a word in two, unless a part has one letter only: the index has no such parts.
function words(query) {
  return query
    .replace(/[^\p{L}\p{N}\p{M}.,'’/–—-]+/gu, " ")
    .replace(/(?<=[\p{L}\p{N}\p{M}]{2})[–—-](?=[\p{L}\p{N}\p{M}]{2})/gu, " ")
    .trim();
}

// Indonesian prefixes swallow the first letter of a root; the index has the root beside each such word.
function roots(query) {
  const letters = { ng: "k", n: "t", m: "p" };
  return query.replace(
    /(?<![\p{L}\p{M}])(?:me|pe)(ng|n|m)([aeiou][a-z]{2,})/giu,
    (_, nasal, rest) => letters[nasal.toLowerCase()] + rest.replace(/(?<=.{4})(?:kan|an|i)$/i, ""),
  );
}

const fold = (text) => spell(text).normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

// The engine does not tell a title that is the query from one that holds it. The first results are fetched anyway.
async function titledFirst(results, query) {
  const first = results.slice(0, AT_ONCE);
  const titles = await Promise.all(first.map(async (result) => (await result.data()).meta.title));
  const isNamed = new Set(first.filter((_, number) => fold(titles[number]) === fold(query)));
  return [...isNamed, ...results.filter((result) => !isNamed.has(result))];
}

async function find(query) {
  const { engine, facets } = await (loading ??= load());
  const asked = words(spell(query));
  const forms = new Set(lang === "id" ? [asked, roots(asked)] : [asked]);
  const best = new Map();
  for (const form of forms) {
    for (const result of (await engine.search(form)).results) {
      if (!(best.get(result.id)?.score >= result.score)) best.set(result.id, result);
    }
  }
  // Every result belongs to a page, but for the one that only weighs down the index.
  const ranked = [...best.values()].filter((result) => result.id in facets.pages);
  ranked.sort((one, other) => other.score - one.score);
  return (await titledFirst(ranked, asked)).map((result) => {
    const [kind, topic, date] = facets.pages[result.id];
    return { result, kind: facets.kinds[kind], topic: facets.topics[topic], year: date.slice(0, 4), date };
  });
}

const FILTERS = ["kind", "topic", "year"];
const fits = (item, but) =>
  FILTERS.every((name) => name === but || !form[name].value || item[name] === form[name].value);

function offer(name) {
  const numbers = new Map();
  for (const item of found) {
    if (item[name] && fits(item, name)) numbers.set(item[name], (numbers.get(item[name]) ?? 0) + 1);
  }
  const chosen = form[name].value;
  if (chosen && !numbers.has(chosen)) numbers.set(chosen, 0);
  const order = [...numbers].sort(([one], [other]) =>
    name === "year" ? other.localeCompare(one) : one.localeCompare(other, lang),
  );
  const options = order.map(([value, number]) => new Option(`${value} (${number})`, value));
  form[name].replaceChildren(new Option(page.dataset.all, ""), ...options);
  form[name].value = chosen;
}

function excerpt(data) {
  const paragraph = document.createElement("p");
  const [before, after] = data.content.split(data.plain_excerpt.replaceAll("&lt;", "<").replaceAll("&gt;", ">"));
  if (before) paragraph.append("… ");
  data.excerpt.split(/<\/?mark>/).forEach((part, number) => {
    const text = read(part.replaceAll("&lt;", "<").replaceAll("&gt;", ">"));
    if (number % 2) {
      const mark = document.createElement("mark");
      mark.textContent = text;
      paragraph.append(mark);
    } else {
      paragraph.append(text);
    }
  });
  if (after) paragraph.append(" …");
  return paragraph;
}

function day(date) {
  const month = lang === "vi" ? "numeric" : "long";
  const form = new Intl.DateTimeFormat(lang === "en" ? "en-GB" : lang, { day: "numeric", month, year: "numeric" });
  return form.format(new Date(`${date}T12:00`));
}

async function entry(item) {
  const data = await item.result.data();
  const row = document.createElement("li");
  const kicker = document.createElement("p");
  kicker.className = "kicker";
  kicker.append(item.topic || item.kind);
  if (item.date) {
    const time = document.createElement("time");
    time.dateTime = item.date;
    time.textContent = day(item.date);
    kicker.append(" ", time);
  }
  const heading = document.createElement("h2");
  const link = document.createElement("a");
  link.href = page.dataset.root + data.raw_url;
  link.textContent = read(data.meta.title);
  heading.append(link);
  row.append(kicker, heading, excerpt(data));
  return row;
}

async function show(items) {
  const rows = await Promise.all(items.slice(shown, shown + AT_ONCE).map(entry));
  list.append(...rows);
  shown += rows.length;
  more.hidden = shown >= items.length;
  return rows[0];
}

const say = (text, values) => {
  status.textContent = text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
};

let chosen = [];
let latest = 0;

async function refresh() {
  FILTERS.forEach(offer);
  chosen = found.filter((item) => fits(item));
  if (form.sort.value) chosen.sort((one, other) => other.date.localeCompare(one.date));
  list.replaceChildren();
  shown = 0;
  filters.hidden = !found.length;
  await show(chosen);
  const values = { query: form.q.value.trim(), count: chosen.length };
  say(chosen.length ? page.dataset.found : page.dataset.none, values);
}

async function search() {
  const turn = ++latest;
  const query = form.q.value.trim();
  for (const link of elsewhere.querySelectorAll("a")) link.search = new URLSearchParams({ q: query });
  elsewhere.hidden = !query;
  if (!query) return;
  say(page.dataset.busy);
  try {
    const results = await find(query);
    if (turn !== latest) return;
    found = results;
    await refresh();
  } catch (error) {
    console.info(error);
    loading = undefined;
    say(page.dataset.failed);
  }
}

function remember(how) {
  const asked = [...new FormData(form)].filter(([, value]) => value);
  history[how](null, "", `?${new URLSearchParams(asked)}`);
}

function recall() {
  const asked = new URLSearchParams(location.search);
  form.q.value = asked.get("q") ?? "";
  for (const name of FILTERS) {
    const value = asked.get(name) ?? "";
    form[name].replaceChildren(new Option(page.dataset.all, ""), ...(value ? [new Option(value, value)] : []));
    form[name].value = value;
  }
  form.sort.value = asked.get("sort") === "new" ? "new" : "";
  return search();
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  for (const name of FILTERS) form[name].value = "";
  remember("pushState");
  search();
});
filters.addEventListener("change", () => {
  remember("replaceState");
  refresh();
});
more.addEventListener("click", async () => (await show(chosen))?.querySelector("a").focus());
addEventListener("popstate", recall);
recall();
