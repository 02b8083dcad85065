// Injected faults.
import { attempt, badge, byId, create, get, post, replace, t } from "./dom.js";

const NOTIFICATIONS = ["trade_status_sync", "servicemarket_order_notify", "alipay.open.servicemarket.order.change.notify"];
let faults = null;

export async function load() {
  faults = await get("faults");
  render();
}

export function render() {
  if (!faults) return;
  const isOfCalls = byId("fault-of").value === "calls";
  setOptions(byId("fault-method"), ["", ...(isOfCalls ? faults.methods : NOTIFICATIONS)], (method) => method || t(isOfCalls ? "allMethods" : "allNotifications"));
  setOptions(byId("fault-name"), isOfCalls ? faults.call_faults : faults.notification_faults, (name) => name);
  showMeaning();
  const calls = faults.calls.map((plan) => line("calls", plan));
  const notifications = faults.notifications.map((plan) => line("notifications", plan));
  replace(byId("fault-list"), [...calls, ...notifications]);
  byId("no-faults").hidden = calls.length + notifications.length > 0;
}

// Replaces the options of a select element. The selected value is kept if it still exists.
function setOptions(select, values, text) {
  const before = select.value;
  select.replaceChildren(...values.map((value) => create("option", { value }, text(value))));
  if (values.includes(before)) select.value = before;
}

function showMeaning() {
  byId("fault-meaning").textContent = t("meaning")[byId("fault-name").value] ?? "";
}

function line(of, plan) {
  const where = plan.method ?? t(of === "calls" ? "allMethods" : "allNotifications");
  const when = plan.probability !== null ? t("chance")(plan.probability) : plan.left === null ? t("always") : t("left")(plan.left);
  const name = plan.faults.join(", ");
  const remove = () => attempt(async () => {
    for (const fault of plan.faults) faults = await post("faults", { of, method: plan.method, fault, when: "off" });
    render();
  });
  const button = create("button", {
    type: "button", class: "small", "data-key": `${of} ${plan.method} ${name}`, "aria-label": `${t("off")} ${name} ${where}`, onclick: remove,
  }, t("off"));
  return create("li", {}, create("span", {}, badge("warn", "⚡", name), ` ${where} · ${when}`), button);
}

export function start() {
  byId("fault-of").addEventListener("change", render);
  byId("fault-name").addEventListener("change", showMeaning);
  byId("fault-form").addEventListener("submit", (event) => {
    event.preventDefault();
    const request = { of: byId("fault-of").value, method: byId("fault-method").value, fault: byId("fault-name").value, when: event.submitter?.value ?? "once" };
    attempt(async () => {
      faults = await post("faults", request);
      render();
    });
  });
}
