//! Fixed responses, for methods that nobody has declared.

use alipay::{alipay_api, alipay_model, prelude::*, runtime::Protocol, trade::QueryTrade};
use alipay_simulator::Simulator;
use serde_json::{Value, json};

use super::{client, code};

/// A call that the simulator does not know.
#[alipay_api(method = "alipay.example.thing.query", v3 = POST, response = Thing)]
pub(crate) struct QueryThing {
    /// Number of the thing.
    pub thing_id: String,
}

/// A thing.
#[alipay_model]
pub(crate) struct Thing {
    /// Name of the thing.
    pub name: Option<String>,
}

async fn post(simulator: &Simulator, path: &str, body: Value) -> (u16, Value) {
    let request = reqwest::Client::new().post(format!("{}/simulator/{path}", simulator.url()));
    let response =
        request.header("content-type", "application/json").body(body.to_string()).send().await.unwrap();
    (response.status().as_u16(), serde_json::from_str(&response.text().await.unwrap()).unwrap())
}

async fn a_fixed_response_serves_any_method(protocol: Protocol) {
    let simulator = Simulator::builder().control().start().await.unwrap();
    let client = client(&simulator, protocol);
    let call = || client.call(QueryThing::new("1"));
    let error = call().await.unwrap_err();
    assert!(
        error.to_string().contains("/simulator/responses") && !error.to_string().contains("::"),
        "{error}"
    );
    let method = "alipay.example.thing.query";
    let (_, set) = post(&simulator, "responses", json!({ "method": method, "body": { "name": "茶" } })).await;
    assert_eq!(set["responses"][0]["method"], method);
    assert_eq!(call().await.unwrap().name.as_deref(), Some("茶"));
    simulator.respond(method, 400, r#"{"code":"THING_NOT_EXIST","message":"gone"}"#).unwrap();
    assert_eq!(code(call()).await, "THING_NOT_EXIST");
    // A fixed response also replaces a built-in handler, until it is removed.
    simulator.respond("alipay.trade.query", 200, r#"{"trade_status":"TRADE_FINISHED"}"#).unwrap();
    let query = || QueryTrade::new().with_out_trade_no("1");
    let trade = client.trades().query(query()).await.unwrap();
    assert_eq!(trade.trade_status.as_ref().unwrap().as_str(), "TRADE_FINISHED");
    post(&simulator, "responses/remove", json!({ "method": "alipay.trade.query" })).await;
    assert_eq!(code(client.trades().query(query())).await, "ACQ.TRADE_NOT_EXIST");
    for wrong in [
        json!({ "body": {} }),
        json!({ "method": "a b" }),
        json!({ "method": "a", "status": 99 }),
        json!({ "method": "a", "body": [] }),
        json!({ "method": "a", "bdy": {} }),
    ] {
        assert_eq!(post(&simulator, "responses", wrong.clone()).await.0, 400, "{wrong}");
    }
}

over_both_protocols!(a_fixed_response_serves_any_method);
