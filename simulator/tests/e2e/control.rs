//! The control API, called as by a program in any language.

use std::{sync::Arc, time::Duration};

use alipay::{
    prelude::*,
    runtime::crypto::keys::{PrivateKey, PublicKey},
    servicemarket::{AcceptOrder, CompleteItem, OrderStatus},
};
use alipay_simulator::{CapturedText, Explainer, ItemId, NewOrder, Simulator};
use futures_util::StreamExt;
use reqwest::{Client, RequestBuilder, StatusCode};
use serde_json::{Value, json};

async fn started() -> Simulator {
    Simulator::builder().control().start().await.unwrap()
}

fn url(simulator: &Simulator, path: &str) -> String {
    format!("{}/simulator/{path}", simulator.url())
}

async fn send(request: RequestBuilder) -> (u16, Value) {
    let response = request.send().await.unwrap();
    assert_eq!(response.headers()["x-content-type-options"], "nosniff");
    assert_eq!(response.headers()["cache-control"], "no-store");
    let status = response.status().as_u16();
    (status, serde_json::from_str(&response.text().await.unwrap()).unwrap())
}

async fn get(simulator: &Simulator, path: &str) -> (u16, Value) {
    send(Client::new().get(url(simulator, path))).await
}

async fn post(simulator: &Simulator, path: &str, body: Value) -> (u16, Value) {
    let request = Client::new().post(url(simulator, path)).header("content-type", "application/json");
    send(request.body(body.to_string())).await
}

#[tokio::test]
async fn the_control_api_is_served_only_if_enabled() {
    let plain = Simulator::start().await.unwrap();
    let response = reqwest::get(url(&plain, "settings")).await.unwrap();
    assert_eq!(response.status(), StatusCode::BAD_REQUEST, "handled as a V3 request");
    assert_eq!(plain.settings().page, None);
    let simulator = started().await;
    let id = simulator.place_order(NewOrder::new());
    simulator.client().unwrap().orders().accept(AcceptOrder::new(id)).await.unwrap();
    assert_eq!(simulator.requests().len(), 1, "requests to the control API are not recorded");
    let (status, settings) = get(&simulator, "settings").await;
    assert_eq!((status, settings["url"].as_str()), (200, Some(simulator.url())));
    assert_eq!(settings["app_private_key"].as_str(), Some(simulator.app_private_key()));
    assert_eq!(settings.to_string().len(), simulator.settings().to_json().len());
    assert_eq!(get(&simulator, "nothing").await.0, 404);
    assert_eq!(send(Client::new().delete(url(&simulator, "orders"))).await.0, 405);
}

#[tokio::test]
async fn orders_are_placed_confirmed_and_cancelled() {
    let simulator = started().await;
    let order = json!({ "title": "T", "shop_ids": ["A"], "mini_app_ids": ["M"], "total_price": "1.20" });
    let (_, placed) = post(&simulator, "orders", order).await;
    let id = placed["id"].as_str().unwrap();
    let order = simulator.order(id).unwrap();
    assert_eq!((order.title.as_str(), order.total_price.cents(), order.items.len()), ("T", 120, 2));
    let client = simulator.client().unwrap();
    client.orders().accept(AcceptOrder::new(id)).await.unwrap();
    for (body, code) in [
        (json!({ "shop_id": "A" }), "ITEM_STATUS_NOT_ALLOW"),
        (json!({ "shop_id": "X" }), "COMMODITY_ORDER_ITEM_NOT_EXIST"),
        (json!({}), "invalid-parameter"),
    ] {
        let (status, refused) = post(&simulator, &format!("orders/{id}/confirm"), body).await;
        assert_eq!((status, refused["code"].as_str()), (400, Some(code)));
    }
    client.order_items().complete(CompleteItem::new(id).with_mini_app_id("M")).await.unwrap();
    let (_, confirmed) =
        post(&simulator, &format!("orders/{id}/confirm"), json!({ "mini_app_id": "M" })).await;
    assert_eq!(confirmed["items"][1], json!({ "mini_app_id": "M", "status": "DONE" }));
    let (_, cancelled) = post(&simulator, &format!("orders/{id}/cancel"), json!({ "memo": "late" })).await;
    assert_eq!(cancelled["cancellation"], json!({ "operator": "MERCHANT", "memo": "late" }));
    assert_eq!(get(&simulator, "orders").await.1["orders"][0], cancelled);
    assert_eq!(simulator.order(id).unwrap().items[1].id, ItemId::mini_app("M"));
    for wrong in
        [json!({ "titel": "T" }), json!({ "shop_ids": "A" }), json!({ "total_price": "x" }), json!([])]
    {
        assert_eq!(post(&simulator, "orders", wrong.clone()).await.0, 400, "{wrong}");
    }
    assert_eq!(simulator.orders().len(), 1);
}

#[tokio::test]
async fn notifications_go_to_the_receiver_and_into_the_journal() {
    let simulator = started().await;
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let receiver = format!("http://{}/notify", listener.local_addr().unwrap());
    let router = axum::Router::new().fallback(|| async { "success" });
    tokio::spawn(async move { axum::serve(listener, router).await });
    let elsewhere = json!({ "url": "http://192.0.2.1/notify" });
    assert_eq!(post(&simulator, "notifications", elsewhere).await.0, 400);
    let (_, set) = post(&simulator, "notifications", json!({ "url": receiver })).await;
    assert_eq!((&set["url"], &set["automatic"]), (&json!(receiver), &json!(true)));

    let mut events = simulator.events();
    let (_, placed) = post(&simulator, "orders", json!({ "title": "扫码点餐" })).await;
    let id = placed["id"].as_str().unwrap();
    while !matches!(events.next().await.unwrap(), alipay_simulator::Event::Notification(_)) {}
    let request = json!({ "message": "changed", "charset": "GBK", "carrier": "get" });
    let (status, delivery) = post(&simulator, &format!("orders/{id}/notify"), request).await;
    assert_eq!((status, &delivery["body"]), (200, &json!("success")));
    let journal = get(&simulator, "journal").await.1;
    let [first, second] = journal["entries"].as_array().unwrap().as_slice() else { panic!("{journal}") };
    assert_eq!(
        (&first["kind"], &first["verb"], &first["charset"]),
        (&json!("notification"), &json!("POST"), &json!("utf-8"))
    );
    assert!(first["canonical"].as_str().unwrap().contains("&title=扫码点餐&"));
    assert_eq!(
        (&second["verb"], &second["charset"], &second["attempt"]),
        (&json!("GET"), &json!("GBK"), &json!(1))
    );
    for (path, wrong, status) in [
        (format!("orders/{id}/notify"), json!({ "message": "gone" }), 400),
        (format!("orders/{id}/notify"), json!({ "message": "placed", "charset": "latin1" }), 400),
        ("orders/1/notify".to_owned(), json!({ "message": "placed" }), 404),
    ] {
        assert_eq!(post(&simulator, &path, wrong).await.0, status);
    }
    // A failed delivery is reported, and is in the journal.
    simulator.notify_to("http://127.0.0.1:9/").unwrap();
    let (status, _) = post(&simulator, &format!("orders/{id}/notify"), json!({ "message": "placed" })).await;
    assert_eq!(status, 502);
    let last = get(&simulator, "journal").await.1["entries"][2].clone();
    assert_eq!((&last["acknowledged"], &last["status"]), (&json!(false), &json!(null)));
    assert!(!format!("{:?}", simulator.journal()).contains("扫码点餐"));
}

/// A receiver whose first response is not `success`.
async fn receiver_that_fails_once() -> String {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/notify", listener.local_addr().unwrap());
    let calls = Arc::new(std::sync::atomic::AtomicUsize::new(0));
    let respond = move || {
        let call = calls.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        async move { if call == 0 { "busy" } else { "success" } }
    };
    tokio::spawn(async move { axum::serve(listener, axum::Router::new().fallback(respond)).await });
    url
}

#[tokio::test]
async fn a_notification_is_delivered_again_by_http() {
    // The schedule is slower than the test, so that nothing but the route delivers again.
    let simulator = Simulator::builder().control().retry_scale(1.0).start().await.unwrap();
    post(&simulator, "notifications", json!({ "url": receiver_that_fails_once().await })).await;
    let mut events = simulator.events();
    post(&simulator, "orders", json!({ "title": "扫码点餐" })).await;
    while !matches!(events.next().await.unwrap(), alipay_simulator::Event::Notification(_)) {}
    let first = get(&simulator, "journal").await.1["entries"][0].clone();
    assert_eq!((&first["acknowledged"], &first["attempt"]), (&json!(false), &json!(1)));
    let wait = first["next_attempt_at"].as_i64().unwrap() - first["at"].as_i64().unwrap();
    assert_eq!(wait, 4 * 60 * 1000, "the first wait of the platform");
    let path = format!("notifications/{}/redeliver", first["notify_id"].as_str().unwrap());
    let (status, delivery) = post(&simulator, &path, json!({})).await;
    assert_eq!((status, &delivery["acknowledged"]), (200, &json!(true)));
    let second = get(&simulator, "journal").await.1["entries"][1].clone();
    assert_eq!((&second["notify_id"], &second["attempt"]), (&first["notify_id"], &json!(2)));
    assert_eq!(second["next_attempt_at"], json!(null), "it was acknowledged");
    assert_eq!(post(&simulator, "notifications/none/redeliver", json!({})).await.0, 404);
}

#[tokio::test]
async fn a_placed_order_is_notified_in_the_form_that_was_captured_by_rule_v1() {
    let simulator = started().await;
    let (_, placed) = post(&simulator, "orders", json!({ "title": "扫码点餐" })).await;
    simulator.notify_to(&receiver_that_fails_once().await).unwrap();
    let path = format!("orders/{}/notify", placed["id"].as_str().unwrap());
    for (rule, is_signed) in [("V1", true), ("V2", false)] {
        post(&simulator, &path, json!({ "message": "placed", "rule": rule })).await;
        let entries = get(&simulator, "journal").await.1["entries"].clone();
        let last = entries.as_array().unwrap().last().unwrap().clone();
        assert_eq!(last["rule"], json!(rule));
        assert_eq!(last["canonical"].as_str().unwrap().contains("&isv_ticket=&"), is_signed);
        assert_eq!(last["canonical"].as_str().unwrap().contains("&sign_type=RSA2"), !is_signed);
    }
    assert_eq!(post(&simulator, &path, json!({ "message": "placed", "rule": "V3" })).await.0, 400);
}

#[tokio::test]
async fn faults_are_injected_and_removed_by_name() {
    let simulator = started().await;
    let client = simulator.client().unwrap();
    let accept = |id: String| async { client.orders().accept(AcceptOrder::new(id)).await };
    let set = |when| json!({ "method": "alipay.open.servicemarket.order.accept", "fault": "TooManyRequests", "when": when });
    let (_, faults) = post(&simulator, "faults", set("once")).await;
    assert_eq!(faults["calls"][0]["left"], json!(1));
    accept("1".to_owned()).await.unwrap_err();
    assert_eq!(get(&simulator, "faults").await.1["calls"], json!([]), "a used plan is removed");
    post(&simulator, "faults", set("always")).await;
    let id = simulator.place_order(NewOrder::new());
    accept(id.clone()).await.unwrap_err();
    let (_, faults) = post(&simulator, "faults", set("off")).await;
    assert_eq!(faults["calls"], json!([]));
    accept(id.clone()).await.unwrap();
    assert_eq!(simulator.order(&id).unwrap().status, OrderStatus::ProviderAccepted);
    let notification = json!({ "of": "notifications", "fault": "Late(5s)", "when": "always" });
    let (_, faults) = post(&simulator, "faults", notification).await;
    assert_eq!(faults["notifications"][0]["faults"], json!(["Late(5000ms)"]));
    for wrong in [
        json!({ "fault": "CutAftr", "when": "once" }),
        json!({ "fault": "CutAfter", "when": "often" }),
        json!({ "fault": "CutAfter" }),
        json!({ "of": "notifications", "fault": "CutAfter", "when": "once" }),
    ] {
        let (status, refused) = post(&simulator, "faults", wrong).await;
        assert_eq!((status, refused["code"].as_str()), (400, Some("invalid-parameter")));
    }
}

#[tokio::test]
async fn pages_of_other_origins_have_no_access() {
    let simulator = started().await;
    let client = Client::new();
    let host = simulator.url().trim_start_matches("http://").to_owned();
    for (name, value) in [
        ("host", "evil.example"),
        ("origin", "http://evil.example"),
        ("origin", "null"),
        ("sec-fetch-site", "cross-site"),
    ] {
        let (status, refused) = send(client.get(url(&simulator, "settings")).header(name, value)).await;
        assert_eq!((status, refused["code"].as_str()), (403, Some("foreign-origin")), "{name}: {value}");
        let place = client.post(url(&simulator, "orders")).header("content-type", "application/json");
        assert_eq!(send(place.header(name, value).body("{}")).await.0, 403);
    }
    for content_type in ["text/plain", "application/x-www-form-urlencoded"] {
        let place = client.post(url(&simulator, "orders")).header("content-type", content_type).body("{}");
        assert_eq!(send(place).await.0, 415);
    }
    assert!(simulator.orders().is_empty());
    let own = client.get(url(&simulator, "settings")).header("origin", format!("http://{host}"));
    assert_eq!(send(own).await.0, 200);
    let large = client.post(url(&simulator, "orders")).header("content-type", "application/json");
    assert_eq!(send(large.body(" ".repeat(2 << 20))).await.0, 413);
}

#[tokio::test]
async fn the_page_has_a_strict_content_security_policy() {
    let simulator = started().await;
    let page = reqwest::get(format!("{}/", simulator.url())).await.unwrap();
    assert_eq!(page.url().path(), "/simulator/");
    let policy = page.headers()["content-security-policy"].to_str().unwrap().to_owned();
    assert!(policy.contains("default-src 'none'") && !policy.contains("unsafe"), "{policy}");
    let html = page.text().await.unwrap();
    assert!(!html.contains("<style") && !html.contains("style=") && !html.contains("onclick"));
    let named = html.split('"').filter(|part| part.starts_with("/simulator/"));
    for path in named.collect::<std::collections::BTreeSet<_>>() {
        let part = reqwest::get(format!("{}{path}", simulator.url())).await.unwrap();
        assert_eq!(part.status(), StatusCode::OK, "{path}");
        let text = part.text().await.unwrap();
        assert!(!text.contains("innerHTML") && !text.contains("insertAdjacentHTML"), "{path}");
    }
}

#[tokio::test]
async fn events_are_streamed_as_they_happen() {
    let simulator = started().await;
    let response = reqwest::get(url(&simulator, "events")).await.unwrap();
    assert_eq!(response.headers()["content-type"], "text/event-stream");
    let mut stream = response.bytes_stream();
    let mut seen = String::new();
    assert!(stream.next().await.unwrap().unwrap().starts_with(b": connected"));
    let id = simulator.place_order(NewOrder::new());
    simulator.client().unwrap().orders().accept(AcceptOrder::new(id.as_str())).await.unwrap();
    while !seen.contains("event: entry") {
        let chunk = tokio::time::timeout(Duration::from_secs(10), stream.next()).await.unwrap();
        seen.push_str(&String::from_utf8_lossy(&chunk.unwrap().unwrap()));
    }
    assert_eq!(seen.matches("event: order\n").count(), 2);
    for data in seen.lines().filter_map(|line| line.strip_prefix("data: ")) {
        assert!(serde_json::from_str::<Value>(data).unwrap().is_object());
    }
}

/// An explainer that says what it was asked.
#[derive(Debug)]
struct Echo;

impl Explainer for Echo {
    fn explain(&self, text: &CapturedText) -> Result<String, String> {
        match text.text.as_str() {
            "nothing" => Err("there is no signature".to_owned()),
            "broken" => Ok("{".to_owned()),
            _ => Ok(json!({
                "language": format!("{:?}", text.language),
                "app_id": text.app_id,
                "keys": [text.app_public_key, text.alipay_public_key],
            })
            .to_string()),
        }
    }
}

#[tokio::test]
async fn signatures_are_explained_with_public_keys_only() {
    let simulator = started().await;
    assert_eq!(get(&simulator, "explain").await, (200, json!({ "available": false })));
    assert_eq!(post(&simulator, "explain", json!({ "text": "a" })).await.0, 404);

    let simulator = Simulator::builder().control().explainer(Arc::new(Echo)).start().await.unwrap();
    assert_eq!(get(&simulator, "explain").await, (200, json!({ "available": true })));
    let settings = simulator.settings();
    let (status, echo) = post(&simulator, "explain", json!({ "text": "a", "language": "zh" })).await;
    assert_eq!((status, &echo["language"]), (200, &json!("Chinese")));
    assert_eq!(echo["app_id"], json!(settings.app_id));
    assert_eq!(echo["keys"][1], json!(settings.alipay_public_key));
    let app_key = PublicKey::parse(echo["keys"][0].as_str().unwrap()).unwrap();
    let private_key = PrivateKey::parse(&settings.app_private_key.unwrap()).unwrap();
    assert_eq!(app_key.fingerprint(), private_key.public_key().fingerprint());
    // Own keys replace all of the simulator's.
    let own = json!({ "text": "a", "alipay_public_key": "K" });
    let (_, echo) = post(&simulator, "explain", own).await;
    assert_eq!((&echo["keys"], &echo["app_id"]), (&json!([null, "K"]), &Value::Null));
    for (body, status, code) in [
        (json!({ "text": "-----BEGIN PRIVATE KEY-----" }), 400, "private-key"),
        (json!({ "text": "a", "app_public_key": "-----BEGIN RSA PRIVATE KEY-----" }), 400, "private-key"),
        (json!({ "text": "a", "language": "fr" }), 400, "invalid-parameter"),
        (json!({ "text": "a", "private_key": "K" }), 400, "invalid-parameter"),
        (json!({}), 400, "invalid-parameter"),
        (json!({ "text": "nothing" }), 422, "nothing-to-explain"),
        (json!({ "text": "broken" }), 500, "unknow-error"),
    ] {
        let (own, response) = post(&simulator, "explain", body).await;
        assert_eq!((own, &response["code"]), (status, &json!(code)));
    }
}
