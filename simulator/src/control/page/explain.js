// The doctor: explains the signature of a pasted text. The text goes to this simulator only, and is not kept.
import { attempt, badge, byId, create, get, post, replace, showMessage, t } from "./dom.js";

const LEVELS = { ok: ["good", "✓"], warning: ["warn", "!"], error: ["bad", "✗"] };

let question = null;
let answer = null;

export async function load() {
  const { available } = await get("explain");
  byId("explain").hidden = byId("explain-link").hidden = !available;
}

export function render() {
  show();
  // The texts of an answer are in the language in which it was asked for.
  if (answer) attempt(ask);
}

const privateKey = (texts) => texts.some((text) => text.includes("PRIVATE KEY"));

async function ask() {
  const asked = { ...question, language: t("code") };
  try {
    answer = await post("explain", asked);
  } catch (error) {
    answer = null;
    show();
    throw error;
  }
  show();
}

function submit() {
  const fields = { app_id: "explain-app-id", app_public_key: "explain-app-key", alipay_public_key: "explain-alipay-key" };
  question = { text: byId("explain-text").value };
  for (const [name, id] of Object.entries(fields)) {
    if (byId(id).value.trim()) question[name] = byId(id).value;
  }
  showMessage("");
  if (privateKey(Object.values(question))) {
    clear();
    showMessage(t("explainPrivate"), true);
    return undefined;
  }
  byId("explain-verdict").textContent = t("explaining");
  return ask();
}

function clear() {
  question = answer = null;
  byId("explain-form").reset();
  show();
}

function show() {
  const verdict = byId("explain-verdict");
  verdict.classList.toggle("bad", Boolean(answer) && worst() === "error");
  verdict.textContent = answer ? t("explained")[worst()] : "";
  const keys = answer?.settings.length ? [findings(answer.settings)] : [];
  replace(byId("explain-result"), answer ? [...keys, ...answer.captures.flatMap(capture)] : []);
}

function worst() {
  const levels = [...answer.settings, ...answer.captures].map((one) => one.level);
  return ["error", "warning"].find((level) => levels.includes(level)) ?? "ok";
}

function capture(one) {
  const parts = [create("h3", {}, one.title), findings(one.findings)];
  if (one.difference.length) {
    parts.push(create("p", { class: "hint" }, one.heading), create("pre", { class: "difference", tabindex: "0" }, ...lines(one.difference)));
  }
  return parts;
}

function findings(list) {
  return create("ul", { class: "findings" }, ...list.map((one) => {
    const [kind, icon] = LEVELS[one.level];
    return create("li", { "data-code": one.code }, badge(kind, icon, t("level")[one.level]), " ", create("strong", {}, one.subject),
      create("div", {}, one.message), one.help ? create("div", { class: "sub" }, `→ ${one.help}`) : null);
  }));
}

// The lines of a difference. Of a removed line that an added one follows, the part that differs is marked.
function lines(difference) {
  return difference.map((line, at) => {
    const mark = line[0];
    const name = { "-": "del", "+": "ins" }[mark] ?? "span";
    const other = mark === "-" && difference[at + 1]?.[0] === "+" ? difference[at + 1]
      : mark === "+" && difference[at - 1]?.[0] === "-" ? difference[at - 1] : null;
    return create(name, { class: "row" }, ...(other ? marked(line, other) : [line]), "\n");
  });
}

function marked(line, other) {
  const [own, theirs] = [[...line], [...other]];
  let start = 1;
  while (start < own.length && own[start] === theirs[start]) start += 1;
  let end = 0;
  while (end < Math.min(own.length, theirs.length) - start && own.at(-1 - end) === theirs.at(-1 - end)) end += 1;
  const part = (from, to) => own.slice(from, to).join("");
  const changed = part(start, own.length - end);
  return [part(0, start), changed ? create("mark", {}, changed) : "", part(own.length - end, own.length)];
}

export function start() {
  byId("explain-form").addEventListener("submit", (event) => {
    event.preventDefault();
    attempt(submit);
  });
  byId("explain-clear").addEventListener("click", clear);
}
