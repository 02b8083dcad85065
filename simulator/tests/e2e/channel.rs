//! The requests of the message channel, as the platform checks them; and its part of the control API.

use std::sync::Arc;

use alipay::{
    json::{self, Json},
    runtime::{
        crypto::{Backend, keys::PrivateKey},
        protocol::{Charset, v2::Parameters},
    },
};
use alipay_simulator::{Simulator, SimulatorBuilder};
use base64::{Engine, engine::general_purpose::STANDARD};
use reqwest::{Client, RequestBuilder, StatusCode};

async fn started(builder: SimulatorBuilder) -> Arc<Simulator> {
    Arc::new(builder.start().await.unwrap())
}

/// A signed query with these parameters beside the usual ones, which they replace. An empty value removes one.
async fn query(simulator: &Simulator, own: &[(&str, &str)]) -> String {
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap();
    let now = now.as_millis().to_string();
    let usual = [
        ("app_id", simulator.app().app_id.as_str()),
        ("charset", "utf-8"),
        ("sign_type", "RSA2"),
        ("sdk_version", "test"),
        ("timestamp", &now),
    ];
    let mut parameters = Parameters::new();
    for (name, value) in usual {
        if !own.iter().any(|(other, _)| *other == name) {
            parameters.push(name, value).unwrap();
        }
    }
    for (name, value) in own {
        parameters.push(*name, *value).unwrap();
    }
    let key = PrivateKey::parse(&simulator.app().private_key).unwrap();
    let signer = Backend::preferred().unwrap().signer(&key).unwrap();
    let signature = signer.sign(&parameters.content(Charset::Utf8).unwrap()).await.unwrap();
    parameters.push("sign", STANDARD.encode(signature)).unwrap();
    parameters.encode(Charset::Utf8).unwrap()
}

fn http() -> Client {
    Client::builder().no_proxy().build().unwrap()
}

/// Registers. Returns the `response` object.
async fn register(simulator: &Simulator, query: &str) -> Json<'static> {
    let url = format!("{}/websocket/register.do?{query}", simulator.url());
    let text = http().get(url).send().await.unwrap().text().await.unwrap();
    json::parse(&text).unwrap().get("response").unwrap().clone().into_owned()
}

fn text_of(response: &Json<'_>, name: &str) -> Option<String> {
    response.get(name).and_then(Json::as_text).map(ToOwned::to_owned)
}

/// A request for a WebSocket.
fn connect(simulator: &Simulator, query: &str) -> RequestBuilder {
    http()
        .get(format!("{}/websocket?{query}", simulator.url()))
        .header("connection", "Upgrade")
        .header("upgrade", "websocket")
        .header("sec-websocket-version", "13")
        .header("sec-websocket-key", "dGhlIHNhbXBsZSBub25jZQ==")
}

#[tokio::test]
async fn registrations_are_checked() {
    let simulator = started(Simulator::builder()).await;
    let first = query(&simulator, &[("nonce", "n1")]).await;
    let response = register(&simulator, &first).await;
    assert_eq!(text_of(&response, "code").as_deref(), Some("10000"));
    assert!(text_of(&response, "link_token").is_some());
    for (own, code) in [
        (vec![("nonce", "n1")], "isv.invalid-nonce"),
        (vec![("nonce", "")], "isv.missing-nonce"),
        (vec![("nonce", "n2"), ("timestamp", "1")], "isv.invalid-timestamp"),
        (vec![("nonce", "n3"), ("timestamp", "2026-01-01 00:00:00")], "isv.invalid-timestamp"),
        (vec![("nonce", "n4"), ("app_id", "1")], "isv.invalid-app-id"),
        (vec![("nonce", "n5"), ("sign_type", "RSA")], "isv.invalid-signature-type"),
        (vec![("nonce", "n6"), ("sdk_version", "")], "isv.missing-sdk-version"),
    ] {
        let response = register(&simulator, &query(&simulator, &own).await).await;
        assert_eq!(text_of(&response, "sub_code").as_deref(), Some(code), "{own:?}");
        assert_eq!(text_of(&response, "link_token"), None);
    }
    let forged =
        query(&simulator, &[("nonce", "n7")]).await.replacen("sdk_version=test", "sdk_version=other", 1);
    let response = register(&simulator, &forged).await;
    assert_eq!(text_of(&response, "sub_code").as_deref(), Some("isv.invalid-signature"));
}

#[tokio::test]
async fn a_token_opens_one_connection_and_needs_its_zone() {
    let simulator = started(Simulator::builder()).await;
    let token = async |nonce: &str| {
        let response = register(&simulator, &query(&simulator, &[("nonce", nonce)]).await).await;
        text_of(&response, "link_token").unwrap()
    };
    let signed = query(&simulator, &[("link_token", &token("n1").await)]).await;
    let opened = connect(&simulator, &signed).header("cookie", "zone=SIM00A").send().await.unwrap();
    assert_eq!(opened.status(), StatusCode::SWITCHING_PROTOCOLS);
    // The key and its answer are those of RFC 6455.
    assert_eq!(opened.headers()["sec-websocket-accept"], "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
    let again = connect(&simulator, &signed).header("cookie", "zone=SIM00A").send().await.unwrap();
    assert_eq!(again.status(), StatusCode::FORBIDDEN, "the token was used");
    assert!(again.text().await.unwrap().contains("isv.invalid-link-token"));
    let signed = query(&simulator, &[("link_token", &token("n2").await)]).await;
    let without_zone = connect(&simulator, &signed).send().await.unwrap();
    assert!(without_zone.text().await.unwrap().contains("isv.invalid-zone"));
    let signed = query(&simulator, &[("link_token", &token("n3").await)]).await;
    let plain = http().get(format!("{}/websocket?{signed}", simulator.url())).send().await.unwrap();
    assert!(plain.text().await.unwrap().contains("isv.invalid-request"), "no WebSocket was asked for");
}

#[tokio::test]
async fn the_control_api_shows_connections_and_changes_subscriptions_and_faults() {
    let simulator = started(Simulator::builder().control()).await;
    let url = |path: &str| format!("{}/simulator/{path}", simulator.url());
    let post = async |path: &str, body: &'static str| {
        let request = http().post(url(path)).header("content-type", "application/json").body(body);
        request.send().await.unwrap().text().await.unwrap()
    };
    let shown = post("channel", r#"{"kind":"alipay.example.changed"}"#).await;
    assert_eq!(shown, r#"{"connections":[],"subscriptions":["alipay.example.changed"]}"#);
    assert_eq!(simulator.channel_subscriptions(), ["alipay.example.changed"]);
    let shown = post("channel", r#"{"kind":"alipay.example.changed","channel":false}"#).await;
    assert_eq!(shown, r#"{"connections":[],"subscriptions":[]}"#);
    let faults = post("faults", r#"{"of":"channel","fault":"SlowReader(500ms)","when":"once"}"#).await;
    assert!(faults.contains("SlowReader(500ms)") && faults.contains("LostAcknowledgement"), "{faults}");
    assert_eq!(simulator.channel_faults().len(), 1);
    let refused = post("faults", r#"{"of":"channel","fault":"CutAfter","when":"once"}"#).await;
    assert!(refused.contains("invalid-parameter"), "{refused}");
}
