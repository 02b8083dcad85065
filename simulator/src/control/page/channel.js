// The connections of the message channel, and the kinds of messages that are delivered over them.
import { byId, create, get, replace, t } from "./dom.js";

let channel = { connections: [], subscriptions: [] };

export async function load() {
  channel = await get("channel");
  render();
}

export function render() {
  const connections = channel.connections.map((one) => create("li", {}, t("channelConnection")(one)));
  const kinds = channel.subscriptions.map((kind) => create("li", {}, create("code", {}, kind)));
  const none = [create("li", { class: "hint" }, t("noConnections"))];
  replace(byId("channel-list"), [...(connections.length ? connections : none), ...kinds]);
}

export function start() {}
