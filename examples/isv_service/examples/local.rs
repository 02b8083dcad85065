//! The service against a simulator in the same process, without an account: `cargo run -p alipay-isv-service --example local`.
//!
//! A merchant orders and consents, and gets money refunded. In production, the platform does what the simulator does here.

use std::time::Duration;

use alipay::{prelude::*, servicemarket::OrderStatus, tokens::TokenSeal, trade::PayTrade};
use alipay_isv_service::{Service, Settings, observed};
use alipay_simulator::{Fault, FaultPlan, NewOrder, Simulator};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    let alipay = Simulator::start().await?;
    let folder = tempfile::tempdir()?;
    let settings = Settings {
        database: format!("sqlite://{}?mode=rwc", folder.path().join("isv.sqlite").display()),
        listen: "127.0.0.1:0".to_owned(),
        internal_listen: "127.0.0.1:0".to_owned(),
        consent_url: "https://isv.example.com/consent/done".to_owned(),
        channel: true,
        seal: TokenSeal::parse("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=")?,
        patience: Duration::from_secs(1),
    };
    let service = Service::start(settings, observed(alipay.client_builder()).build()?).await?;
    alipay.notify_to(format!("{}/alipay/notify", service.url))?;

    // The response to the acceptance is lost on its way.
    alipay.inject(FaultPlan::once(Fault::CutAfter).on("alipay.open.servicemarket.order.accept"));
    let order_id = alipay.place_order(NewOrder::new().with_shops(["2015-A", "2015-B"]));
    println!("the response to the notification is {}", alipay.send_order_placed(&order_id).await?.body);
    wait(|| alipay.order(&order_id).is_some_and(|order| order.status == OrderStatus::MerchantChecking)).await;
    println!("order {order_id} is accepted and completed, and waits for the merchant");

    // A buyer pays the merchant. The consent replaces this token.
    let merchant = alipay.client()?.for_merchant(alipay.authorize("2088101118588888"));
    let pay = PayTrade::new("T1", "8.00".parse()?, "tea").with_auth_code("28763443825664394");
    merchant.trades().pay(pay).await?;

    let http = reqwest::Client::builder().no_proxy().redirect(reqwest::redirect::Policy::none()).build()?;
    let page = http.get(format!("{}/consent", service.url)).send().await?;
    let cookie = page.headers().get("set-cookie").ok_or("no cookie")?.to_str()?;
    let cookie = cookie.split(';').next().unwrap_or_default().to_owned();
    let query = [
        ("app_id", alipay.app().app_id.clone()),
        ("app_auth_code", alipay.consent_as_merchant("2088101118588888")?),
        ("state", cookie.trim_start_matches("consent=").to_owned()),
    ];
    let mut redirect = reqwest::Url::parse(&format!("{}/consent/done", service.url))?;
    redirect.query_pairs_mut().extend_pairs(query);
    let consented = http.get(redirect).header("cookie", cookie).send().await?.error_for_status()?;
    let consented = consented.text().await?;
    println!("{consented}");

    let merchant_app_id = consented.trim_start_matches("authorized: ");
    let refund = format!(r#"{{"merchant_app_id":"{merchant_app_id}","out_trade_no":"T1","amount":"3.00"}}"#);
    let put =
        http.put(format!("{}/refunds/R1", service.internal_url)).header("content-type", "application/json");
    put.body(refund).send().await?.error_for_status()?;
    wait(|| alipay.trade("T1").is_some_and(|trade| !trade.refunds.is_empty())).await;
    println!("3.00 are refunded");

    let metrics = http.get(format!("{}/metrics", service.internal_url)).send().await?.text().await?;
    for line in metrics.lines().filter(|line| line.starts_with("alipay_calls_total")) {
        println!("{line}");
    }
    service.stop().await;
    Ok(())
}

async fn wait(is_true: impl Fn() -> bool) {
    while !is_true() {
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}
