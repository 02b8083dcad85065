// The entry point: subscribes to the events, and passes them to the sections of the page.
import { attempt, byId, showMessage, switchLanguage, t, translatePage } from "./dom.js";
import * as authorizations from "./authorizations.js";
import * as channel from "./channel.js";
import * as complaints from "./complaints.js";
import * as explain from "./explain.js";
import * as faults from "./faults.js";
import * as orders from "./orders.js";
import * as settings from "./settings.js";
import * as trades from "./trades.js";
import * as traffic from "./traffic.js";
import * as transfers from "./transfers.js";
import * as vouchers from "./vouchers.js";

const sections = [orders, trades, traffic, transfers, vouchers, complaints, authorizations, faults, settings, channel, explain];
let isConnected = false;

function showConnection() {
  const status = byId("connection");
  status.textContent = t(isConnected ? "connected" : "disconnected");
  status.className = `connection ${isConnected ? "up" : "down"}`;
}

// The time after the last key, in milliseconds, before a search begins.
const TYPING = 250;
let typing = null;

const search = () => byId("search").value.trim();
const loadAll = () => attempt(() => Promise.all(sections.map((section) => section.load(search()))));

function subscribe() {
  const events = new EventSource("/simulator/events");
  events.addEventListener("open", () => {
    isConnected = true;
    showConnection();
    // Events before the connection was opened are missing.
    loadAll();
  });
  events.addEventListener("error", () => {
    isConnected = false;
    showConnection();
  });
  events.addEventListener("order", (event) => orders.update(JSON.parse(event.data)));
  events.addEventListener("entry", (event) => traffic.add(JSON.parse(event.data)));
  events.addEventListener("changed", (event) => {
    const { domain, id } = JSON.parse(event.data);
    const section = sections.find((one) => one.domain === domain);
    if (section) attempt(() => section.reload(id));
  });
  events.addEventListener("settings", () => attempt(() => Promise.all([faults.load(), settings.load(), channel.load()])));
  events.addEventListener("lost", loadAll);
}

byId("search").addEventListener("input", () => {
  clearTimeout(typing);
  typing = setTimeout(loadAll, TYPING);
});
byId("search-form").addEventListener("submit", (event) => {
  event.preventDefault();
  loadAll();
});
byId("language").addEventListener("click", () => {
  switchLanguage();
  translatePage();
  showConnection();
  showMessage("");
  sections.forEach((section) => section.render());
});
for (const button of document.querySelectorAll("[data-close]")) {
  button.addEventListener("click", () => button.closest("dialog").close());
}
translatePage();
sections.forEach((section) => section.start());
subscribe();
