// Helpers for elements, texts and requests. Content is always inserted as text, because requests are untrusted input.
import { words } from "./words.js";

export const byId = (id) => document.getElementById(id);

const stored = localStorage.getItem("language");
let language = words[stored] ? stored : navigator.language.startsWith("zh") ? "zh" : "en";

// The text with this name in the current language.
export const t = (name) => words[language][name];
export const stepName = (name) => t("step")[name] ?? name;

export function switchLanguage() {
  language = language === "en" ? "zh" : "en";
  localStorage.setItem("language", language);
}

// Translates the static texts of the page.
export function translatePage(title = "title") {
  document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  document.title = t(title);
  for (const element of document.querySelectorAll("[data-t]")) element.textContent = t(element.dataset.t);
  for (const element of document.querySelectorAll("[data-t-label]")) {
    element.setAttribute("aria-label", t(element.dataset.tLabel));
  }
  const button = byId("language");
  button.textContent = t("language");
  button.lang = language === "zh" ? "en" : "zh-CN";
}

// Creates an element with these attributes and children. Strings become text nodes.
export function create(name, attributes = {}, ...children) {
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
  create("span", { class: `badge ${kind}` }, create("span", { "aria-hidden": "true" }, `${icon} `), text);

export function showMessage(text, isError = false) {
  const message = byId("message");
  message.textContent = text;
  message.classList.toggle("bad", isError);
}

// Replaces the children. If the focus was on one of them, it moves to the new child with the same key.
export function replace(parent, children) {
  const key = parent.contains(document.activeElement) ? document.activeElement.dataset.key : undefined;
  parent.replaceChildren(...children);
  if (key) [...parent.querySelectorAll("[data-key]")].find((one) => one.dataset.key === key)?.focus();
}

export async function get(path) {
  return parsed(await fetch(`/simulator/${path}`));
}

export async function post(path, body) {
  const headers = { "content-type": "application/json" };
  return parsed(await fetch(`/simulator/${path}`, { method: "POST", headers, body: JSON.stringify(body) }));
}

async function parsed(response) {
  const json = await response.json();
  if (!response.ok) throw new Error(`${json.code}: ${json.message}`);
  return json;
}

// Runs an action, and shows the error if it fails.
export async function attempt(action) {
  try {
    await action();
  } catch (error) {
    showMessage(error.message, true);
  }
}

export function copyButton(label, text) {
  const copy = () =>
    attempt(async () => {
      await navigator.clipboard.writeText(text);
      showMessage(t("copied"));
    });
  return create("button", { type: "button", class: "small", "aria-label": t("copyOf")(label), onclick: copy }, t("copy"));
}

export const clock = (millis) => new Date(millis).toLocaleTimeString("en-GB");
