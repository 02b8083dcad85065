// What an SDK has to be told, where notifications go, and authorisations.
import { attempt, byId, copyButton, get, make, post, replace, say, t } from "./dom.js";

let settings = null;
const NAMES = ["url", "gateway", "app_id", "app_private_key", "alipay_public_key", "encrypt_key", "notify_from"];

export async function load() {
  settings = await get("settings");
  const { url, automatic } = await get("notifications");
  if (url && document.activeElement !== byId("notify-url")) byId("notify-url").value = url;
  if (url) byId("notify-automatic").checked = automatic;
  draw();
}

export function draw() {
  if (!settings) return;
  const shown = NAMES.filter((name) => name !== "encrypt_key" || settings.takes_encryption).map((name) => [name, settings[name]]);
  for (const [name, value] of Object.entries(settings.certificates ?? {})) shown.push([`certificate_${name}`, value]);
  replace(byId("setting-list"), shown.flatMap(([name, value]) => setting(name, value)));
}

function setting(name, value) {
  const label = t(name);
  const shown = value === null ? [make("span", { class: "hint" }, t("given"))] : [make("code", { "data-setting": name, tabindex: "0", role: "group", "aria-label": label }, value), copyButton(label, value)];
  return [make("dt", {}, label), make("dd", {}, ...shown)];
}

export function start() {
  byId("notify-form").addEventListener("submit", (event) => {
    event.preventDefault();
    attempt(async () => {
      await post("notifications", { url: byId("notify-url").value, automatic: byId("notify-automatic").checked });
      say(t("saved"));
    });
  });
  byId("authorise-form").addEventListener("submit", (event) => {
    event.preventDefault();
    attempt(async () => {
      const { app_auth_token: token } = await post("authorisations", { merchant_pid: byId("merchant-pid").value });
      byId("token").replaceChildren(make("code", {}, token), " ", copyButton("app_auth_token", token));
    });
  });
}
