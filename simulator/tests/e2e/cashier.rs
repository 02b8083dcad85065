//! The cashier and QR codes, as a browser and other programs use them.

use alipay::{prelude::*, runtime::notification::SignRule, trade::*};
use alipay_simulator::Simulator;

use super::trades::{status, yuan};

#[tokio::test]
async fn a_page_leads_to_the_cashier_and_from_there_back_to_the_merchant() {
    let simulator = Simulator::builder().control().start().await.unwrap();
    let client = simulator.client().unwrap();
    let browser = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().unwrap();
    let page = |number: &str, amount: &str| {
        PagePay::new(number, yuan(amount), "书", ProductCode::FastInstantTradePay)
            .with_return_url("http://127.0.0.1:1/back?shop=1#paid")
    };
    let url = client.trades().page_pay(page("W1", "88.80")).url().await.unwrap();
    let response = browser.get(&url).send().await.unwrap();
    assert_eq!(response.status(), 302);
    let location = response.headers()["location"].to_str().unwrap();
    let number = location.strip_prefix("/simulator/cashier?trade=").unwrap().to_owned();
    assert_eq!(simulator.trade("W1").unwrap().trade_no, number);
    let html = browser.get(format!("{}{location}", simulator.url())).header("sec-fetch-site", "cross-site");
    assert_eq!(html.send().await.unwrap().status(), 200, "a browser comes from the merchant's site");
    assert_eq!(status(&client, "W1").await, "WAIT_BUYER_PAY", "the buyer has reached the platform");

    let act = |action: &str| {
        let url = format!("{}/simulator/trades/{number}/{action}", simulator.url());
        browser.post(url).header("content-type", "application/json").body("{}").send()
    };
    let poor = act("insufficient-balance").await.unwrap();
    let json: serde_json::Value = serde_json::from_str(&poor.text().await.unwrap()).unwrap();
    assert_eq!((&json["status"], &json["next_url"]), (&"WAIT_BUYER_PAY".into(), &serde_json::Value::Null));
    let paid = act("pay").await.unwrap();
    let json: serde_json::Value = serde_json::from_str(&paid.text().await.unwrap()).unwrap();
    let next = json["next_url"].as_str().unwrap();
    let signed = next.strip_prefix("http://127.0.0.1:1/back?shop=1&").unwrap().strip_suffix("#paid").unwrap();
    let verified = client.notification_verifier().with_max_age(None).verify(signed.as_bytes()).unwrap();
    assert_eq!(verified.rule(), SignRule::V1);
    let names: std::collections::BTreeSet<_> =
        form_urlencoded::parse(signed.as_bytes()).map(|(name, _)| name.into_owned()).collect();
    assert_eq!(names.len(), 12, "as in captured ones: {names:?}");
    assert!(
        signed.contains("method=alipay.trade.page.pay.return&") && signed.contains("total_amount=88.80&")
    );
    assert_eq!(act("pay").await.unwrap().status(), 400);
    // The gateway shows the buyer why an order is refused.
    for (order, refusal) in
        [(page("W1", "88.80"), "ACQ.TRADE_HAS_SUCCESS"), (page("W 2", "1.00"), "ACQ.INVALID_PARAMETER")]
    {
        let url = client.trades().page_pay(order).url().await.unwrap();
        let response = browser.get(&url).send().await.unwrap();
        assert!(response.text().await.unwrap().contains(refusal), "{refusal}");
    }
}

#[tokio::test]
async fn a_wap_page_leads_back_to_the_quit_url_and_without_pages_the_call_is_accepted() {
    let simulator = Simulator::builder().control().start().await.unwrap();
    let order =
        |quit: &str| WapPay::new("W", yuan("1.00"), "A", ProductCode::QuickWapWay).with_quit_url(quit);
    for (quit, expected) in
        [("http://127.0.0.1:1/quit", Some("http://127.0.0.1:1/quit")), ("javascript:alert(1)", None)]
    {
        let url = simulator.client().unwrap().trades().wap_pay(order(quit)).url().await.unwrap();
        reqwest::get(url).await.unwrap();
        let number = simulator.trade("W").unwrap().trade_no;
        let leave =
            reqwest::Client::new().post(format!("{}/simulator/trades/{number}/leave", simulator.url()));
        let response = leave.header("content-type", "application/json").body("{}").send().await.unwrap();
        let json: serde_json::Value = serde_json::from_str(&response.text().await.unwrap()).unwrap();
        assert_eq!(json["next_url"].as_str(), expected);
    }
    let plain = Simulator::start().await.unwrap();
    let url = plain.client().unwrap().trades().wap_pay(order("http://127.0.0.1:1/")).url().await.unwrap();
    let response = reqwest::get(url).await.unwrap();
    assert!(response.text().await.unwrap().contains("accepted the call of alipay.trade.wap.pay"));
    plain.pay_as_buyer("W").unwrap();
}

#[tokio::test]
async fn the_qr_code_is_an_image_that_can_be_scanned() {
    let simulator = Simulator::builder().control().start().await.unwrap();
    let client = simulator.client().unwrap();
    let created = client.trades().precreate(PrecreateTrade::new("Q", yuan("1.00"), "A")).await.unwrap();
    let image = reqwest::get(format!("{}/simulator/trades/Q/qr.svg", simulator.url())).await.unwrap();
    assert_eq!(image.headers()["content-type"], "image/svg+xml");
    assert!(image.text().await.unwrap().contains("<path"));
    let scan = |qr_code: &str| {
        let body = serde_json::json!({ "qr_code": qr_code }).to_string();
        let request = reqwest::Client::new().post(format!("{}/simulator/scan", simulator.url()));
        request.header("content-type", "application/json").body(body).send()
    };
    assert_eq!(scan("https://qr.alipay.com/other").await.unwrap().status(), 400);
    assert_eq!(scan(created.qr_code.as_deref().unwrap()).await.unwrap().status(), 200);
    assert_eq!(status(&client, "Q").await, "WAIT_BUYER_PAY");
}
