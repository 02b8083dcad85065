//! The layout of the page: nothing overflows on any screen. With `ALIPAY_SCREENSHOTS=<folder>`, the tests write pictures
//! of the page to this folder.

use std::path::PathBuf;

use alipay::{
    Client, Protocol,
    prelude::*,
    servicemarket::{AcceptOrder, CompleteItem},
};
use serde_json::json;

use crate::{
    browser::Browser,
    expect_no_warnings,
    server::{Server, receiver},
    shown,
};

/// A script that finds elements which overflow the screen to the right.
const OVERFLOWING: &str = "const width = document.documentElement.clientWidth; \
    return [...document.querySelectorAll('body *')].filter((one) => one.checkVisibility() && !one.closest('.skip') \
        && !one.closest('thead') && one.getBoundingClientRect().right > width + 1).map((one) => one.outerHTML.slice(0, 120))";

/// Fills the page: orders in several states, calls over both protocols, a fault, and two open entries.
async fn filled(server: &Server, browser: &Browser) {
    let first = server.place(&["2015052000077000000000182140", "2015052000077000000000182141"]).await;
    let second = server.place(&["2015052000077000000000182140"]).await;
    server.place(&["2015052000077000000000182142"]).await;
    server
        .post(&format!("orders/{second}/cancel"), json!({ "memo": "未按时实施，改由其他服务商实施" }))
        .await;
    let (v3, v2) = (server.client(Protocol::V3), server.client(Protocol::V2));
    v3.orders().accept(AcceptOrder::new(first.as_str())).await.unwrap();
    let shop = "2015052000077000000000182140";
    v2.order_items().complete(CompleteItem::new(first.as_str()).with_shop_id(shop)).await.unwrap();
    v3.orders().accept(AcceptOrder::new(first.as_str())).await.unwrap_err();
    reqwest::get(format!("{}/v3/alipay/nothing", server.setting("url"))).await.unwrap();
    server.post("notifications", json!({ "url": "http://127.0.0.1:9/alipay/notify" })).await;
    server
        .post("faults", json!({ "fault": "CutAfter", "when": "always", "method": "alipay.trade.pay" }))
        .await;
    browser.until("document.querySelectorAll('#entries > li').length >= 4").await;
    browser.until("document.querySelector('#fault-list').children.length === 1").await;
    browser.run("document.querySelectorAll('#entries details').forEach((one, at) => { one.open = at === 0 || at === 2 })").await;
    browser.until("document.querySelectorAll('#entries .inside').length === 2").await;
}

/// Writes a picture of the page, if there is a folder for it.
pub(crate) async fn picture(browser: &Browser, name: &str) {
    let Some(folder) = std::env::var_os("ALIPAY_SCREENSHOTS").map(PathBuf::from) else { return };
    let png = browser.page.screenshot().await.unwrap();
    std::fs::write(folder.join(format!("{name}.png")), png).unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_overflows_on_a_phone_or_a_desktop_in_either_language() {
    let Some((server, browser)) = shown(&["--encrypt-key", "auto"], "en").await else { return };
    filled(&server, &browser).await;
    for language in ["en", "zh"] {
        for (name, width, height) in [("phone", 360, 780), ("tablet", 800, 1100), ("desktop", 1280, 900)] {
            browser.resize(width, height).await;
            let size = "return document.documentElement.scrollWidth - document.documentElement.clientWidth";
            let problem = format!("{language} {name}");
            assert_eq!(browser.run(OVERFLOWING).await, json!([]), "{problem}");
            assert_eq!(browser.run(size).await, json!(0), "{problem}");
            for scheme in ["light", "dark"] {
                browser.prefer(scheme).await;
                browser.run("scrollTo({ top: 0, behavior: 'instant' })").await;
                // The whole page in one picture.
                let whole = browser.run("return document.documentElement.scrollHeight").await;
                browser.resize(width, u32::try_from(whole.as_u64().unwrap()).unwrap()).await;
                picture(&browser, &format!("{name}-{language}-{scheme}")).await;
                browser.resize(width, height).await;
            }
            browser.prefer("light").await;
        }
        browser.click("#new-order").await;
        browser.resize(360, 780).await;
        assert_eq!(browser.run(OVERFLOWING).await, json!([]), "{language} dialog");
        picture(&browser, &format!("dialog-{language}")).await;
        browser.click("#order-dialog [data-close]").await;
        browser.click("#language").await;
    }
    expect_no_warnings(&browser).await;
}

/// Writes the picture of the documents, `simulator.png`.
#[tokio::test(flavor = "multi_thread")]
async fn orders_and_traffic_fit_on_a_screen() {
    let key = concat!(env!("CARGO_MANIFEST_DIR"), "/../simulator/tests/data/app_private.b64");
    let Some((server, browser)) = shown(&["--app-private-key", key], "en").await else { return };
    let app = Client::builder()
        .app_id(server.setting("app_id"))
        .private_key(std::fs::read_to_string(key).unwrap())
        .alipay_public_key(server.setting("alipay_public_key"))
        .server(server.setting("url"));
    let app = app.build().unwrap();
    server.post("notifications", json!({ "url": receiver().await })).await;
    for (title, price, shop) in [
        ("Order at the table", "88.80", "2015052000077182140"),
        ("Queue tickets", "0", "2015052000077182141"),
    ] {
        let order = json!({
            "title": title, "merchant_name": "Zhang's Hotpot", "total_price": price, "shop_ids": [shop]
        });
        server.post("orders", order).await;
    }
    let orders = server.get("orders").await;
    let id =
        orders["orders"].as_array().unwrap().iter().find(|order| order["total_price"] == "88.80").unwrap();
    let id = id["id"].as_str().unwrap();
    app.orders().accept(AcceptOrder::new(id)).await.unwrap();
    app.orders().accept(AcceptOrder::new(id)).await.unwrap_err();
    app.order_items().complete(CompleteItem::new(id).with_shop_id("2015052000077182140")).await.unwrap();
    browser.until("document.querySelectorAll('#entries > li').length >= 5").await;
    browser.resize(1280, 1080).await;
    browser.run("document.querySelector('#entries > li:nth-child(2) details').open = true").await;
    browser.until("document.querySelector('#entries .canonical')").await;
    let bottom =
        browser.run("return document.querySelector('#entries > li').getBoundingClientRect().bottom").await;
    assert!(bottom.as_f64().unwrap() < 900.0, "{bottom}");
    browser
        .until("document.querySelector('#entries .canonical').getBoundingClientRect().bottom < 1080")
        .await;
    picture(&browser, "simulator").await;
    expect_no_warnings(&browser).await;
}
