// The settings of an SDK, the receiver of notifications, and authorizations.
import { attempt, byId, copyButton, create, get, post, replace, showMessage, t } from "./dom.js";

let settings = null;

// The number of characters above which a value is collapsed.
const LONG = 100;
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
  if (value === null) return [create("dt", {}, label), create("dd", {}, create("span", { class: "hint" }, t("hidden")))];
  const code = create("code", { "data-setting": name, tabindex: "0", role: "group", "aria-label": label }, value);
  // Keys and certificates are long, and few readers look at them.
  const shown = value.length > LONG ? create("details", {}, create("summary", { "aria-label": `${t("showKey")} ${label}` }, t("showKey")), code) : code;
  return [create("dt", {}, label), create("dd", {}, shown, copyButton(label, value))];
}

// The settings as the lines of an `.env` file, with the names that the command `alipay` reads.
function env() {
  const { certificates } = settings;
  const pairs = [
    ["ALIPAY_SERVER", settings.url], ["ALIPAY_GATEWAY", settings.gateway], ["ALIPAY_APP_ID", settings.app_id],
    ["ALIPAY_PRIVATE_KEY", settings.app_private_key], ["ALIPAY_PUBLIC_KEY", certificates ? null : settings.alipay_public_key],
    ["ALIPAY_ENCRYPT_KEY", settings.encrypt_key], ["ALIPAY_APP_CERTIFICATE", certificates?.app],
    ["ALIPAY_CERTIFICATE", certificates?.alipay], ["ALIPAY_ROOT_CERTIFICATES", certificates?.root],
  ];
  const quoted = (value) => (/^[\w./:+=-]+$/.test(value) ? value : JSON.stringify(value));
  return pairs.filter(([, value]) => value).map(([name, value]) => `${name}=${quoted(value)}\n`).join("");
}

export function start() {
  byId("copy-env").addEventListener("click", () => attempt(async () => {
    await navigator.clipboard.writeText(env());
    showMessage(t("copied"));
  }));
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
