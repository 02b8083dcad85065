// Transfers of money, and the balance from which they are paid.
import { attempt, badge, byId, clock, create, get, post, showMessage, t } from "./dom.js";
import { records } from "./records.js";

const KINDS = { SUCCESS: ["good", "✓"], REFUND: ["bad", "✗"], FAIL: ["bad", "✗"], CLOSED: ["bad", "✗"] };

const list = records({ domain: "transfers", id: (one) => one.order_id, row });

function row(transfer, cell) {
  const [kind, icon] = KINDS[transfer.status] ?? ["warn", "…"];
  return [
    cell(create("code", {}, transfer.out_biz_no), " ", create("span", { class: "sub" }, clock(transfer.created_at)),
      create("div", {}, `¥${transfer.amount} → ${transfer.payee}`), create("div", { class: "sub" }, transfer.order_id)),
    cell(badge(kind, icon, transfer.status)),
    cell(create("div", { class: "actions" }, ...actions(transfer))),
  ];
}

function actions(transfer) {
  if (transfer.status !== "DEALING") return [];
  const finish = (name, succeeds) => create("button", {
    type: "button", class: "small", "data-key": `${name} ${transfer.order_id}`, "aria-label": `${t(name)} ${transfer.out_biz_no}`,
    onclick: () => attempt(() => post(`transfers/${transfer.order_id}/finish`, { succeeds })),
  }, t(name));
  return [finish("credit", true), finish("giveBack", false)];
}

export const domain = "transfers";
export const render = list.render;

async function loadBalance() {
  const { balance } = await get("balance");
  if (document.activeElement !== byId("balance")) byId("balance").value = balance;
}

export const load = (search) => Promise.all([list.load(search), loadBalance()]);
export const reload = (id) => Promise.all([list.reload(id), loadBalance()]);

export function start() {
  byId("balance-form").addEventListener("submit", (event) => {
    event.preventDefault();
    attempt(async () => {
      await post("balance", { balance: byId("balance").value });
      showMessage(t("saved"));
    });
  });
}
