// Requests and notifications as they arrive, with the outcome of their checks.
import { attempt, badge, byId, clock, copyButton, create, get, post, showMessage, stepName, t } from "./dom.js";

// The number of entries that the page shows.
const MAX_ENTRIES = 200;
let entries = [];
let isLoaded = false;

let search = "";

export async function load(text = "") {
  search = text;
  entries = (await get(`journal?last=${MAX_ENTRIES}&search=${encodeURIComponent(search)}`)).entries.reverse();
  isLoaded = true;
  render();
}

// Adds an entry. The other entries stay open, and the focus stays where it is.
export function add(entry) {
  if (search && !JSON.stringify(entry).includes(search)) return;
  if (entries.some((one) => one.number === entry.number)) return;
  entries.unshift(entry);
  entries.sort((one, other) => other.number - one.number);
  entries.splice(MAX_ENTRIES);
  const list = byId("entries");
  if (isShown(entry)) list.prepend(line(entry));
  for (const old of [...list.children].slice(MAX_ENTRIES)) old.remove();
  showEmpty(list.children.length === 0);
}

export function render() {
  const list = byId("entries");
  const open = new Set([...list.querySelectorAll("details[open]")].map((one) => one.dataset.number));
  list.replaceChildren(...entries.filter(isShown).map((entry) => line(entry, open.has(String(entry.number)))));
  showEmpty(list.children.length === 0);
}

function showEmpty(isEmpty) {
  if (isLoaded) byId("no-traffic").textContent = t("noTraffic");
  byId("no-traffic").hidden = !isEmpty;
}

export function start() {
  byId("filter").addEventListener("change", render);
}

const isGood = (entry) => (entry.kind === "request" ? entry.verified && !entry.fault && entry.status < 400 : entry.acknowledged);

function isShown(entry) {
  switch (byId("filter").value) {
    case "requests": return entry.kind === "request";
    case "notifications": return entry.kind === "notification";
    case "failed": return !isGood(entry);
    default: return true;
  }
}

function line(entry, isOpen = false) {
  const title = `${entry.verb} ${entry.method ?? entry.path ?? entry.url}`;
  const summary = create("summary", {},
    create("time", { datetime: new Date(entry.at).toISOString() }, clock(entry.at)),
    badge("", entry.kind === "request" ? "→" : "←", entry.protocol ?? t("notify")),
    create("span", { class: "what mono" }, title), create("span", { class: "verdict" }, ...outcome(entry)));
  const details = create("details", { "data-number": entry.number }, summary);
  // The details are created when the entry is opened for the first time.
  const fill = () => details.open && details.children.length === 1 && details.append(inside(entry));
  details.addEventListener("toggle", fill);
  if (isOpen) {
    details.open = true;
    fill();
  }
  return create("li", {}, details);
}

function outcome(entry) {
  const badges = [];
  if (entry.kind === "notification") {
    badges.push(entry.acknowledged ? badge("good", "✓", t("acknowledged")) : badge("bad", "✗", t("unacknowledged")));
    if (entry.forged) badges.push(badge("warn", "⚡", "Forged"));
    return badges;
  }
  const failed = entry.steps.find((step) => step.outcome === "failed");
  if (entry.verified) badges.push(badge("good", "✓", t("verified")));
  else if (failed) badges.push(badge("bad", "✗", t("refusedAt")(stepName(failed.name))));
  if (entry.notes.length) badges.push(badge("warn", "!", t("notes")));
  if (entry.fault) badges.push(badge("warn", "⚡", entry.fault));
  else badges.push(badge(entry.status < 400 ? "" : "bad", "", String(entry.status)));
  return badges;
}

function inside(entry) {
  const box = create("div", { class: "inside" });
  const add = (title, element) => element && box.append(create("h4", {}, title), element);
  if (entry.kind === "request") {
    if (entry.steps.length) add(t("steps"), steps(entry.steps));
    if (entry.notes.length) add(t("notes"), create("ul", { class: "notes" }, ...entry.notes.map((note) => create("li", {}, note))));
    add(t("canonical"), entry.canonical === null ? create("p", { class: "hint" }, t("noCanonical")) : signed(entry.canonical));
    add(t("request"), create("pre", {}, `${entry.verb} ${entry.target}`));
    add(t("authorizationParts"), authorization(entry.headers));
    add(t("headers"), pairs(entry.headers));
    if (entry.params.length) add(t("params"), pairs(entry.params));
    else if (entry.body) add(t("body"), create("pre", {}, pretty(entry.body)));
    if (entry.content && entry.content !== entry.body) add(t("content"), create("pre", {}, pretty(entry.content)));
    if (entry.trace_id) add(t("traceId"), create("code", {}, entry.trace_id));
    add(t("response"), create("pre", {}, entry.response ? pretty(entry.response) : t("noResponse")));
    return box;
  }
  const facts = [
    ["url", entry.url], ["notify_id", entry.notify_id], [t("attempt"), String(entry.attempt)], [t("charset"), entry.charset],
    [t("rule"), entry.rule], [t("nextAttempt"), entry.next_attempt_at === null ? null : clock(entry.next_attempt_at)], [t("status"), entry.status === null ? entry.error : String(entry.status)], [t("response"), entry.response],
  ];
  add(t("delivery"), pairs(facts.filter(([, value]) => value !== null).map(([name, value]) => ({ name, value }))));
  if (entry.notify_id) box.append(redelivery(entry.notify_id));
  if (entry.canonical !== null) add(t("signedText"), signed(entry.canonical));
  add(t("params"), pairs(entry.params));
  add(t("body"), create("pre", {}, entry.form));
  return box;
}

// A button that delivers a notification again. The delivery then is an entry of its own.
const redelivery = (id) => create("div", { class: "buttons" }, create("button", {
  type: "button", class: "small", "data-key": `redeliver ${id}`,
  onclick: () => attempt(async () => {
    const { status, body } = await post(`notifications/${encodeURIComponent(id)}/redeliver`, {});
    showMessage(t("sent")(status, body));
  }),
}, t("redeliver")));

const ICONS = { passed: "✓", failed: "✗", not_reached: "–" };

function steps(all) {
  const step = ({ name, outcome, reason }) => create("li", { class: outcome, "data-step": name },
    create("span", { class: "mark", "aria-hidden": "true" }, ICONS[outcome]), create("span", {}, stepName(name)),
    create("span", { class: "how" }, t(outcome)), reason ? create("span", { class: "reason" }, reason) : null);
  return create("ol", { class: "steps" }, ...all.map(step));
}

// A signed string with visible line breaks. The symbols are not part of the copied text.
function signed(text) {
  const block = create("pre", { class: "canonical", tabindex: "0", role: "group", "aria-label": t("canonical") });
  text.split("\n").forEach((part, index, parts) => {
    block.append(part);
    if (index < parts.length - 1) block.append(create("span", { class: "eol", "aria-hidden": "true" }, "↵"), "\n");
  });
  return create("div", {}, block, create("div", { class: "buttons" }, copyButton(t("canonical"), text)));
}

function authorization(headers) {
  const header = headers.find(({ name }) => name === "authorization");
  if (!header) return null;
  const [scheme, rest = ""] = header.value.split(/ (.*)/s);
  const [auth, sign] = rest.split(/,sign=(.*)/s);
  const parts = auth.split(",").map((part) => {
    const [name, value = ""] = part.split(/=(.*)/s);
    return { name, value };
  });
  return pairs([{ name: "", value: scheme }, ...parts, ...(sign === undefined ? [] : [{ name: "sign", value: sign }])]);
}

const pairs = (all) => create("dl", { class: "pairs" },
  ...all.flatMap(({ name, value }) => [create("dt", {}, name || "–"), create("dd", {}, create("code", {}, value))]));

// Indents JSON, and returns other texts unchanged. Numbers keep their digits, which JSON.stringify could change.
function pretty(text) {
  try {
    JSON.parse(text);
  } catch {
    return text;
  }
  let depth = 0;
  const pieces = text.match(/"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g) ?? [];
  const lineBreak = () => `\n${"  ".repeat(depth)}`;
  return pieces.map((piece, index) => {
    const next = pieces[index + 1];
    if (piece === "{" || piece === "[") {
      depth += 1;
      return next === "}" || next === "]" ? piece : piece + lineBreak();
    }
    if (piece === "}" || piece === "]") {
      depth -= 1;
      const isEmpty = ["{", "["].includes(pieces[index - 1]);
      return isEmpty ? piece : lineBreak() + piece;
    }
    if (piece === ",") return piece + lineBreak();
    return piece === ":" ? ": " : piece;
  }).join("");
}
