// Making elements and saying things. Text goes in as text only: requests are hostile input.
import { words } from "./words.js";

export const byId = (id) => document.getElementById(id);

const kept = localStorage.getItem("language");
let language = words[kept] ? kept : navigator.language.startsWith("zh") ? "zh" : "en";

// The word of this name in the language of now.
export const t = (name) => words[language][name];
export const stepName = (name) => t("step")[name] ?? name;
export const currentLanguage = () => language;

export function switchLanguage() {
  language = language === "en" ? "zh" : "en";
  localStorage.setItem("language", language);
}

// Writes the words that stand in the page itself.
export function writeWords() {
  document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  document.title = t("title");
  for (const element of document.querySelectorAll("[data-t]")) element.textContent = t(element.dataset.t);
  for (const element of document.querySelectorAll("[data-t-label]")) {
    element.setAttribute("aria-label", t(element.dataset.tLabel));
  }
  const button = byId("language");
  button.textContent = t("language");
  button.lang = language === "zh" ? "en" : "zh-CN";
}

// An element with these attributes and children; texts become text nodes.
export function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    if (key === "onclick") element.addEventListener("click", value);
    else element.setAttribute(key, value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

export const badge = (kind, icon, text) =>
  make("span", { class: `badge ${kind}` }, make("span", { "aria-hidden": "true" }, `${icon} `), text);

export function say(text, isBad = false) {
  const said = byId("said");
  said.textContent = text;
  said.classList.toggle("bad", isBad);
}

// Replaces the children, and puts the focus back where it was, on what has the same key.
export function replace(parent, children) {
  const key = parent.contains(document.activeElement) ? document.activeElement.dataset.key : undefined;
  parent.replaceChildren(...children);
  if (key) [...parent.querySelectorAll("[data-key]")].find((one) => one.dataset.key === key)?.focus();
}

export async function get(path) {
  return answered(await fetch(`/simulator/${path}`));
}

export async function post(path, body) {
  const headers = { "content-type": "application/json" };
  return answered(await fetch(`/simulator/${path}`, { method: "POST", headers, body: JSON.stringify(body) }));
}

async function answered(response) {
  const json = await response.json();
  if (!response.ok) throw new Error(`${json.code}: ${json.message}`);
  return json;
}

// Runs what may fail, and says so if it does.
export async function attempt(action) {
  try {
    await action();
  } catch (error) {
    say(error.message, true);
  }
}

export function copyButton(label, text) {
  const copy = () =>
    attempt(async () => {
      await navigator.clipboard.writeText(text);
      say(t("copied"));
    });
  return make("button", { type: "button", class: "small", "aria-label": t("copyOf")(label), onclick: copy }, t("copy"));
}

export const clock = (millis) => new Date(millis).toLocaleTimeString("en-GB");
