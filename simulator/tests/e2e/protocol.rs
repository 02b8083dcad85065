//! Requests that were changed, repeated or signed with a wrong key, and the responses to them.

use std::{sync::Arc, time::Duration};

use alipay::{
    Client, Error,
    prelude::*,
    runtime::clock::Clock,
    servicemarket::{AcceptOrder, OrderStatus, QueryOrder},
};
use alipay_simulator::{NewOrder, ReceivedRequest, Simulator};
use reqwest::{Method, Response};

use super::code;

/// Repeats a received request.
async fn replay(simulator: &Simulator, request: &ReceivedRequest) -> Response {
    let url = format!("{}{}", simulator.url(), request.target);
    let method = Method::from_bytes(request.verb.as_bytes()).unwrap();
    let http = reqwest::Client::builder().no_proxy().build().unwrap();
    let replayed = http.request(method, url).headers(request.headers.clone()).body(request.body.clone());
    replayed.send().await.unwrap()
}

/// Returns the status and the code of a refusal, and whether the response has a signature.
async fn refusal(response: Response) -> (u16, String, bool) {
    let status = response.status().as_u16();
    let headers = response.headers().clone();
    assert!(headers.contains_key("alipay-trace-id"));
    let signed =
        ["alipay-signature", "alipay-timestamp", "alipay-nonce"].map(|name| headers.contains_key(name));
    assert!(signed == [true; 3] || signed == [false; 3]);
    let body = response.text().await.unwrap();
    let code = body.split('"').nth(3).unwrap().to_owned();
    (status, code, signed[0])
}

/// Makes a call that the market refuses. Its nonce is used afterwards.
async fn received(simulator: &Simulator, client: &Client) -> ReceivedRequest {
    code(client.orders().accept(AcceptOrder::new("1"))).await;
    simulator.requests().pop().unwrap()
}

#[tokio::test]
async fn a_changed_request_is_refused() {
    let simulator = Simulator::start().await.unwrap();
    let client = simulator.client().unwrap().for_merchant(simulator.authorize("2088-M"));
    let genuine = received(&simulator, &client).await;
    let mut body = genuine.clone();
    body.body = String::from_utf8(genuine.body.to_vec()).unwrap().replace("\"1\"", "\"2\"").into();
    let mut target = genuine.clone();
    target.target.push_str("?a=b");
    let mut verb = genuine.clone();
    verb.verb = "PUT".to_owned();
    let mut token = genuine.clone();
    let other = simulator.authorize("2088-S").parse().unwrap();
    token.headers.insert("alipay-app-auth-token", other);
    let mut no_token = genuine.clone();
    no_token.headers.remove("alipay-app-auth-token");
    for changed in [body, target, verb, token, no_token] {
        let response = refusal(replay(&simulator, &changed).await).await;
        assert_eq!(response, (400, "invalid-signature".to_owned(), true));
        let request = simulator.requests().pop().unwrap();
        assert!(!request.verified && request.app_id.as_deref() == Some(client.app_id()));
    }
}

#[tokio::test]
async fn a_repeated_request_is_refused() {
    let simulator = Simulator::start().await.unwrap();
    let client = simulator.client().unwrap();
    let id = simulator.place_order(NewOrder::new());
    client.orders().accept(AcceptOrder::new(id.as_str())).await.unwrap();
    let genuine = simulator.requests().pop().unwrap();
    let response = refusal(replay(&simulator, &genuine).await).await;
    assert_eq!(response, (400, "invalid-nonce".to_owned(), true));
    assert_eq!(simulator.order(&id).unwrap().status, OrderStatus::ProviderAccepted);
}

#[tokio::test]
async fn a_request_without_a_known_app_is_refused_without_a_signature() {
    let simulator = Simulator::start().await.unwrap();
    let genuine = received(&simulator, &simulator.client().unwrap()).await;
    let mut none = genuine.clone();
    none.headers.remove("authorization");
    let mut twice = genuine.clone();
    twice.headers.append("authorization", "ALIPAY-SHA256withRSA app_id=1".parse().unwrap());
    let mut other_app = genuine.clone();
    let text = genuine.headers["authorization"].to_str().unwrap().replace("app_id=2021", "app_id=2099");
    other_app.headers.insert("authorization", text.parse().unwrap());
    for changed in [none, twice, other_app] {
        let response = refusal(replay(&simulator, &changed).await).await;
        assert_eq!(response, (400, "invalid-app-id".to_owned(), false));
        assert_eq!(simulator.requests().pop().unwrap().app_id, None);
    }
}

#[derive(Debug)]
struct Fixed(i64);

impl Clock for Fixed {
    fn unix_millis(&self) -> i64 {
        self.0
    }
}

#[tokio::test]
async fn timestamps_are_checked_by_the_clock_of_the_simulator() {
    const NOW: i64 = 1_700_000_000_000;
    let simulator =
        Simulator::builder().app_id("2021000000000099").clock(Arc::new(Fixed(NOW))).start().await.unwrap();
    let app = simulator.app();
    assert_eq!(app.app_id, "2021000000000099");
    let client = |time| {
        let builder = Client::builder().app_id(&app.app_id).private_key(&app.private_key);
        let builder = builder.alipay_public_key(&app.alipay_public_key).server(simulator.url());
        builder.clock(Arc::new(Fixed(time))).build().unwrap()
    };
    for off in [-600_001, 600_001] {
        let call = client(NOW + off);
        assert_eq!(code(call.orders().query(QueryOrder::new("1"))).await, "invalid-timestamp");
    }
    for off in [-600_000, 600_000] {
        let call = client(NOW + off);
        assert_eq!(code(call.orders().query(QueryOrder::new("1"))).await, "QUERY_FAILD");
    }
}

#[tokio::test]
async fn keys_and_tokens_of_another_app_are_refused() {
    let simulator = Simulator::start().await.unwrap();
    let other = simulator.register_app().await.unwrap();
    let mixed = Client::builder().app_id(&simulator.app().app_id).private_key(&other.private_key);
    let mixed = mixed.alipay_public_key(&other.alipay_public_key).server(simulator.url()).build().unwrap();
    assert_eq!(code(mixed.orders().query(QueryOrder::new("1"))).await, "invalid-signature");
    let client = simulator.client().unwrap();
    for token in [simulator.authorize_for(&other, "2088-M"), "unknown".to_owned()] {
        let call = client.orders().query(QueryOrder::new("1")).for_merchant(token);
        assert_eq!(code(call).await, "invalid-app-auth-token");
    }
    let shown = format!("{:?} {simulator:?}", simulator.app());
    assert!(!shown.contains(&simulator.app().private_key[..40]), "{shown}");
}

#[tokio::test]
async fn a_dropped_simulator_stops() {
    let simulator = Simulator::start().await.unwrap();
    let client = simulator.client().unwrap();
    code(client.orders().query(QueryOrder::new("1"))).await;
    drop(simulator);
    for _ in 0..100 {
        match client.orders().query(QueryOrder::new("1")).await {
            Err(Error::NotSent(_)) => return,
            _ => tokio::time::sleep(Duration::from_millis(20)).await,
        }
    }
    panic!("the server still listens");
}
