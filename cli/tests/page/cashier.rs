//! A buyer's life in a real browser: the cashier, the return to the merchant, the notification and refunds.

use std::sync::{Arc, Mutex};

use alipay::{
    Protocol,
    prelude::*,
    runtime::notification::SignRule,
    trade::{
        PagePay, PayScene, PayTrade, PrecreateTrade, ProductCode, QueryTrade, RefundTrade, TradeNotification,
        TradeStatus, WapPay,
    },
};
use base64::{Engine, engine::general_purpose::STANDARD};
use serde_json::Value;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpListener,
};

use crate::{expect_no_warnings, looks::picture, server::Server, shown};

/// The requests that a merchant has received: the request line and the body.
type Received = Arc<Mutex<Vec<(String, String)>>>;

/// Starts the site of a merchant, which receives notifications and returning buyers.
async fn merchant() -> (String, Received) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let received = Received::default();
    let stored = Arc::clone(&received);
    tokio::spawn(async move {
        loop {
            let (mut stream, _) = listener.accept().await.unwrap();
            let (mut bytes, mut part) = (Vec::new(), vec![0; 65536]);
            // The body of a notification may arrive after its head.
            loop {
                let read = stream.read(&mut part).await.unwrap();
                bytes.extend_from_slice(&part[..read]);
                let text = String::from_utf8_lossy(&bytes).into_owned();
                let Some((head, body)) = text.split_once("\r\n\r\n") else {
                    if read == 0 {
                        break;
                    }
                    continue;
                };
                let length = head.to_ascii_lowercase().lines().find_map(|line| {
                    line.strip_prefix("content-length:").and_then(|length| length.trim().parse().ok())
                });
                if body.len() < length.unwrap_or(0) && read > 0 {
                    continue;
                }
                let line = head.lines().next().unwrap_or_default().to_owned();
                if !line.contains("favicon") {
                    stored.lock().unwrap().push((line, body.to_owned()));
                }
                break;
            }
            let response = b"HTTP/1.1 200 OK\r\ncontent-type: text/plain\r\ncontent-length: 7\r\nconnection: close\r\n\r\nsuccess";
            stream.write_all(response).await.unwrap();
        }
    });
    (url, received)
}

/// Returns the trade's state as the merchant queries it.
async fn status(server: &Server, number: &str) -> Option<TradeStatus> {
    let client = server.client(Protocol::V3);
    client.trades().query(QueryTrade::new().with_out_trade_no(number)).await.unwrap().trade_status.clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_buyer_pays_on_the_page_and_returns_and_is_refunded_in_part() {
    let Some((server, browser)) = shown(&[], "en").await else { return };
    let (site, received) = merchant().await;
    let client = server.client(Protocol::V2);
    let order = PagePay::new("W1", "88.80".parse().unwrap(), "A book", ProductCode::FastInstantTradePay)
        .with_return_url(format!("{site}/back"))
        .with_notify_url(format!("{site}/notify"));
    let url = client.trades().page_pay(order).url().await.unwrap();
    browser.page.goto(&url).await.unwrap();
    browser.until_shown("A book").await;
    browser.until_shown("88.80").await;
    browser.until_shown("Waiting for your payment.").await;
    picture(&browser, "cashier-en").await;
    browser.click("#language").await;
    browser.until_shown("等待付款").await;
    browser.resize(390, 844).await;
    picture(&browser, "cashier-zh-phone").await;
    browser.resize(1280, 900).await;
    browser.click("#language").await;
    browser.click("[data-action=insufficient-balance]").await;
    browser.until_shown("Your balance is insufficient").await;
    assert_eq!(status(&server, "W1").await, Some(TradeStatus::WaitBuyerPay));
    expect_no_warnings(&browser).await;
    // The keyboard suffices.
    browser.run("document.querySelector('[data-action=pay]').focus()").await;
    browser.page.active_element().await.unwrap().send_keys("\u{e007}").await.unwrap();
    browser.until("location.pathname === '/back'").await;
    let returned = browser.run("return location.search").await;
    let query = returned.as_str().unwrap().trim_start_matches('?').to_owned();
    let verifier = client.notification_verifier();
    let returning = verifier.clone().with_max_age(None).verify(query.as_bytes()).unwrap();
    assert_eq!(returning.rule(), SignRule::V1);
    let notified =
        || received.lock().unwrap().iter().find(|(line, _)| line.starts_with("POST /notify")).cloned();
    while notified().is_none() {
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    let (_, form) = notified().unwrap();
    let notification = verifier.verify(form.as_bytes()).unwrap().decode::<TradeNotification>().unwrap();
    let TradeNotification::StatusChanged(changed) = notification.into_inner() else { panic!("another one") };
    assert_eq!(
        (changed.out_trade_no.as_deref(), changed.trade_status),
        (Some("W1"), Some(TradeStatus::TradeSuccess))
    );

    browser.open(server.setting("page")).await;
    let row = "document.querySelector('#trades-rows tr')?.innerText";
    browser.until(&format!("{row}?.includes('TRADE_SUCCESS')")).await;
    let refund = RefundTrade::new("30.00".parse().unwrap()).with_out_trade_no("W1").with_out_request_no("R1");
    client.trades().refund(refund).await.unwrap();
    browser.until(&format!("{row}?.includes('refunded ¥30.00')")).await;
    assert_eq!(status(&server, "W1").await, Some(TradeStatus::TradeSuccess));
    picture(&browser, "trades-en").await;
    expect_no_warnings(&browser).await;
}

/// The form of a merchant's page is sent by POST from another site.
#[tokio::test(flavor = "multi_thread")]
async fn a_form_of_another_site_leads_to_the_cashier() {
    let Some((server, browser)) = shown(&[], "en").await else { return };
    let (site, _) = merchant().await;
    let client = server.client(Protocol::V2);
    let order = WapPay::new("F1", "9.90".parse().unwrap(), "中文 茶", ProductCode::QuickWapWay)
        .with_quit_url(format!("{site}/quit"));
    let page = client.trades().wap_pay(order).form().await.unwrap();
    browser
        .page
        .goto(&format!("data:text/html;charset=utf-8;base64,{}", STANDARD.encode(page)))
        .await
        .unwrap();
    browser.until("location.pathname === '/simulator/cashier'").await;
    browser.until_shown("中文 茶").await;
    expect_no_warnings(&browser).await;
    browser.click("[data-action=leave]").await;
    browser.until("location.pathname === '/quit'").await;
    assert_eq!(status(&server, "F1").await, Some(TradeStatus::WaitBuyerPay));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_buyer_scans_a_code_and_pays() {
    let Some((server, browser)) = shown(&[], "en").await else { return };
    let client = server.client(Protocol::V3);
    let order = PrecreateTrade::new("Q1", "12.00".parse().unwrap(), "Tea");
    client.trades().precreate(order).await.unwrap();
    browser.until("document.querySelector('#trades-rows img.qr')?.naturalWidth > 100").await;
    let alt = browser.run("return document.querySelector('#trades-rows img.qr').alt").await;
    assert_eq!(alt, Value::from("QR code of Q1"));
    picture(&browser, "precreate-en").await;
    browser.click("#trades-rows [data-key^=scan]").await;
    browser.until_shown("Trade Q1 scanned.").await;
    assert_eq!(status(&server, "Q1").await, Some(TradeStatus::WaitBuyerPay));
    let cashier = browser.run("return document.querySelector('#trades-rows [data-key^=cashier]').href").await;
    browser.page.goto(cashier.as_str().unwrap()).await.unwrap();
    browser.click("[data-action=pay]").await;
    browser.until_shown("Paid.").await;
    assert_eq!(status(&server, "Q1").await, Some(TradeStatus::TradeSuccess));
    expect_no_warnings(&browser).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_buyer_is_asked_for_the_password() {
    let Some((server, browser)) = shown(&[], "zh-CN").await else { return };
    let client = server.client(Protocol::V2);
    let order = PayTrade::new("P1", "5.00".parse().unwrap(), "茶")
        .with_scene(PayScene::BarCode)
        .with_auth_code("287634438256610003");
    client.trades().pay(order).await.unwrap_err();
    browser.find("#trades-rows [data-key^=cashier]").await;
    let cashier = browser.run("return document.querySelector('#trades-rows [data-key^=cashier]').href").await;
    browser.page.goto(cashier.as_str().unwrap()).await.unwrap();
    browser.until_shown("输入密码").await;
    browser.click("[data-action=leave]").await;
    browser.until_shown("未付款").await;
    assert_eq!(status(&server, "P1").await, Some(TradeStatus::TradeClosed));
    expect_no_warnings(&browser).await;
}
