// The page: connects, listens, and hands what happens to its parts.
import { attempt, byId, say, switchLanguage, t, writeWords } from "./dom.js";
import * as faults from "./faults.js";
import * as orders from "./orders.js";
import * as settings from "./settings.js";
import * as traffic from "./traffic.js";

const parts = [orders, traffic, faults, settings];
let isConnected = false;

function showConnection() {
  const status = byId("connection");
  status.textContent = t(isConnected ? "connected" : "disconnected");
  status.className = `connection ${isConnected ? "up" : "down"}`;
}

const loadAll = () => attempt(() => Promise.all(parts.map((part) => part.load())));

function listen() {
  const events = new EventSource("/simulator/events");
  events.addEventListener("open", () => {
    isConnected = true;
    showConnection();
    // Whatever happened while nobody listened.
    loadAll();
  });
  events.addEventListener("error", () => {
    isConnected = false;
    showConnection();
  });
  events.addEventListener("order", (event) => orders.changed(JSON.parse(event.data)));
  events.addEventListener("entry", (event) => traffic.came(JSON.parse(event.data)));
  events.addEventListener("settings", () => attempt(() => Promise.all([faults.load(), settings.load()])));
  events.addEventListener("lost", loadAll);
}

byId("language").addEventListener("click", () => {
  switchLanguage();
  writeWords();
  showConnection();
  say("");
  parts.forEach((part) => part.draw());
});
for (const button of document.querySelectorAll("[data-close]")) {
  button.addEventListener("click", () => button.closest("dialog").close());
}
writeWords();
parts.forEach((part) => part.start());
listen();
