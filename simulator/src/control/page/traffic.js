// Requests and notifications as they come, with the verdict on each.
import { badge, byId, clock, copyButton, get, make, stepName, t } from "./dom.js";

// So many stay on the page.
const MOST = 200;
let entries = [];

export async function load() {
  entries = (await get("journal")).entries.reverse().slice(0, MOST);
  draw();
}

// One more; what is open stays open, and the focus stays where it is.
export function came(entry) {
  if (entries.some((one) => one.number === entry.number)) return;
  entries.unshift(entry);
  entries.sort((one, other) => other.number - one.number);
  entries.splice(MOST);
  const list = byId("entries");
  if (isWanted(entry)) list.prepend(line(entry));
  for (const old of [...list.children].slice(MOST)) old.remove();
  byId("no-traffic").hidden = list.children.length > 0;
}

export function draw() {
  const list = byId("entries");
  const open = new Set([...list.querySelectorAll("details[open]")].map((one) => one.dataset.number));
  list.replaceChildren(...entries.filter(isWanted).map((entry) => line(entry, open.has(String(entry.number)))));
  byId("no-traffic").hidden = list.children.length > 0;
}

export function start() {
  byId("filter").addEventListener("change", draw);
}

const isGood = (entry) => (entry.kind === "request" ? entry.verified && !entry.fault && entry.status < 400 : entry.acknowledged);

function isWanted(entry) {
  switch (byId("filter").value) {
    case "requests": return entry.kind === "request";
    case "notifications": return entry.kind === "notification";
    case "failed": return !isGood(entry);
    default: return true;
  }
}

function line(entry, isOpen = false) {
  const what = `${entry.verb} ${entry.method ?? entry.path ?? entry.url}`;
  const summary = make("summary", {},
    make("time", { datetime: new Date(entry.at).toISOString() }, clock(entry.at)),
    badge("", entry.kind === "request" ? "→" : "←", entry.protocol ?? t("notify")),
    make("span", { class: "what mono" }, what), make("span", { class: "verdict" }, ...verdict(entry)));
  const details = make("details", { "data-number": entry.number }, summary);
  const fill = () => details.open && details.children.length === 1 && details.append(inside(entry));
  details.addEventListener("toggle", fill);
  if (isOpen) {
    details.open = true;
    fill();
  }
  return make("li", {}, details);
}

function verdict(entry) {
  const badges = [];
  if (entry.kind === "notification") {
    badges.push(entry.acknowledged ? badge("good", "✓", t("acknowledged")) : badge("bad", "✗", t("unacknowledged")));
    if (entry.forged) badges.push(badge("warn", "⚡", "Forged"));
    return badges;
  }
  const failed = entry.steps.find((step) => step.outcome === "failed");
  if (entry.verified) badges.push(badge("good", "✓", t("verified")));
  else if (failed) badges.push(badge("bad", "✗", t("refusedAt")(stepName(failed.name))));
  if (entry.fault) badges.push(badge("warn", "⚡", entry.fault));
  else badges.push(badge(entry.status < 400 ? "" : "bad", "", String(entry.status)));
  return badges;
}

function inside(entry) {
  const box = make("div", { class: "inside" });
  const add = (title, element) => element && box.append(make("h4", {}, title), element);
  if (entry.kind === "request") {
    if (entry.steps.length) add(t("steps"), steps(entry.steps));
    add(t("canonical"), entry.canonical === null ? make("p", { class: "hint" }, t("noCanonical")) : signed(entry.canonical));
    add(t("request"), make("pre", {}, `${entry.verb} ${entry.target}`));
    add(t("authorization"), authorization(entry.headers));
    add(t("headers"), pairs(entry.headers));
    if (entry.params.length) add(t("params"), pairs(entry.params));
    else if (entry.body) add(t("body"), make("pre", {}, pretty(entry.body)));
    if (entry.content && entry.content !== entry.body) add(t("content"), make("pre", {}, pretty(entry.content)));
    add(t("answer"), make("pre", {}, entry.answer ? pretty(entry.answer) : t("noAnswer")));
    return box;
  }
  const facts = [
    ["url", entry.url], ["notify_id", entry.notify_id], [t("attempt"), String(entry.attempt)], [t("charset"), entry.charset],
    [t("rule"), entry.rule], [t("status"), entry.status === null ? entry.error : String(entry.status)], [t("answer"), entry.answer],
  ];
  add(t("delivery"), pairs(facts.filter(([, value]) => value !== null).map(([name, value]) => ({ name, value }))));
  if (entry.canonical !== null) add(t("canonicalNotice"), signed(entry.canonical));
  add(t("params"), pairs(entry.params));
  add(t("body"), make("pre", {}, entry.form));
  return box;
}

const ICONS = { passed: "✓", failed: "✗", not_reached: "–" };

function steps(all) {
  const step = ({ name, outcome, reason }) => make("li", { class: outcome, "data-step": name },
    make("span", { class: "mark", "aria-hidden": "true" }, ICONS[outcome]), make("span", {}, stepName(name)),
    make("span", { class: "how" }, t(outcome)), reason ? make("span", { class: "reason" }, reason) : null);
  return make("ol", { class: "steps" }, ...all.map(step));
}

// What was signed, with its line ends made visible; they are not part of what is copied.
function signed(text) {
  const block = make("pre", { class: "canonical", tabindex: "0", role: "group", "aria-label": t("canonical") });
  text.split("\n").forEach((part, index, parts) => {
    block.append(part);
    if (index < parts.length - 1) block.append(make("span", { class: "eol", "aria-hidden": "true" }, "␊"), "\n");
  });
  return make("div", {}, block, make("div", { class: "buttons" }, copyButton(t("canonical"), text)));
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

const pairs = (all) => make("dl", { class: "pairs" },
  ...all.flatMap(({ name, value }) => [make("dt", {}, name || "–"), make("dd", {}, make("code", {}, value))]));

// JSON with its members on lines of their own, if it is JSON; numbers keep their digits.
function pretty(text) {
  try {
    JSON.parse(text);
  } catch {
    return text;
  }
  let depth = 0;
  const pieces = text.match(/"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g) ?? [];
  const break_ = () => `\n${"  ".repeat(depth)}`;
  return pieces.map((piece, index) => {
    const next = pieces[index + 1];
    if (piece === "{" || piece === "[") {
      depth += 1;
      return next === "}" || next === "]" ? piece : piece + break_();
    }
    if (piece === "}" || piece === "]") {
      depth -= 1;
      const isEmpty = ["{", "["].includes(pieces[index - 1]);
      return isEmpty ? piece : break_() + piece;
    }
    if (piece === ",") return piece + break_();
    return piece === ":" ? ": " : piece;
  }).join("");
}
