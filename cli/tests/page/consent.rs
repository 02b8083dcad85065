//! The consent pages in a real browser: a merchant authorizes an app, and a user logs in.

use alipay::{
    Protocol,
    authorization::{ExchangeAppToken, ExchangeUserToken, GrantType, QueryUser},
    prelude::*,
    trade::QueryTrade,
};

use crate::{expect_no_warnings, looks::picture, server::receiver, shown};

/// Returns a parameter of the address at which the browser is.
async fn param(browser: &crate::browser::Browser, name: &str) -> String {
    let value = browser.run(&format!("return new URLSearchParams(location.search).get('{name}')")).await;
    value.as_str().unwrap_or_else(|| panic!("no {name}")).to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_merchant_agrees_and_the_token_is_used_until_it_is_revoked() {
    let Some((server, browser)) = shown(&[], "en").await else { return };
    let (client, app_id) = (server.client(Protocol::V3), server.setting("app_id"));
    let back = receiver().await;
    let page = format!(
        "{}/oauth2/appToAppAuth.htm?app_id={app_id}&redirect_uri={back}&state=c3RhdGU%3D",
        server.setting("url")
    );
    browser.page.goto(&page).await.unwrap();
    browser.until_shown("Allow this app to act for you?").await;
    picture(&browser, "consent-en").await;
    browser.fill("#pid", "2088101118588888").await;
    expect_no_warnings(&browser).await;
    browser.click("#consent-form button[type=submit]").await;
    browser.until("location.pathname === '/alipay/notify'").await;
    assert_eq!(
        (param(&browser, "state").await.as_str(), param(&browser, "app_id").await.as_str()),
        ("c3RhdGU=", app_id)
    );
    let code = param(&browser, "app_auth_code").await;
    let exchange = ExchangeAppToken::new(GrantType::AuthorizationCode).with_code(code);
    let tokens = client.authorizations().exchange_app_token(exchange).await.unwrap();
    let merchant = client.for_merchant(tokens.app_auth_token.clone().unwrap());
    let query = || QueryTrade::new().with_out_trade_no("1");
    let refused = merchant.trades().query(query()).await.unwrap_err();
    assert_eq!(refused.code(), Some("ACQ.TRADE_NOT_EXIST"), "the token is accepted");

    browser.open(server.setting("page")).await;
    browser.click("#authorization-list [data-key^=revoke]").await;
    browser.until("document.querySelector('#authorization-list .badge.bad')").await;
    let refused = merchant.trades().query(query()).await.unwrap_err();
    assert!(refused.code().unwrap().ends_with("invalid-app-auth-token"), "{refused}");
    expect_no_warnings(&browser).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_user_logs_in_or_refuses() {
    let Some((server, browser)) = shown(&[], "zh-CN").await else { return };
    let (client, app_id) = (server.client(Protocol::V2), server.setting("app_id"));
    let back = receiver().await;
    let page = format!(
        "{}/oauth2/publicAppAuthorize.htm?app_id={app_id}&scope=auth_user&redirect_uri={back}",
        server.setting("url")
    );
    browser.page.goto(&page).await.unwrap();
    browser.until_shown("使用模拟账号登录？").await;
    browser.click("#refuse").await;
    browser.until_shown("您已拒绝。").await;
    browser.page.goto(&page).await.unwrap();
    browser.until_shown("使用模拟账号登录？").await;
    expect_no_warnings(&browser).await;
    browser.click("#consent-form button[type=submit]").await;
    browser.until("location.pathname === '/alipay/notify'").await;
    let code = param(&browser, "auth_code").await;
    let exchange = ExchangeUserToken::new(GrantType::AuthorizationCode).with_code(code);
    let token = client.authorizations().exchange_user_token(exchange).await.unwrap();
    let query = QueryUser::new(token.access_token.clone().unwrap());
    let user = client.authorizations().query_user(query).await.unwrap();
    assert!(user.nick_name.is_some());
}
