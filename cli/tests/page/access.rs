//! Accessibility of the page: two languages, operation by keyboard, screen readers, contrast.

use alipay::{prelude::*, trade::CreateTrade};
use fantoccini::{
    actions::{InputSource, KeyAction, KeyActions},
    key::Key,
};
use serde_json::json;

use crate::{browser::Browser, expect_no_warnings, shown};

#[tokio::test(flavor = "multi_thread")]
async fn the_page_is_in_the_browsers_language_and_can_be_switched() {
    let Some((_server, browser)) = shown(&[], "zh-CN,zh").await else { return };
    browser.until_shown("支付宝模拟器").await;
    assert_eq!(browser.run("return document.documentElement.lang").await, json!("zh-CN"));
    browser.click("#language").await;
    browser.until_shown("Live traffic").await;
    assert_eq!(browser.run("return document.documentElement.lang").await, json!("en"));
    browser.page.refresh().await.unwrap();
    browser.until_shown("Live traffic").await;
    // Both languages have the same texts, of the same types.
    let differing = browser
        .page
        .execute_async(
            "const [done] = arguments; import('/simulator/words.js').then(({ words: { en, zh } }) => {
                const names = (all) => Object.entries(all).flatMap(([name, value]) =>
                    typeof value === 'object' ? Object.keys(value).map((inner) => `${name}.${inner}`) : `${name}:${typeof value}`);
                const [one, other] = [new Set(names(en)), new Set(names(zh))];
                done([...one.symmetricDifference(other)]);
            })",
            Vec::new(),
        )
        .await
        .unwrap();
    assert_eq!(differing, json!([]));
    expect_no_warnings(&browser).await;
}

/// Presses keys, one after the other.
pub(crate) async fn press(browser: &Browser, keys: &[Key]) {
    let mut actions = KeyActions::new("keyboard".to_owned());
    for key in keys {
        let value = char::from(*key);
        actions = actions.then(KeyAction::Down { value }).then(KeyAction::Up { value });
    }
    browser.page.perform_actions(actions).await.unwrap();
}

/// Presses Tab until an element that matches the selector has the focus.
pub(crate) async fn tab_to(browser: &Browser, selector: &str) {
    for _ in 0..60 {
        press(browser, &[Key::Tab]).await;
        let is_focused =
            browser.run(&format!("return document.activeElement.matches({})", json!(selector))).await;
        let outline = "const style = getComputedStyle(document.activeElement); \
            return document.activeElement === document.body || style.outlineStyle !== 'none'";
        assert_eq!(browser.run(outline).await, json!(true), "the focus is not visible");
        if is_focused == json!(true) {
            return;
        }
    }
    panic!("{selector} is not reached by Tab");
}

#[tokio::test(flavor = "multi_thread")]
async fn everything_can_be_done_by_keyboard() {
    let Some((server, browser)) = shown(&[], "en").await else { return };
    tab_to(&browser, ".skip").await;
    press(&browser, &[Key::Enter]).await;
    browser.until("document.activeElement.id === 'main'").await;
    tab_to(&browser, "#new-order").await;
    press(&browser, &[Key::Enter]).await;
    browser.until("document.activeElement.id === 'order-title'").await;
    tab_to(&browser, "#order-form button[type=submit]").await;
    press(&browser, &[Key::Enter]).await;
    browser.until("document.querySelector('#order-rows tr')").await;
    browser.until("document.activeElement.id === 'new-order'").await;
    tab_to(&browser, "[data-key^=cancel]").await;
    press(&browser, &[Key::Enter]).await;
    browser.until("document.activeElement.id === 'cancel-memo'").await;
    press(&browser, &[Key::Escape]).await;
    browser.until("document.activeElement.matches('[data-key^=cancel]')").await;
    // A change from outside does not take the focus away.
    server.place(&["B"]).await;
    browser.until("document.querySelectorAll('#order-rows tr').length === 2").await;
    browser.until("document.activeElement.matches('[data-key^=cancel]')").await;
    reqwest::get(format!("{}/v3/nothing", server.setting("url"))).await.unwrap();
    browser.until("document.querySelector('#entries summary')").await;
    tab_to(&browser, "#entries summary").await;
    press(&browser, &[Key::Enter]).await;
    browser.until("document.querySelector('#entries .steps')").await;
    tab_to(&browser, "#fault-form button[value=once]").await;
    press(&browser, &[Key::Enter]).await;
    browser.until("document.querySelector('#fault-list').children.length === 1").await;
    expect_no_warnings(&browser).await;
}

/// A script that finds controls without a name, repeated ids, headings that skip a level, and missing roles.
const STRUCTURE: &str = r#"
const problems = [];
const name = (one) => (one.getAttribute("aria-label") ?? "") + [...(one.labels ?? [])].map((label) => label.textContent).join("")
    + (one.matches("button, a, summary") ? one.innerText : "");
for (const one of document.querySelectorAll("button, a, summary, input, select, textarea")) {
    if (!name(one).trim()) problems.push(`no name: ${one.outerHTML.slice(0, 80)}`);
}
const ids = [...document.querySelectorAll("[id]")].map((one) => one.id);
ids.filter((id, index) => ids.indexOf(id) !== index).forEach((id) => problems.push(`twice: ${id}`));
for (const one of document.querySelectorAll("[aria-labelledby]")) {
    if (!document.getElementById(one.getAttribute("aria-labelledby"))) problems.push(`label of ${one.id}`);
}
let level = 0;
for (const one of document.querySelectorAll("header h1, main h2, main h3, main h4")) {
    const own = Number(one.tagName[1]);
    if (own > level + 1 && own !== 4) problems.push(`heading: ${one.innerText}`);
    level = own;
}
if (document.querySelectorAll("main").length !== 1 || document.querySelectorAll("h1").length !== 1) problems.push("one main, one h1");
for (const cell of document.querySelectorAll("td")) if (cell.getAttribute("role") !== "cell") problems.push("a td without its role");
return problems;
"#;

/// A script that finds texts whose contrast with the background is lower than 4.5 to 1.
const CONTRAST: &str = r#"
const channel = (value) => { const part = value / 255; return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4; };
const parts = (color) => color.match(/[\d.]+/g).map(Number);
const light = ([red, green, blue]) => 0.2126 * channel(red) + 0.7152 * channel(green) + 0.0722 * channel(blue);
const behind = (one) => {
    for (let at = one; at; at = at.parentElement) {
        const [red, green, blue, alpha = 1] = parts(getComputedStyle(at).backgroundColor);
        if (alpha === 1) return [red, green, blue];
    }
    return [255, 255, 255];
};
const problems = [];
for (const one of document.querySelectorAll("body *")) {
    const hasText = [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim());
    if (!hasText || !one.checkVisibility() || one.disabled || one.matches("option")) continue;
    const [front, back] = [light(parts(getComputedStyle(one).color)), light(behind(one))];
    const ratio = (Math.max(front, back) + 0.05) / (Math.min(front, back) + 0.05);
    if (ratio < 4.5) problems.push(`${ratio.toFixed(2)} ${one.className} ${one.textContent.slice(0, 40)}`);
}
return problems;
"#;

#[tokio::test(flavor = "multi_thread")]
async fn every_control_has_a_name_and_every_text_enough_contrast() {
    let Some((server, browser)) = shown(&["--encrypt-key", "auto", "--certificates"], "en").await else {
        return;
    };
    server.place(&["A"]).await;
    server.post("faults", json!({ "fault": "CutAfter", "method": "some.method", "when": "always" })).await;
    reqwest::get(format!("{}/v3/nothing", server.setting("url"))).await.unwrap();
    browser.click("#entries summary").await;
    browser.until("document.querySelector('#fault-list').children.length === 1").await;
    browser.until("document.querySelector('#order-rows tr')").await;
    assert_eq!(browser.run(STRUCTURE).await, json!([]));
    for scheme in ["light", "dark"] {
        browser.prefer(scheme).await;
        assert_eq!(browser.run(CONTRAST).await, json!([]), "{scheme}");
    }
    expect_no_warnings(&browser).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_pages_for_buyers_and_merchants_are_accessible() {
    let Some((server, browser)) = shown(&[], "en").await else { return };
    let client = server.client(alipay::Protocol::V3);
    let order = CreateTrade::new("T1", "10.00".parse().unwrap(), "Tea");
    client.trades().create(order).await.unwrap();
    let number = server.get("trades/T1").await["trade_no"].clone();
    let (url, app_id) = (server.setting("url"), server.setting("app_id"));
    for (path, control) in [
        (format!("cashier?trade={}", number.as_str().unwrap()), "[data-action=leave]"),
        (format!("consent?kind=merchant&app_id={app_id}&redirect_uri=http://127.0.0.1:1/"), "#refuse"),
        (format!("consent?kind=login&app_id={app_id}&redirect_uri=http://127.0.0.1:1/"), "#refuse"),
    ] {
        browser.page.goto(&format!("{url}/simulator/{path}")).await.unwrap();
        browser.until("document.querySelector('main h2')?.innerText").await;
        assert_eq!(browser.run(STRUCTURE).await, json!([]), "{path}");
        for scheme in ["light", "dark"] {
            browser.prefer(scheme).await;
            assert_eq!(browser.run(CONTRAST).await, json!([]), "{path} {scheme}");
        }
        // The outcome is announced, and the focus is not lost.
        tab_to(&browser, control).await;
        press(&browser, &[Key::Enter]).await;
        browser.until("document.querySelector('#state[role=status]').innerText").await;
        browser.until("document.activeElement.matches('#main')").await;
    }
    expect_no_warnings(&browser).await;
}
