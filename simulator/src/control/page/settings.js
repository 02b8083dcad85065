// The settings of an SDK, the receiver of notifications, and authorizations.
import { attempt, byId, copyButton, create, get, post, replace, showMessage, t } from "./dom.js";

let settings = null;
const NAMES = ["url", "gateway", "app_id", "app_private_key", "alipay_public_key", "encrypt_key", "notify_from"];

export async function load() {
  settings = await get("settings");
  const { url, automatic } = await get("notifications");
  if (url && document.activeElement !== byId("notify-url")) byId("notify-url").value = url;
  if (url) byId("notify-automatic").checked = automatic;
  render();
}

export function render() {
  if (!settings) return;
  const shown = NAMES.filter((name) => name !== "encrypt_key" || settings.takes_encryption).map((name) => [name, settings[name]]);
  for (const [name, value] of Object.entries(settings.certificates ?? {})) shown.push([`certificate_${name}`, value]);
  replace(byId("setting-list"), shown.flatMap(([name, value]) => setting(name, value)));
}

function setting(name, value) {
  const label = t(name);
  const shown = value === null ? [create("span", { class: "hint" }, t("hidden"))] : [create("code", { "data-setting": name, tabindex: "0", role: "group", "aria-label": label }, value), copyButton(label, value)];
  return [create("dt", {}, label), create("dd", {}, ...shown)];
}

export function start() {
  byId("notify-form").addEventListener("submit", (event) => {
    event.preventDefault();
    attempt(async () => {
      await post("notifications", { url: byId("notify-url").value, automatic: byId("notify-automatic").checked });
      showMessage(t("saved"));
    });
  });
  byId("authorize-form").addEventListener("submit", (event) => {
    event.preventDefault();
    attempt(async () => {
      const { app_auth_token: token } = await post("authorizations", { merchant_pid: byId("merchant-pid").value });
      byId("token").replaceChildren(create("code", {}, token), " ", copyButton("app_auth_token", token));
    });
  });
}
