//! Work with the page: orders, traffic, faults and settings.

use alipay::{
    Outcome, Protocol,
    prelude::*,
    servicemarket::{AcceptOrder, CompleteItem, QueryOrder, RejectOrder},
};
use serde_json::json;

use crate::{expect_no_warnings, server::receiver, shown};

const HOSTILE: &str = "<script>window.hacked = 1</script><img src=x onerror='window.hacked = 2'>";

#[tokio::test(flavor = "multi_thread")]
async fn an_order_appears_and_changes_while_a_client_works_on_it() {
    for protocol in [Protocol::V3, Protocol::V2] {
        let Some((server, browser)) = shown(&[], "en").await else { return };
        let client = server.client(protocol);
        let id = server.place(&["shop-1"]).await;
        let row = format!("document.querySelector('[data-order=\"{id}\"]').innerText");
        browser.until(&format!("document.querySelector('[data-order=\"{id}\"]')")).await;
        browser.until(&format!("{row}.includes('MERCHANT_ORDED')")).await;
        client.orders().accept(AcceptOrder::new(id.as_str())).await.unwrap();
        browser.until(&format!("{row}.includes('ISV_ACCEPTED')")).await;
        client.order_items().complete(CompleteItem::new(id.as_str()).with_shop_id("shop-1")).await.unwrap();
        browser.until(&format!("{row}.includes('TO_CONFIRM')")).await;
        browser.click(&format!("[data-order='{id}'] [data-key^=confirm]")).await;
        browser.until(&format!("!{row}.includes('TO_CONFIRM') && {row}.includes('DONE')")).await;
        let page = client.orders().query(QueryOrder::new(id.as_str())).await.unwrap();
        assert_eq!(page.status.as_ref().map(|status| status.as_str().to_owned()), Some("DONE".to_owned()));
        browser.until("document.querySelectorAll('#entries summary .badge.good').length === 3").await;
        expect_no_warnings(&browser).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_merchant_orders_and_cancels_by_buttons() {
    let Some((server, browser)) = shown(&[], "en").await else { return };
    browser.click("#new-order").await;
    browser.fill("#order-title", "Queuing").await;
    browser.fill("#order-price", "88.80").await;
    browser.fill("#order-shops", "A\nB").await;
    browser.click("#order-form button[type=submit]").await;
    browser.until_shown("Queuing").await;
    browser.until_shown("¥88.80").await;
    browser.click("#order-rows [data-key^=cancel]").await;
    browser.fill("#cancel-memo", "too late").await;
    browser.click("#cancel-form button[type=submit]").await;
    browser.until_shown("by MERCHANT: too late").await;
    let orders = server.get("orders").await;
    let order = &orders["orders"][0];
    assert_eq!((&order["status"], &order["total_price"]), (&json!("MERCHANT_CANCELLED"), &json!("88.80")));
    assert_eq!(order["items"].as_array().unwrap().len(), 2);
    browser.until("!document.querySelector('#order-rows [data-key^=cancel]')").await;
    expect_no_warnings(&browser).await;
    // The reason of a refusal is shown.
    browser.click("#new-order").await;
    browser.fill("#order-price", "cheap").await;
    browser.click("#order-form button[type=submit]").await;
    browser.until("document.querySelector('#message.bad')?.textContent.includes('total_price')").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_badly_signed_request_shows_the_step_that_failed() {
    let Some((server, browser)) = shown(&[], "en").await else { return };
    let other = crate::server::Server::start(&["--app-id", server.setting("app_id")]);
    let url = server.setting("url");
    for (protocol, passed) in [
        (Protocol::V3, ["authorization", "app", "content"]),
        (Protocol::V2, ["parameters", "app", "sign_type"]),
    ] {
        // The right app with the key of another, as if two configurations were mixed up.
        let client = alipay::Client::builder()
            .app_id(server.setting("app_id"))
            .private_key(other.setting("app_private_key"))
            .alipay_public_key(server.setting("alipay_public_key"));
        let client = client.server(url).protocol(protocol).build().unwrap();
        client.orders().accept(AcceptOrder::new("1")).await.unwrap_err();
        browser.until("document.querySelector('#entries > li:first-child')?.innerText.includes('failed: Signature')").await;
        browser.click("#entries > li:first-child summary").await;
        let step = |name: &str, outcome: &str| {
            format!(
                "document.querySelector('#entries > li:first-child [data-step={name}]')?.className === '{outcome}'"
            )
        };
        for name in passed {
            browser.until(&step(name, "passed")).await;
        }
        browser.until(&step("signature", "failed")).await;
        browser.until(&step("token", "not_reached")).await;
        browser.until("document.querySelector('#entries > li:first-child .canonical')").await;
        let canonical = browser.run("return document.querySelector('#entries .canonical').innerText").await;
        let canonical = canonical.as_str().unwrap();
        if protocol == Protocol::V3 {
            assert!(canonical.contains("POST↵\n/v3/alipay/open/servicemarket/order/accept↵"), "{canonical}");
            browser.until_shown("Authorization, in its parts").await;
        } else {
            assert!(canonical.contains("method=alipay.open.servicemarket.order.accept&"), "{canonical}");
        }
        browser.run("document.querySelectorAll('details').forEach((one) => { one.open = false })").await;
    }
    expect_no_warnings(&browser).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_injected_fault_applies_to_the_next_call() {
    let Some((server, browser)) = shown(&[], "en").await else { return };
    let client = server.client(Protocol::V3);
    let id = server.place(&["A"]).await;
    browser.choose("#fault-method", "alipay.open.servicemarket.order.accept").await;
    browser.choose("#fault-name", "CutAfter").await;
    browser.click("#fault-form button[value=once]").await;
    browser.until("document.querySelector('#fault-list')?.innerText.includes('CutAfter')").await;
    client.orders().query(QueryOrder::new(id.as_str())).await.unwrap();
    let lost = client.orders().accept(AcceptOrder::new(id.as_str())).await.unwrap_err();
    assert_eq!(lost.outcome(), Outcome::Unknown);
    // The fault has been removed, and the traffic and the effect of the call are shown.
    browser.until("document.querySelector('#fault-list').children.length === 0").await;
    browser.until("document.querySelector('#entries').innerText.includes('CutAfter')").await;
    browser.until_shown("ISV_ACCEPTED").await;
    browser.choose("#fault-method", "").await;
    browser.choose("#fault-name", "TooManyRequests").await;
    browser.click("#fault-form button[value=always]").await;
    browser.until("document.querySelector('#fault-list').children.length === 1").await;
    client.orders().query(QueryOrder::new(id.as_str())).await.unwrap_err();
    browser.click("#fault-list button").await;
    browser.until("document.querySelector('#fault-list').children.length === 0").await;
    client.orders().query(QueryOrder::new(id.as_str())).await.unwrap();
    expect_no_warnings(&browser).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn text_from_outside_stays_text() {
    let Some((server, browser)) = shown(&[], "en").await else { return };
    let client = server.client(Protocol::V2);
    let order = json!({ "title": HOSTILE, "merchant_name": HOSTILE, "shop_ids": [HOSTILE] });
    let id = server.post("orders", order).await["id"].as_str().unwrap().to_owned();
    client.orders().reject(RejectOrder::new(id.as_str(), HOSTILE)).await.unwrap();
    let url = format!("{}/v3/{HOSTILE}", server.setting("url"));
    reqwest::Client::new().post(url).header("x-hostile", HOSTILE).body(HOSTILE).send().await.unwrap();
    let gateway = format!("{}?charset=utf-8&method={HOSTILE}", server.setting("gateway"));
    reqwest::Client::new().post(gateway).send().await.unwrap();
    browser.until_shown(&format!("by ISV: {HOSTILE}")).await;
    browser.until("document.querySelectorAll('#entries > li').length === 3").await;
    browser.run("document.querySelectorAll('#entries details').forEach((one) => { one.open = true })").await;
    browser.until("document.querySelectorAll('#entries .inside').length === 3").await;
    browser.until("document.querySelectorAll('#entries .inside')[2].innerText.includes('onerror')").await;
    let made = browser.run("return document.querySelectorAll('main script, main img').length").await;
    assert_eq!(made, json!(0));
    assert_eq!(browser.run("return window.hacked ?? null").await, json!(null));
    expect_no_warnings(&browser).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_notification_is_sent_by_button_and_shown_with_what_was_signed() {
    let Some((server, browser)) = shown(&[], "en").await else { return };
    server.place(&["A"]).await;
    browser.fill("#notify-url", &receiver().await).await;
    browser.click("#notify-form button").await;
    browser.until_shown("Saved.").await;
    browser.click("#order-rows [data-key^=notify]").await;
    browser.choose("#send-event", "placed").await;
    browser.find("#send-charset").await.select_by_label("GBK").await.unwrap();
    browser.click("#send-form button[type=submit]").await;
    browser.until_shown("Sent: HTTP 200, success").await;
    browser.click("#entries > li:first-child summary").await;
    browser
        .until("document.querySelector('#entries .canonical')?.innerText.includes('title=扫码点餐')")
        .await;
    browser.until("document.querySelector('#entries .inside').innerText.includes('%C9%A8%C2%EB')").await;
    expect_no_warnings(&browser).await;
}
