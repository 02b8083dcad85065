//! Authorizations by merchants and logins of users, from the consent to the end.

use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

use alipay::{
    authorization::*,
    prelude::*,
    runtime::Protocol,
    tokens::{MemoryTokens, TokenSeal},
    trade::QueryTrade,
};
use alipay_simulator::{Simulator, SimulatorError};
use serde_json::{Value, json};

use super::{Settable, client, code};

fn by_code(code: &str) -> ExchangeAppToken {
    ExchangeAppToken::new(GrantType::AuthorizationCode).with_code(code)
}

fn by_refresh(token: &str) -> ExchangeAppToken {
    ExchangeAppToken::new(GrantType::RefreshToken).with_refresh_token(token)
}

async fn a_merchant_authorizes_refreshes_and_revokes(protocol: Protocol) {
    let simulator = Simulator::start().await.unwrap();
    let client = client(&simulator, protocol);
    let api = client.authorizations();
    let app_auth_code = simulator.consent_as_merchant("2088101118588888").unwrap();
    let tokens = api.exchange_app_token(by_code(&app_auth_code)).await.unwrap();
    let first = tokens.app_auth_token.clone().unwrap();
    assert_eq!((first.len(), tokens.auth_app_id.as_deref()), (40, Some("2019101118588888")));
    assert_eq!(tokens.tokens[0].app_auth_token.as_ref(), Some(&first));
    for (request, refusal) in [
        (by_code(&app_auth_code), "AUTH_CODE_NOT_VALID"),
        (by_code("other"), "AUTH_CODE_NOT_EXIST"),
        (by_refresh("other"), "REFRESH_TOKEN_NOT_EXIST"),
        (ExchangeAppToken::new(GrantType::RefreshToken), "ILLEGAL_PARAM"),
        (ExchangeAppToken::new("password".into()).with_code("1"), "GRANT_TYPE_INVALID"),
    ] {
        assert_eq!(code(api.exchange_app_token(request)).await, refusal);
    }
    let for_merchant = client.for_merchant(first.as_str());
    let query = || QueryTrade::new().with_out_trade_no("1");
    assert_eq!(
        code(for_merchant.trades().query(query())).await,
        "ACQ.TRADE_NOT_EXIST",
        "the token is accepted"
    );
    let state = api.query_app_token(QueryAppToken::new(first.as_str())).await.unwrap();
    assert_eq!(
        (state.status.as_deref(), state.user_id.as_deref()),
        (Some("valid"), Some("2088101118588888"))
    );

    let refresh = tokens.app_refresh_token.clone().unwrap();
    let second = api.exchange_app_token(by_refresh(&refresh)).await.unwrap().app_auth_token.clone().unwrap();
    assert_ne!(first, second);
    assert_eq!(code(api.exchange_app_token(by_refresh(&refresh))).await, "REFRESH_TOKEN_NOT_VALID");
    let ended = for_merchant.trades().query(query()).await.unwrap_err();
    assert!(ended.code().unwrap().ends_with("invalid-app-auth-token"), "{ended}");

    simulator.revoke_authorization(&second).unwrap();
    let state = api.query_app_token(QueryAppToken::new(second.as_str())).await.unwrap();
    assert_eq!(state.status.as_deref(), Some("invalid"));
    assert_eq!(simulator.revoke_authorization(&second).unwrap_err().code, "AUTH_TOKEN_NOT_FOUND");
    assert_eq!(code(api.query_app_token(QueryAppToken::new("other"))).await, "AUTH_TOKEN_NOT_EXISTED");
    // The end of a token outlives the simulator.
    let restored = Simulator::builder().restore(simulator.state()).start().await.unwrap();
    let late = super::client(&restored, protocol).for_merchant(second.as_str());
    assert!(
        late.trades().query(query()).await.unwrap_err().code().unwrap().ends_with("invalid-app-auth-token")
    );
}

async fn codes_and_tokens_belong_to_one_app(protocol: Protocol) {
    let simulator = Simulator::start().await.unwrap();
    let other = simulator.register_app().await.unwrap();
    let other = super::client_for(&simulator, &other, protocol);
    let api = other.authorizations();
    let app_auth_code = simulator.consent_as_merchant("2088-M").unwrap();
    assert_eq!(code(api.exchange_app_token(by_code(&app_auth_code))).await, "APP_ID_NOT_CONSISTENT");
    let token = simulator.authorize("2088-M");
    assert_eq!(code(api.query_app_token(QueryAppToken::new(token))).await, "AUTH_TOKEN_NOT_CONSISTENT");
    let login = simulator.login_as_user("auth_user").unwrap();
    let request = ExchangeUserToken::new(GrantType::AuthorizationCode).with_code(login);
    assert_eq!(code(api.exchange_user_token(request)).await, "isv.unmatched-app-id");
}

async fn a_user_logs_in(protocol: Protocol) {
    let simulator = Simulator::start().await.unwrap();
    let client = client(&simulator, protocol);
    let api = client.authorizations();
    let exchange = |code: &str| ExchangeUserToken::new(GrantType::AuthorizationCode).with_code(code);
    let login = simulator.login_as_user("auth_user").unwrap();
    let token = api.exchange_user_token(exchange(&login)).await.unwrap();
    assert_eq!(code(api.exchange_user_token(exchange(&login))).await, "isv.code-invalid");
    assert_eq!(code(api.exchange_user_token(exchange("other"))).await, "isv.code-invalid");
    let access = token.access_token.clone().unwrap();
    let user = api.query_user(QueryUser::new(access.as_str())).await.unwrap();
    assert_eq!((user.user_id.as_ref(), user.nick_name.is_some()), (token.user_id.as_ref(), true));

    let refresh = ExchangeUserToken::new(GrantType::RefreshToken)
        .with_refresh_token(token.refresh_token.as_deref().unwrap());
    let renewed = api.exchange_user_token(refresh.clone()).await.unwrap().access_token.clone().unwrap();
    assert_eq!(code(api.exchange_user_token(refresh)).await, "isv.refreshed-token-invalid");
    let ended = code(api.query_user(QueryUser::new(access))).await;
    assert!(ended.ends_with("invalid-auth-token"), "{ended}");
    api.query_user(QueryUser::new(renewed)).await.unwrap();

    let silent = simulator.login_as_user("auth_base").unwrap();
    let silent = api.exchange_user_token(exchange(&silent)).await.unwrap().access_token.clone().unwrap();
    let user = api.query_user(QueryUser::new(silent)).await.unwrap();
    assert!(user.user_id.is_some() && user.nick_name.is_none(), "auth_base is the account only");
}

#[tokio::test]
async fn codes_and_the_tokens_of_users_expire() {
    let clock = Arc::new(Settable(AtomicI64::new(1_700_000_000_000)));
    let simulator = Simulator::builder().clock(Arc::clone(&clock) as _).start().await.unwrap();
    let client = simulator.client_builder().clock(Arc::clone(&clock) as _).build().unwrap();
    let api = client.authorizations();
    let pass = |millis| clock.0.fetch_add(millis, Ordering::Relaxed);
    let merchant = simulator.consent_as_merchant("2088-M").unwrap();
    let login = simulator.login_as_user("auth_user").unwrap();
    let used = simulator.login_as_user("auth_user").unwrap();
    let exchange = |code: &str| ExchangeUserToken::new(GrantType::AuthorizationCode).with_code(code);
    let token = api.exchange_user_token(exchange(&used)).await.unwrap();
    pass(86_400_000);
    assert_eq!(code(api.exchange_app_token(by_code(&merchant))).await, "AUTH_CODE_NOT_VALID");
    assert_eq!(code(api.exchange_user_token(exchange(&login))).await, "isv.code-invalid");
    pass(14 * 86_400_000);
    let query = QueryUser::new(token.access_token.clone().unwrap());
    assert!(code(api.query_user(query)).await.ends_with("auth-token-time-out"));
    pass(15 * 86_400_000);
    let refresh = ExchangeUserToken::new(GrantType::RefreshToken)
        .with_refresh_token(token.refresh_token.clone().unwrap());
    assert_eq!(code(api.exchange_user_token(refresh)).await, "isv.refresh-token-time-out");
}

async fn consent(simulator: &Simulator, body: Value) -> (u16, Value) {
    let request = reqwest::Client::new().post(format!("{}/simulator/consents", simulator.url()));
    let response =
        request.header("content-type", "application/json").body(body.to_string()).send().await.unwrap();
    (response.status().as_u16(), serde_json::from_str(&response.text().await.unwrap()).unwrap())
}

#[tokio::test]
async fn the_consent_pages_have_the_addresses_of_the_platform_and_return_with_a_code() {
    let simulator = Simulator::builder().control().start().await.unwrap();
    let app_id = simulator.app().app_id.as_str();
    let browser = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().unwrap();
    let pages = [
        ("appToAppAuth.htm", "merchant"),
        ("appToAppBatchAuth.htm", "merchant"),
        ("publicAppAuthorize.htm", "login"),
    ];
    for (name, kind) in pages {
        let url = format!("{}/oauth2/{name}?app_id={app_id}&redirect_uri=http%3A%2F%2Fa%2F", simulator.url());
        let response = browser.get(url).header("sec-fetch-site", "cross-site").send().await.unwrap();
        let expected =
            format!("/simulator/consent?kind={kind}&app_id={app_id}&redirect_uri=http%3A%2F%2Fa%2F");
        assert_eq!(response.headers()["location"], expected.as_str());
        assert_eq!(browser.get(format!("{}{expected}", simulator.url())).send().await.unwrap().status(), 200);
    }
    let body = json!({ "kind": "merchant", "app_id": app_id, "redirect_uri": "http://127.0.0.1:1/b?x=1",
        "state": "c3RhdGU=", "merchant_pid": "2088-M" });
    let (_, next) = consent(&simulator, body).await;
    let next = next["next_url"].as_str().unwrap();
    assert!(
        next.starts_with(&format!(
            "http://127.0.0.1:1/b?x=1&app_id={app_id}&source=alipay_app_auth&app_auth_code="
        )),
        "{next}"
    );
    assert!(next.ends_with("&state=c3RhdGU%3D"), "{next}");
    for wrong in [
        json!({ "kind": "merchant", "app_id": "1", "redirect_uri": "http://a/", "merchant_pid": "2088-M" }),
        json!({ "kind": "merchant", "app_id": app_id, "redirect_uri": "javascript:1", "merchant_pid": "2088-M" }),
        json!({ "kind": "merchant", "app_id": app_id, "redirect_uri": "http://a/", "merchant_pid": "1", "state": "x".repeat(101) }),
        json!({ "kind": "merchant", "app_id": app_id, "redirect_uri": "http://a/" }),
        json!({ "kind": "other", "app_id": app_id, "redirect_uri": "http://a/" }),
    ] {
        assert_eq!(consent(&simulator, wrong.clone()).await.0, 400, "{wrong}");
    }
}

#[tokio::test]
async fn revocations_are_reported_to_the_app_gateway() {
    let simulator = Simulator::start().await.unwrap();
    let (url, received) = super::notifications::receiver().await;
    simulator.notify_to(url).unwrap();
    simulator.notify_automatically(true);
    let token = simulator.authorize("2088101118588888");
    simulator.revoke_authorization(&token).unwrap();
    let login = simulator.login_as_user("auth_user").unwrap();
    let exchange = ExchangeUserToken::new(GrantType::AuthorizationCode).with_code(login);
    let client = simulator.client().unwrap();
    let access = client.authorizations().exchange_user_token(exchange).await.unwrap().access_token.clone();
    assert_eq!((simulator.revoke_logins().unwrap(), simulator.revoke_logins().unwrap()), (1, 0));
    let ended = client.authorizations().query_user(QueryUser::new(access.unwrap()));
    assert_eq!(code(ended).await, "invalid-auth-token");
    while received.lock().unwrap().len() < 2 {
        tokio::time::sleep(std::time::Duration::from_millis(5)).await;
    }
    let raw = received.lock().unwrap()[1].clone();
    let params: std::collections::BTreeMap<_, _> = form_urlencoded::parse(&raw).into_owned().collect();
    assert_eq!(params["msg_method"], "alipay.open.auth.userauth.cancelled");
    let content: Value = serde_json::from_str(&params["biz_content"]).unwrap();
    assert!(content["cancel_time"].is_number() && content["user_id"].is_string(), "{content}");
    let raw = received.lock().unwrap()[0].clone();
    let notification = simulator.client().unwrap().notification_verifier().verify(&raw).unwrap();
    assert_eq!(notification.rule(), alipay::runtime::notification::SignRule::V1);
    let params: std::collections::BTreeMap<_, _> = form_urlencoded::parse(&raw).into_owned().collect();
    assert_eq!(params["msg_method"], "alipay.open.auth.appauth.cancelled");
    let content: Value = serde_json::from_str(&params["biz_content"]).unwrap();
    assert_eq!(
        (content["app_auth_token"].as_str(), content["user_id"].as_str()),
        (Some(token.as_str()), Some("2088101118588888"))
    );
}

over_both_protocols!(
    a_merchant_authorizes_refreshes_and_revokes,
    codes_and_tokens_belong_to_one_app,
    a_user_logs_in,
);

#[tokio::test]
async fn an_order_of_a_merchant_brings_the_token_in_a_notification() {
    let simulator = Simulator::builder().control().start().await.unwrap();
    let client = simulator.client().unwrap();
    let seal = TokenSeal::parse("MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=").unwrap();
    let tokens = MerchantTokens::new(client.clone(), MemoryTokens::new(), seal);
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    simulator.notify_to(format!("http://{}/notify", listener.local_addr().unwrap())).unwrap();
    let (verifier, kept) = (client.notification_verifier(), tokens.clone());
    let receive = move |body: axum::body::Bytes| async move {
        let granted = verifier.verify(&body).unwrap().decode::<AppAuthorized>().unwrap();
        assert_eq!(granted.grant().unwrap().user_id.as_deref(), Some("2088101118588888"));
        kept.authorized(&granted).await.unwrap();
        "success"
    };
    let router = axum::Router::new().route("/notify", axum::routing::post(receive));
    tokio::spawn(async move { axum::serve(listener, router).await });

    let token = simulator.authorize("2088101118588888");
    assert!(simulator.send_app_authorized(&token).await.unwrap().acknowledged);
    let merchant = tokens.for_merchant_app("2019101118588888").await.unwrap();
    let refused = code(merchant.trades().query(QueryTrade::new().with_out_trade_no("none"))).await;
    assert_eq!(refused, "ACQ.TRADE_NOT_EXIST", "the token is accepted");
    let unknown = simulator.send_app_authorized("none").await.unwrap_err();
    assert!(matches!(unknown, SimulatorError::UnknownAuthorization), "{unknown}");

    let notify = |token: &str| {
        let url = format!("{}/simulator/authorizations/{token}/notify", simulator.url());
        reqwest::Client::new().post(url).header("content-type", "application/json").body("{}").send()
    };
    let report: Value = serde_json::from_str(&notify(&token).await.unwrap().text().await.unwrap()).unwrap();
    assert_eq!(report["acknowledged"], true, "{report}");
    assert_eq!(notify("none").await.unwrap().status(), 404);
}
