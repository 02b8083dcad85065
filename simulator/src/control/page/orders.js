// Orders, and what a merchant does with them.
import { attempt, badge, byId, clock, get, make, post, replace, say, t } from "./dom.js";

let orders = [];
let chosen = null;

const OPEN = ["MERCHANT_ORDED", "ISV_ACCEPTED", "MERCHANT_CHECKING"];
const KINDS = { DONE: ["good", "✓"], CONFIRMED: ["good", "✓"], TO_CONFIRM: ["warn", "…"], MERCHANT_CHECKING: ["warn", "…"] };

const mark = (status) => {
  const isOver = status.includes("CANCEL") || status.includes("REJECT");
  const [kind, icon] = KINDS[status] ?? (isOver ? ["bad", "✗"] : ["", "●"]);
  return badge(kind, icon, status);
};

export async function load() {
  orders = (await get("orders")).orders;
  draw();
}

export function changed(order) {
  const at = orders.findIndex((one) => one.id === order.id);
  if (at < 0) orders.unshift(order);
  else orders[at] = order;
  draw();
}

export function draw() {
  byId("no-orders").hidden = orders.length > 0;
  byId("order-table").hidden = orders.length === 0;
  replace(byId("order-rows"), orders.map(row));
}

function row(order) {
  const cell = (...children) => make("td", { role: "cell" }, ...children);
  const price = Number(order.total_price) > 0 ? ` · ¥${order.total_price}` : "";
  const made = make("tr", { role: "row", "data-order": order.id },
    cell(make("code", {}, order.id), make("div", {}, order.title),
      make("div", { class: "sub" }, `${order.merchant_name} · ${order.merchant_pid}${price} · ${clock(order.placed_at)}`)),
    cell(mark(order.status), reason(order)),
    cell(make("ul", {}, ...order.items.map((item) => itemLine(order, item)))),
    cell(make("div", { class: "actions" }, ...actions(order))));
  return made;
}

function reason({ cancellation }) {
  if (!cancellation) return null;
  return make("div", { class: "sub memo" }, t("by")(cancellation.operator, cancellation.memo));
}

function itemLine(order, item) {
  const id = item.shop_id ?? item.mini_app_id;
  const line = make("li", {}, make("span", { class: "sub" }, t(item.shop_id ? "shop" : "miniApp")), make("code", {}, id), mark(item.status));
  if (item.status === "TO_CONFIRM") {
    const confirm = () => act(() => post(`orders/${order.id}/confirm`, { shop_id: item.shop_id, mini_app_id: item.mini_app_id }), t("confirmed"));
    line.append(make("button", { type: "button", class: "small", "data-key": `confirm ${order.id} ${id}`, "aria-label": `${t("confirm")} ${id}`, onclick: confirm }, t("confirm")));
  }
  return line;
}

function actions(order) {
  const button = (name, open) => make("button", {
    type: "button", class: "small", "data-key": `${name} ${order.id}`, "aria-label": `${t(name)} ${order.id}`, onclick: open,
  }, t(name));
  const choose = (dialog) => () => {
    chosen = order.id;
    byId(dialog).showModal();
  };
  const notify = button("notify", choose("notify-dialog"));
  return OPEN.includes(order.status) ? [button("cancel", choose("cancel-dialog")), notify] : [notify];
}

const act = (action, said) =>
  attempt(async () => {
    const order = await action();
    changed(order);
    say(typeof said === "function" ? said(order.id) : said);
  });

export function start() {
  byId("new-order").addEventListener("click", () => byId("order-dialog").showModal());
  byId("order-form").addEventListener("submit", () => {
    const shops = byId("order-shops").value.split("\n").map((shop) => shop.trim()).filter(Boolean);
    const asked = { title: byId("order-title").value, merchant_name: byId("order-merchant").value, total_price: byId("order-price").value, shop_ids: shops };
    act(() => post("orders", asked), t("placed"));
  });
  byId("cancel-form").addEventListener("submit", () => {
    act(() => post(`orders/${chosen}/cancel`, { memo: byId("cancel-memo").value }), t("cancelled"));
  });
  byId("send-form").addEventListener("submit", () => attempt(async () => {
    const asked = { message: byId("send-message").value, charset: byId("send-charset").value };
    const { status, body } = await post(`orders/${chosen}/notify`, asked);
    say(t("sent")(status, body));
  }));
}
