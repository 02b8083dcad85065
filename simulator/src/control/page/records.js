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

  async function load(text = search) {
    search = text;
    all = (await get(`${domain}?search=${encodeURIComponent(search)}`))[domain];
    isLoaded = true;
    render();
  }

  // Loads the table again soon, or a single record at once if it is the only one that changes.
  async function reload(changed) {
    if (timer !== null) return;
    timer = setTimeout(() => {
      timer = null;
      attempt(() => load());
    }, TOGETHER);
    if (!search) update(await get(`${domain}/${encodeURIComponent(changed)}`));
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
    const cell = (...children) => create("td", { role: "cell" }, ...children);
    replace(byId(`${domain}-rows`), all.map((record) => create("tr", { role: "row", "data-record": id(record) }, ...row(record, cell))));
  }

  return { load, reload, render, update };
}
