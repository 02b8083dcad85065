// A table of the records of a domain, which follows their changes.
import { attempt, byId, create, get, replace, t } from "./dom.js";

// The number of records that a table shows.
const MAX_RECORDS = 200;

// Changes that arrive within this time, in milliseconds, are loaded together.
const TOGETHER = 100;

// Creates the table of a domain. `row` returns the cells of a record.
export function records({ domain, id, row }) {
  let all = [];
  let isLoaded = false;
  let search = "";
  let timer = null;
  let isDirty = false;
  // The rows by record, so that a row that stays the same keeps its focus and its picture.
  let rows = new Map();

  async function load(text = search) {
    search = text;
    all = (await get(`${domain}?search=${encodeURIComponent(search)}`))[domain];
    isLoaded = true;
    render();
  }

  // Loads a record that was created or changed. If more of them change meanwhile, the table is loaded once.
  async function reload(changed) {
    if (timer !== null) {
      isDirty = true;
      return;
    }
    timer = setTimeout(() => {
      timer = null;
      if (!isDirty) return;
      isDirty = false;
      attempt(() => load());
    }, TOGETHER);
    if (search) isDirty = true;
    else update(await get(`${domain}/${encodeURIComponent(changed)}`));
  }

  function update(record) {
    const at = all.findIndex((one) => id(one) === id(record));
    if (at < 0) all.unshift(record);
    else all[at] = record;
    all.splice(MAX_RECORDS);
    render();
  }

  function render() {
    if (!isLoaded) return;
    byId(`no-${domain}`).textContent = t(search ? "nothingFound" : "noneYet");
    byId(`no-${domain}`).hidden = all.length > 0;
    byId(`${domain}-table`).hidden = all.length === 0;
    byId(domain).classList.toggle("idle", all.length === 0);
    rows = new Map(all.map((record) => [id(record), shownRow(record)]));
    replace(byId(`${domain}-rows`), [...rows.values()].map(({ element }) => element));
  }

  function shownRow(record) {
    const state = document.documentElement.lang + JSON.stringify(record);
    const earlier = rows.get(id(record));
    if (earlier?.state === state) return earlier;
    const cell = (...children) => create("td", { role: "cell" }, ...children);
    return { state, element: create("tr", { role: "row", "data-record": id(record) }, ...row(record, cell)) };
  }

  return { load, reload, render, update };
}
