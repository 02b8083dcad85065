// Complaints of buyers about trades.
import { attempt, badge, byId, clock, create, post, showMessage, t } from "./dom.js";
import { records } from "./records.js";

const OPEN = ["MERCHANT_PROCESSING", "MERCHANT_FEEDBACKED", "PLATFORM_PROCESSING"];
const list = records({ domain: "complaints", id: (one) => one.complain_event_id, row });

function row(complaint, cell) {
  const isOpen = OPEN.includes(complaint.status);
  const reply = (one) => create("li", {}, create("span", { class: "sub" }, one.role), ` ${one.content}`);
  return [
    cell(create("code", {}, complaint.out_trade_no), " ", create("span", { class: "sub" }, clock(complaint.created_at)),
      create("div", {}, complaint.content), create("ul", {}, ...(complaint.replies ?? []).map(reply)),
      create("div", { class: "sub" }, complaint.complain_event_id)),
    cell(badge(isOpen ? "warn" : "", isOpen ? "…" : "✓", complaint.status)),
    cell(create("div", { class: "actions" }, ...(isOpen ? [step(complaint, "resolved", "finish"), step(complaint, "withdraw", "withdraw")] : []))),
  ];
}

const step = (complaint, name, path) => create("button", {
  type: "button", class: "small", "data-key": `${name} ${complaint.complain_event_id}`, "aria-label": `${t(name)} ${complaint.out_trade_no}`,
  onclick: () => attempt(() => post(`complaints/${complaint.complain_event_id}/${path}`, {})),
}, t(name));

export const domain = "complaints";
export const { load, reload, render } = list;

export function start() {
  byId("complaint-form").addEventListener("submit", (event) => {
    event.preventDefault();
    attempt(async () => {
      await post("complaints", { trade: byId("complaint-trade").value, content: byId("complaint-content").value });
      byId("complaint-content").value = "";
      showMessage(t("complained"));
    });
  });
}
