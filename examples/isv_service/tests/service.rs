//! The whole service against the simulator: orders, tokens, refunds, unknown outcomes, restart and shutdown.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // helpers of tests

use std::{path::Path, process::Stdio, time::Duration};

use alipay::{ClientBuilder, prelude::*, servicemarket::OrderStatus, tokens::TokenSeal, trade::PayTrade};
use alipay_isv_service::{Service, Settings, observed};
use alipay_simulator::{Fault, FaultPlan, NewOrder, Simulator};
use tokio::{process::Command, time::timeout};

const MERCHANT: &str = "2088101118588888";
/// A key for tests: 32 bytes in base64.
const SEAL: &str = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

fn database(folder: &Path) -> String {
    format!("sqlite://{}?mode=rwc", folder.join("isv.sqlite").display())
}

async fn start(simulator: &Simulator, database: String) -> Service {
    let settings = Settings {
        database,
        listen: "127.0.0.1:0".to_owned(),
        internal_listen: "127.0.0.1:0".to_owned(),
        consent_url: "https://isv.example.com/consent/done".to_owned(),
        channel: true,
        seal: TokenSeal::parse(SEAL).unwrap(),
        patience: Duration::from_millis(300),
    };
    let client: ClientBuilder = simulator.client_builder();
    let service = Service::start(settings, observed(client).build().unwrap()).await.unwrap();
    simulator.notify_to(format!("{}/alipay/notify", service.url)).unwrap();
    service
}

/// Waits for a state, which the worker brings about.
async fn until(what: &str, mut is_true: impl AsyncFnMut() -> bool) {
    let reached = async {
        while !is_true().await {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    };
    timeout(Duration::from_secs(30), reached).await.unwrap_or_else(|_| panic!("it never happened: {what}"));
}

async fn until_status(simulator: &Simulator, order_id: &str, status: OrderStatus) {
    until(&format!("{status:?}"), async || simulator.order(order_id).unwrap().status == status).await;
}

fn http() -> reqwest::Client {
    let builder = reqwest::Client::builder().no_proxy().redirect(reqwest::redirect::Policy::none());
    builder.build().unwrap()
}

async fn get(url: String) -> String {
    http().get(url).send().await.unwrap().error_for_status().unwrap().text().await.unwrap()
}

async fn orders_are_carried_out(database: String) {
    let simulator = Simulator::builder().page_size(2.try_into().unwrap()).start().await.unwrap();
    let service = start(&simulator, database).await;
    // By HTTP, and by the message channel.
    let first = simulator.place_order(NewOrder::new().with_shops(["2015-A", "2015-B", "2015-C"]));
    assert!(simulator.send_order_placed(&first).await.unwrap().acknowledged);
    until_status(&simulator, &first, OrderStatus::MerchantChecking).await;
    simulator.subscribe_over_channel("alipay.open.servicemarket.order.change.notify").unwrap();
    let second = simulator.place_order(NewOrder::new());
    until("connected", async || !simulator.channel_connections().is_empty()).await;
    let changed = simulator.order_changed(&second).unwrap();
    assert_eq!(simulator.send(&changed).await.unwrap().body, "SUCCESS");
    until_status(&simulator, &second, OrderStatus::MerchantChecking).await;

    assert!(get(format!("{}/health", service.url)).await.ends_with(" jobs"));
    let metrics = get(format!("{}/metrics", service.internal_url)).await;
    let accepted = r#"method="alipay.open.servicemarket.order.accept",outcome="success""#;
    assert!(metrics.contains(accepted) && metrics.contains("isv_jobs_total"), "{metrics}");
    assert!(http().get(format!("{}/metrics", service.url)).send().await.unwrap().status().is_client_error());
    service.stop().await;
}

#[tokio::test]
async fn orders_are_carried_out_with_sqlite() {
    let folder = tempfile::tempdir().unwrap();
    orders_are_carried_out(database(folder.path())).await;
}

#[tokio::test]
async fn orders_are_carried_out_with_postgres() {
    let Some(server) = alipay_tests::servers::postgres() else { return };
    orders_are_carried_out(server.url.clone()).await;
}

#[tokio::test]
async fn a_merchant_consents_and_gets_money_refunded() {
    let folder = tempfile::tempdir().unwrap();
    let simulator = Simulator::start().await.unwrap();
    let service = start(&simulator, database(folder.path())).await;
    // A buyer pays the merchant. The consent below replaces this token.
    let merchant = simulator.client().unwrap().for_merchant(simulator.authorize(MERCHANT));
    let pay = PayTrade::new("T1", "8.00".parse().unwrap(), "tea").with_auth_code("28763443825664394");
    merchant.trades().pay(pay).await.unwrap();
    let asked = http().get(format!("{}/consent", service.url)).send().await.unwrap();
    assert!(asked.headers()["location"].to_str().unwrap().contains("app_id=2021"));
    let cookie = asked.headers()["set-cookie"].to_str().unwrap().split(';').next().unwrap().to_owned();
    let code = simulator.consent_as_merchant(MERCHANT).unwrap();
    let state =
        cookie.strip_prefix("consent=").unwrap().replace('+', "%2B").replace('/', "%2F").replace('=', "%3D");
    let done =
        format!("{}/consent/done?app_id={}&app_auth_code={code}&state=", service.url, simulator.app().app_id);
    // Another browser, with another state.
    let foreign = http().get(format!("{done}{state}")).send().await.unwrap();
    assert!(foreign.status().is_server_error());
    let consented = http().get(format!("{done}{state}")).header("cookie", &cookie).send().await.unwrap();
    let consented = consented.error_for_status().unwrap().text().await.unwrap();
    let merchant_app = consented.strip_prefix("authorized: ").unwrap();

    let refund = format!(r#"{{"merchant_app_id":"{merchant_app}","out_trade_no":"T1","amount":"3.00"}}"#);
    for _ in 0..2 {
        let put = http().put(format!("{}/refunds/R1", service.internal_url));
        let put = put.header("content-type", "application/json").body(refund.clone());
        assert_eq!(put.send().await.unwrap().status(), 202);
    }
    until("the refund", async || !simulator.trade("T1").unwrap().refunds.is_empty()).await;
    until("no job is left", async || get(format!("{}/health", service.url)).await == "0 jobs").await;
    assert_eq!(simulator.trade("T1").unwrap().refunds.len(), 1, "the same number refunds once");
    service.stop().await;
}

#[tokio::test]
async fn unknown_outcomes_outlive_a_restart_and_are_resolved() {
    let folder = tempfile::tempdir().unwrap();
    let simulator = Simulator::start().await.unwrap();
    let service = start(&simulator, database(folder.path())).await;
    simulator.inject(FaultPlan::always(Fault::CutBefore));
    let order_id = simulator.place_order(NewOrder::new());
    assert!(simulator.send_order_placed(&order_id).await.unwrap().acknowledged);
    let accept = "alipay.open.servicemarket.order.accept";
    simulator.clear_faults();
    simulator.inject(FaultPlan::always(Fault::CutBefore).on(accept));
    // The order, and the query for the outcome of its acceptance.
    until("an unknown outcome", async || {
        get(format!("{}/metrics", service.internal_url)).await.contains(r#"kind="unknown",result="ok""#)
    })
    .await;
    service.stop().await;
    assert_eq!(simulator.order(&order_id).unwrap().status, OrderStatus::MerchantOrdered);

    simulator.clear_faults();
    let service = start(&simulator, database(folder.path())).await;
    // What is due later is done after a notification.
    simulator.send_order_placed(&order_id).await.unwrap();
    until_status(&simulator, &order_id, OrderStatus::MerchantChecking).await;
    service.stop().await;
}

#[tokio::test]
async fn the_process_has_its_settings_from_the_environment_and_stops_on_sigterm() {
    let folder = tempfile::tempdir().unwrap();
    let simulator = Simulator::start().await.unwrap();
    let app = simulator.app();
    let mut process = Command::new(env!("CARGO_BIN_EXE_alipay-isv-service"))
        .env("ALIPAY_APP_ID", &app.app_id)
        .env("ALIPAY_PRIVATE_KEY", simulator.app_private_key())
        .env("ALIPAY_PUBLIC_KEY", &app.alipay_public_key)
        .env("ALIPAY_SERVER", simulator.url())
        .env("DATABASE_URL", database(folder.path()))
        .env("ISV_LISTEN", "127.0.0.1:0")
        .env("ISV_INTERNAL_LISTEN", "127.0.0.1:0")
        .env("ISV_TOKEN_KEY", SEAL)
        .stdout(Stdio::piped())
        .kill_on_drop(true)
        .spawn()
        .unwrap();
    until("the channel is connected", async || !simulator.channel_connections().is_empty()).await;
    let id = process.id().unwrap().to_string();
    assert!(Command::new("kill").args(["-TERM", &id]).status().await.unwrap().success());
    let ended = timeout(Duration::from_secs(20), process.wait()).await.expect("it stops").unwrap();
    assert!(ended.success(), "{ended}");
}
