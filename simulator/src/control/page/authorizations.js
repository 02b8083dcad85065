// Authorizations by merchants.
import { attempt, badge, byId, clock, copyButton, create, get, post, replace, showMessage, t } from "./dom.js";

// The name of the domain in events.
export const domain = "authorizations";
let all = [];
let isLoaded = false;

export async function load() {
  all = (await get("authorizations")).authorizations;
  isLoaded = true;
  render();
}

// Another authorization may have ended at the same time, so all are loaded.
export const reload = load;

export function render() {
  if (!isLoaded) return;
  byId("no-authorizations").textContent = t("noAuthorizations");
  byId("no-authorizations").hidden = all.length > 0;
  replace(byId("authorization-list"), all.map(line));
}

function line(one) {
  const token = one.app_auth_token;
  const revoke = () => attempt(async () => {
    await post(`authorizations/${encodeURIComponent(token)}/revoke`, {});
    showMessage(t("revoked"));
    await load();
  });
  const state = one.ended_at ? badge("bad", "✗", t("ended")) : badge("good", "✓", t("valid"));
  const button = one.ended_at ? null : create("button", {
    type: "button", class: "small", "data-key": `revoke ${token}`, "aria-label": `${t("revoke")} ${one.merchant_pid}`, onclick: revoke,
  }, t("revoke"));
  return create("li", { "data-authorization": token },
    create("span", {}, create("code", {}, one.merchant_pid), " ", create("span", { class: "hint" }, clock(one.granted_at)), " ", state),
    copyButton(`app_auth_token ${one.merchant_pid}`, token), button);
}

export function start() {}
