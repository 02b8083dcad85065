// Activities of vouchers.
import { badge, clock, create, t } from "./dom.js";
import { records } from "./records.js";

const list = records({ domain: "vouchers", id: (one) => one.activity_id, row });

function row(activity, cell) {
  const isActive = activity.status === "ACTIVE";
  return [
    cell(create("code", {}, activity.activity_id), " ", create("span", { class: "sub" }, clock(activity.created_at)), create("div", {}, activity.name)),
    cell(badge(isActive ? "good" : "", isActive ? "✓" : "‖", activity.status)),
    cell(create("span", {}, t("codeCounts")(activity.codes, activity.used))),
  ];
}

export const domain = "vouchers";
export const { load, reload, render } = list;
export function start() {}
