// Orders, and the actions of merchants.
import { attempt, badge, byId, clock, create, get, post, replace, showMessage, t } from "./dom.js";

// The number of orders that the page shows.
const MAX_ORDERS = 200;
let orders = [];
let selected = null;
let isLoaded = false;

const OPEN = ["MERCHANT_ORDED", "ISV_ACCEPTED", "MERCHANT_CHECKING"];
const KINDS = { DONE: ["good", "✓"], CONFIRMED: ["good", "✓"], TO_CONFIRM: ["warn", "…"], MERCHANT_CHECKING: ["warn", "…"] };

const statusBadge = (status) => {
  const isEnded = status.includes("CANCEL") || status.includes("REJECT");
  const [kind, icon] = KINDS[status] ?? (isEnded ? ["bad", "✗"] : ["", "●"]);
  return badge(kind, icon, status);
};

let search = "";

export async function load(text = "") {
  search = text;
  orders = (await get("orders")).orders;
  isLoaded = true;
  render();
}

export function update(order) {
  const at = orders.findIndex((one) => one.id === order.id);
  if (at < 0) orders.unshift(order);
  else orders[at] = order;
  render();
}

export function render() {
  if (!isLoaded) return;
  const shown = orders.filter((order) => `${order.id} ${order.title} ${order.merchant_pid}`.includes(search)).slice(0, MAX_ORDERS);
  byId("no-orders").textContent = t(search ? "nothingFound" : "noOrders");
  byId("no-orders").hidden = shown.length > 0;
  byId("order-table").hidden = shown.length === 0;
  replace(byId("order-rows"), shown.map(row));
}

function row(order) {
  const cell = (...children) => create("td", { role: "cell" }, ...children);
  const price = Number(order.total_price) > 0 ? ` · ¥${order.total_price}` : "";
  return create("tr", { role: "row", "data-order": order.id },
    cell(create("code", {}, order.id), " ", create("span", { class: "sub" }, clock(order.placed_at)), create("div", {}, order.title),
      create("div", { class: "sub" }, `${order.merchant_name} · ${order.merchant_pid}${price}`)),
    cell(statusBadge(order.status), cancellation(order)),
    cell(create("ul", {}, ...order.items.map((item) => itemLine(order, item)))),
    cell(create("div", { class: "actions" }, ...actions(order))));
}

function cancellation({ cancellation: reason }) {
  if (!reason) return null;
  return create("div", { class: "sub memo" }, t("by")(reason.operator, reason.memo));
}

function itemLine(order, item) {
  const id = item.shop_id ?? item.mini_app_id;
  const line = create("li", {}, create("span", { class: "sub" }, t(item.shop_id ? "shop" : "miniApp")), create("code", {}, id), statusBadge(item.status));
  if (item.status === "TO_CONFIRM") {
    const confirm = () => act(() => post(`orders/${order.id}/confirm`, { shop_id: item.shop_id, mini_app_id: item.mini_app_id }), t("confirmed"));
    line.append(create("button", { type: "button", class: "small", "data-key": `confirm ${order.id} ${id}`, "aria-label": `${t("confirm")} ${id}`, onclick: confirm }, t("confirm")));
  }
  return line;
}

function actions(order) {
  const button = (name, onclick) => create("button", {
    type: "button", class: "small", "data-key": `${name} ${order.id}`, "aria-label": `${t(name)} ${order.id}`, onclick,
  }, t(name));
  const openDialog = (dialog) => () => {
    selected = order.id;
    byId(dialog).showModal();
  };
  const notify = button("notify", openDialog("notify-dialog"));
  return OPEN.includes(order.status) ? [button("cancel", openDialog("cancel-dialog")), notify] : [notify];
}

// Runs an action that returns the changed order.
const act = (action, message) =>
  attempt(async () => {
    const order = await action();
    update(order);
    showMessage(typeof message === "function" ? message(order.id) : message);
  });

export function start() {
  byId("new-order").addEventListener("click", () => byId("order-dialog").showModal());
  byId("order-form").addEventListener("submit", () => {
    const shops = byId("order-shops").value.split("\n").map((shop) => shop.trim()).filter(Boolean);
    const body = { title: byId("order-title").value, merchant_name: byId("order-merchant").value, total_price: byId("order-price").value, shop_ids: shops };
    act(() => post("orders", body), t("placed"));
  });
  byId("cancel-form").addEventListener("submit", () => {
    act(() => post(`orders/${selected}/cancel`, { memo: byId("cancel-memo").value }), t("cancelled"));
  });
  byId("send-form").addEventListener("submit", () => attempt(async () => {
    const request = { message: byId("send-event").value, charset: byId("send-charset").value };
    const { status, body } = await post(`orders/${selected}/notify`, request);
    showMessage(t("sent")(status, body));
  }));
}
