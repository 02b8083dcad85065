// Trades, with the QR codes of those that wait for a scan.
import { attempt, badge, clock, create, post, showMessage, t } from "./dom.js";
import { records } from "./records.js";

const KINDS = { TRADE_SUCCESS: ["good", "✓"], TRADE_FINISHED: ["good", "✓"], TRADE_CLOSED: ["bad", "✗"] };

const list = records({ domain: "trades", id: (one) => one.trade_no, row });

function row(trade, cell) {
  const [kind, icon] = KINDS[trade.status] ?? ["", "●"];
  const refunded = (trade.refunds ?? []).reduce((sum, refund) => sum + Math.round(Number(refund.amount) * 100), 0);
  return [
    cell(create("code", {}, trade.out_trade_no), " ", create("span", { class: "sub" }, clock(trade.created_at)),
      create("div", {}, `${trade.subject} · ¥${trade.total_amount}`), create("div", { class: "sub" }, `${trade.trade_no} · ${trade.method}`)),
    cell(badge(kind, icon, trade.status), refunded ? create("div", { class: "sub" }, t("refunded")((refunded / 100).toFixed(2))) : null,
      trade.has_buyer ? null : create("div", { class: "sub" }, t("notReached"))),
    cell(create("div", { class: "actions" }, ...actions(trade)), qrCode(trade)),
  ];
}

function actions(trade) {
  const act = (name, action, message) => create("button", {
    type: "button", class: "small", "data-key": `${name} ${trade.trade_no}`, "aria-label": `${t(name)} ${trade.out_trade_no}`,
    onclick: () => attempt(async () => {
      list.update(await post(`trades/${trade.trade_no}/${action}`, {}));
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

export const domain = "trades";
export const { load, reload, render } = list;
export function start() {}
