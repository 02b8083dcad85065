// The cashier: the buyer pays, leaves, or has an insufficient balance.
import { attempt, byId, create, get, post, showMessage, switchLanguage, t, translatePage } from "./dom.js";

const number = new URLSearchParams(location.search).get("trade") ?? "";
let trade = null;
let outcome = null;

function render() {
  translatePage("cashier");
  if (!trade) return;
  byId("order").hidden = false;
  byId("subject").textContent = trade.subject;
  byId("amount").textContent = trade.total_amount;
  const facts = [["tradeOut", trade.out_trade_no], ["tradeNo", trade.trade_no], ["seller", trade.seller_id]];
  byId("facts").replaceChildren(...facts.flatMap(([name, value]) => [create("dt", {}, t(name)), create("dd", {}, create("code", {}, value))]));
  const isOpen = trade.status === "WAIT_BUYER_PAY" && outcome !== "leave";
  byId("buttons").hidden = !isOpen;
  byId("state").textContent = stateText(isOpen);
  byId("state").className = `state ${outcome === "insufficient-balance" ? "bad" : ""}`;
}

function stateText(isOpen) {
  if (outcome === "insufficient-balance") return t("insufficientText");
  if (outcome === "leave") return t("leftText");
  if (isOpen) return trade.asks_password ? t("asksPassword") : t("waits");
  return trade.status === "TRADE_CLOSED" ? t("tradeClosed") : t("tradePaid");
}

const act = (action) => attempt(async () => {
  trade = await post(`trades/${encodeURIComponent(trade.trade_no)}/${action}`, {});
  outcome = action;
  showMessage("");
  render();
  byId("main").focus();
  if (!trade.next_url) return;
  const next = byId("next");
  next.href = trade.next_url;
  next.hidden = false;
  location.assign(trade.next_url);
});

byId("language").addEventListener("click", () => {
  switchLanguage();
  render();
});
for (const button of document.querySelectorAll("[data-action]")) {
  button.addEventListener("click", () => act(button.dataset.action));
}
render();
attempt(async () => {
  trade = await get(`trades/${encodeURIComponent(number)}`);
  render();
});
