// What goes wrong on purpose.
import { attempt, badge, byId, get, make, post, replace, t } from "./dom.js";

const MESSAGES = ["servicemarket_order_notify", "alipay.open.servicemarket.order.change.notify"];
let faults = null;

export async function load() {
  faults = await get("faults");
  draw();
}

export function draw() {
  if (!faults) return;
  const isOfCalls = byId("fault-of").value === "calls";
  choices(byId("fault-method"), ["", ...(isOfCalls ? faults.methods : MESSAGES)], (method) => method || t(isOfCalls ? "allMethods" : "allMessages"));
  choices(byId("fault-name"), isOfCalls ? faults.call_faults : faults.notification_faults, (name) => name);
  explain();
  const calls = faults.calls.map((plan) => line("calls", plan));
  const notifications = faults.notifications.map((plan) => line("notifications", plan));
  replace(byId("fault-list"), [...calls, ...notifications]);
  byId("no-faults").hidden = calls.length + notifications.length > 0;
}

// The choice stays what it was, if it is still there.
function choices(select, values, text) {
  const before = select.value;
  select.replaceChildren(...values.map((value) => make("option", { value }, text(value))));
  if (values.includes(before)) select.value = before;
}

function explain() {
  byId("fault-meaning").textContent = t("meaning")[byId("fault-name").value] ?? "";
}

function line(of, plan) {
  const where = plan.method ?? t(of === "calls" ? "allMethods" : "allMessages");
  const when = plan.probability !== null ? t("chance")(plan.probability) : plan.left === null ? t("always") : t("left")(plan.left);
  const name = plan.faults.join(", ");
  const off = () => attempt(async () => {
    for (const fault of plan.faults) faults = await post("faults", { of, method: plan.method, fault, when: "off" });
    draw();
  });
  const button = make("button", {
    type: "button", class: "small", "data-key": `${of} ${plan.method} ${name}`, "aria-label": `${t("off")} ${name} ${where}`, onclick: off,
  }, t("off"));
  return make("li", {}, make("span", {}, badge("warn", "⚡", name), ` ${where} · ${when}`), button);
}

export function start() {
  byId("fault-of").addEventListener("change", draw);
  byId("fault-name").addEventListener("change", explain);
  byId("fault-form").addEventListener("submit", (event) => {
    event.preventDefault();
    const asked = { of: byId("fault-of").value, method: byId("fault-method").value, fault: byId("fault-name").value, when: event.submitter?.value ?? "once" };
    attempt(async () => {
      faults = await post("faults", asked);
      draw();
    });
  });
}
