//! The sections of the domains, the search, and the page under load.

use alipay::{
    Protocol,
    complaint::{ComplaintApiExt, ReplyToComplaint},
    fund::{FundApiExt, Participant, PartyKind, TransferFunds, TransferProduct},
    prelude::*,
    trade::{CreateTrade, QueryTrade},
    voucher::{CreateVoucherActivity, DepositVoucherCodes, OrderVoucherApiExt},
};
use serde_json::{Value, json};

use crate::{expect_no_warnings, looks::picture, server::receiver, shown};

#[tokio::test(flavor = "multi_thread")]
async fn each_domain_has_a_section_that_follows_its_changes() {
    let Some((server, browser)) = shown(&[], "en").await else { return };
    let client = server.client(Protocol::V3);
    let row = |domain: &str| format!("document.querySelector('#{domain}-rows tr')?.innerText");
    browser.until("document.querySelector('#no-transfers').innerText === 'None yet.'").await;
    let payee =
        Participant::new().with_identity("6228480402564890018").with_identity_type(PartyKind::BankCard);
    let transfer = TransferFunds::new("F1", "30.00".parse().unwrap(), TransferProduct::ToBankCard, payee);
    client.funds().transfer(transfer).await.unwrap();
    browser.until(&format!("{}?.includes('DEALING')", row("transfers"))).await;
    browser.until("document.querySelector('#balance').value === '999970.00'").await;
    browser.click("#transfers-rows [data-key^=giveBack]").await;
    browser.until(&format!("{}?.includes('REFUND')", row("transfers"))).await;
    browser.until("document.querySelector('#balance').value === '1000000.00'").await;
    browser.fill("#balance", "5.00").await;
    browser.click("#balance-form button").await;
    browser.until_shown("Saved.").await;
    assert_eq!(server.get("balance").await["balance"], json!("5.00"));

    let create = CreateVoucherActivity::new("A1").with_activity_name("Ten off");
    let id = client.order_vouchers().create(create).await.unwrap().activity_id.clone().unwrap();
    let codes = DepositVoucherCodes::new(id, "D1", vec!["V1".to_owned(), "V2".to_owned()]);
    client.order_vouchers().deposit_codes(codes).await.unwrap();
    browser.until(&format!("{}?.includes('2 codes, 0 used')", row("vouchers"))).await;

    client.trades().create(CreateTrade::new("T1", "10.00".parse().unwrap(), "Tea")).await.unwrap();
    browser.fill("#complaint-trade", "T1").await;
    browser.fill("#complaint-content", "It is cold").await;
    browser.click("#complaint-form button").await;
    browser.until(&format!("{}?.includes('MERCHANT_PROCESSING')", row("complaints"))).await;
    let complaint = server.get("complaints").await["complaints"][0]["complain_event_id"].clone();
    let reply = ReplyToComplaint::new(complaint.as_str().unwrap()).with_reply_content("We are sorry");
    client.complaints().reply(reply).await.unwrap();
    browser.until(&format!("{}?.includes('We are sorry')", row("complaints"))).await;
    picture(&browser, "domains-en").await;
    browser.click("#complaints-rows [data-key^=resolved]").await;
    browser.until(&format!("{}?.includes('FINISHED')", row("complaints"))).await;
    expect_no_warnings(&browser).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_search_finds_orders_trades_and_trace_ids() {
    let Some((server, browser)) = shown(&[], "en").await else { return };
    let client = server.client(Protocol::V2);
    for number in ["FIND-1", "OTHER-2"] {
        client.trades().create(CreateTrade::new(number, "10.00".parse().unwrap(), "Tea")).await.unwrap();
    }
    let refused = client.trades().query(QueryTrade::new().with_out_trade_no("OTHER-3")).await.unwrap_err();
    server.place(&["shop-1"]).await;
    let count = |selector: &str, expected: usize| {
        format!("document.querySelectorAll('{selector}').length === {expected}")
    };
    browser.until(&count("#trades-rows tr", 2)).await;
    browser.fill("#search", "FIND-1").await;
    browser.until(&count("#trades-rows tr", 1)).await;
    browser.until(&count("#entries > li", 1)).await;
    browser.until(&count("#order-rows tr", 0)).await;
    browser.until("document.querySelector('#no-orders').innerText === 'Nothing found.'").await;
    let trace_id = refused.trace_id().unwrap().to_owned();
    browser.fill("#search", &trace_id).await;
    browser.until("document.querySelector('#entries > li')?.innerText.includes('alipay.trade.query')").await;
    browser.until(&count("#trades-rows tr", 0)).await;
    browser.click("#entries summary").await;
    browser.until_shown(&trace_id).await;
    browser.fill("#search", "nothing at all").await;
    browser.until(&count("#entries > li", 0)).await;
    browser.run("const search = document.querySelector('#search'); search.value = ''; search.dispatchEvent(new Event('input'))").await;
    browser.until(&count("#entries > li", 3)).await;
    expect_no_warnings(&browser).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_notification_is_delivered_again_by_a_button() {
    let Some((server, browser)) = shown(&[], "en").await else { return };
    server.post("notifications", json!({ "url": receiver().await })).await;
    server.place(&["shop-1"]).await;
    browser.until("document.querySelectorAll('#entries > li').length === 1").await;
    browser.click("#entries summary").await;
    browser.click("#entries [data-key^=redeliver]").await;
    browser.until("document.querySelectorAll('#entries > li').length === 2").await;
    let journal = server.get("journal").await;
    let ids: Vec<_> =
        journal["entries"].as_array().unwrap().iter().map(|one| one["notify_id"].clone()).collect();
    assert_eq!(ids[0], ids[1]);
    expect_no_warnings(&browser).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn settings_are_copied_as_an_env_file_and_keys_are_collapsed() {
    let Some((server, browser)) = shown(&["--encrypt-key", "auto"], "en").await else { return };
    browser.until("document.querySelector('[data-setting=app_private_key]')").await;
    let is_shown = "return document.querySelector('[data-setting=app_private_key]').checkVisibility()";
    assert_eq!(browser.run(is_shown).await, Value::Bool(false), "collapsed");
    // Reading the clipboard needs a permission, so the text is intercepted.
    browser.run("navigator.clipboard.writeText = async (text) => { window.copied = text }").await;
    browser.click("#copy-env").await;
    browser.until("window.copied").await;
    let env = browser.run("return window.copied").await;
    let env = env.as_str().unwrap();
    for (name, setting) in [
        ("ALIPAY_SERVER", "url"),
        ("ALIPAY_APP_ID", "app_id"),
        ("ALIPAY_PRIVATE_KEY", "app_private_key"),
        ("ALIPAY_PUBLIC_KEY", "alipay_public_key"),
        ("ALIPAY_ENCRYPT_KEY", "encrypt_key"),
    ] {
        assert!(env.contains(&format!("{name}={}\n", server.setting(setting))), "{name}");
    }
    expect_no_warnings(&browser).await;
}

/// The page loads what it shows, and not the whole journal.
#[tokio::test(flavor = "multi_thread")]
async fn the_first_paint_does_not_depend_on_the_size_of_the_journal() {
    let Some((server, browser)) = shown(&[], "en").await else { return };
    browser.page.goto("data:text/plain,away").await.unwrap();
    let url = format!("{}/v3/alipay/nothing", server.setting("url"));
    let http = reqwest::Client::new();
    let senders = (0..4).map(|_| {
        let (http, url) = (http.clone(), url.clone());
        tokio::spawn(async move {
            for _ in 0..2_500 {
                http.get(&url).send().await.unwrap();
            }
        })
    });
    for sender in senders.collect::<Vec<_>>() {
        sender.await.unwrap();
    }
    browser.open(server.setting("page")).await;
    browser.until("document.querySelectorAll('#entries > li').length === 200").await;
    let size = browser
        .run("return performance.getEntriesByType('resource').find((one) => one.name.includes('journal')).decodedBodySize")
        .await;
    let one = server.get("journal?last=1").await.to_string().len() as u64;
    assert!(size.as_u64().unwrap() < 220 * one, "{size} bytes, {one} for an entry");
    expect_no_warnings(&browser).await;
}
