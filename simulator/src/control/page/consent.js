// The consent page: a merchant authorizes an app, or a user logs in.
import { attempt, byId, create, post, switchLanguage, t, translatePage } from "./dom.js";

const query = new URLSearchParams(location.search);
const isLogin = query.get("kind") === "login";
let isRefused = false;

function render() {
  translatePage("authorization");
  byId("title").textContent = t(isLogin ? "login" : "authorization");
  byId("question").textContent = t(isLogin ? "askLogin" : "askMerchant");
  const facts = [["app_id", query.get("app_id")], ["redirect_uri", query.get("redirect_uri")], ["scope", query.get("scope")], ["state", query.get("state")]];
  byId("facts").replaceChildren(...facts.filter(([, value]) => value !== null)
    .flatMap(([name, value]) => [create("dt", {}, name), create("dd", {}, create("code", {}, value))]));
  byId("pid-field").hidden = isLogin;
  byId("consent-form").hidden = isRefused;
  byId("state").textContent = isRefused ? t("refusedText") : "";
}

const given = (name) => query.get(name) ?? undefined;

byId("consent-form").addEventListener("submit", (event) => {
  event.preventDefault();
  attempt(async () => {
    const { next_url: url } = await post("consents", {
      kind: isLogin ? "login" : "merchant", app_id: given("app_id"), redirect_uri: given("redirect_uri"), state: given("state"),
      scope: isLogin ? given("scope") : undefined, merchant_pid: isLogin ? undefined : byId("pid").value,
    });
    byId("next").href = url;
    byId("next").hidden = false;
    location.assign(url);
  });
});
byId("refuse").addEventListener("click", () => {
  isRefused = true;
  render();
  byId("main").focus();
});
byId("language").addEventListener("click", () => {
  switchLanguage();
  render();
});
render();
