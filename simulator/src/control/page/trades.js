// Trades, with the QR codes of those that wait for a scan.
import { attempt, badge, byId, clock, create, get, post, replace, showMessage, t } from "./dom.js";

// The name of the domain in events.
export const domain = "trades";

// The number of trades that the page shows.
const MAX_TRADES = 200;
let trades = [];
let isLoaded = false;

const KINDS = { TRADE_SUCCESS: ["good", "✓"], TRADE_FINISHED: ["good", "✓"], TRADE_CLOSED: ["bad", "✗"] };

export async function load() {
  ({ trades } = await get("trades"));
  isLoaded = true;
  render();
}

// Loads a trade that was created or changed.
export async function reload(id) {
  update(await get(`trades/${encodeURIComponent(id)}`));
}

function update(trade) {
  const at = trades.findIndex((one) => one.trade_no === trade.trade_no);
  if (at < 0) trades.unshift(trade);
  else trades[at] = trade;
  trades.splice(MAX_TRADES);
  render();
}

export function render() {
  if (!isLoaded) return;
  byId("no-trades").textContent = t("noTrades");
  byId("no-trades").hidden = trades.length > 0;
  byId("trade-table").hidden = trades.length === 0;
  replace(byId("trade-rows"), trades.map(row));
}

function row(trade) {
  const cell = (...children) => create("td", { role: "cell" }, ...children);
  const [kind, icon] = KINDS[trade.status] ?? ["", "●"];
  const refunded = (trade.refunds ?? []).reduce((sum, refund) => sum + Math.round(Number(refund.amount) * 100), 0);
  return create("tr", { role: "row", "data-trade": trade.trade_no },
    cell(create("code", {}, trade.out_trade_no), " ", create("span", { class: "sub" }, clock(trade.created_at)),
      create("div", {}, `${trade.subject} · ¥${trade.total_amount}`), create("div", { class: "sub" }, `${trade.trade_no} · ${trade.method}`)),
    cell(badge(kind, icon, trade.status), refunded ? create("div", { class: "sub" }, t("refunded")((refunded / 100).toFixed(2))) : null,
      trade.has_buyer ? null : create("div", { class: "sub" }, t("notReached"))),
    cell(create("div", { class: "actions" }, ...actions(trade)), qrCode(trade)));
}

function actions(trade) {
  const act = (name, action, message) => create("button", {
    type: "button", class: "small", "data-key": `${name} ${trade.trade_no}`, "aria-label": `${t(name)} ${trade.out_trade_no}`,
    onclick: () => attempt(async () => {
      update(await post(`trades/${trade.trade_no}/${action}`, {}));
      showMessage(t(message)(trade.out_trade_no));
    }),
  }, t(name));
  if (trade.status === "TRADE_SUCCESS") return [act("finish", "finish", "finished")];
  if (trade.status !== "WAIT_BUYER_PAY") return [];
  const cashier = create("a", {
    href: `/simulator/cashier?trade=${trade.trade_no}`, target: "_blank", rel: "noopener", "data-key": `cashier ${trade.trade_no}`,
    "aria-label": `${t("openCashier")} ${trade.out_trade_no}`,
  }, t("openCashier"));
  return trade.qr_code && !trade.has_buyer ? [act("scan", "scan", "scanned"), cashier] : [cashier];
}

function qrCode(trade) {
  if (!trade.qr_code || trade.status !== "WAIT_BUYER_PAY") return null;
  return create("img", { class: "qr", src: `/simulator/trades/${trade.trade_no}/qr.svg`, alt: t("qrOf")(trade.out_trade_no), loading: "lazy" });
}

export function start() {}
