//! The doctor in the page: a verdict on a pasted text, with the difference.

use alipay::{
    Protocol,
    trade::{CreateTrade, TradeApiExt},
};
use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::{
    access::{press, tab_to},
    browser::Browser,
    expect_no_warnings,
    looks::picture,
    server::Server,
    shown,
};

/// Returns the form of a genuine V2 call, as the simulator has received it.
async fn genuine(server: &Server) -> String {
    let client = server.client(Protocol::V2);
    client.trades().create(CreateTrade::new("T1", "88.00".parse().unwrap(), "测试 Tea")).await.unwrap();
    let journal = server.get("journal").await;
    let request = &journal["entries"][0];
    let query =
        request["target"].as_str().and_then(|path| path.split_once('?')).map_or("", |(_, query)| query);
    format!("{query}&{}", request["body"].as_str().unwrap())
}

/// Pastes a text. Typing it would take long.
async fn paste(browser: &Browser, selector: &str, text: &str) {
    let (selector, text) = (Value::from(selector), Value::from(text));
    browser.run(&format!("document.querySelector({selector}).value = {text}")).await;
}

async fn explain(browser: &Browser, text: &str) {
    browser.run("document.querySelector('#explain-result').replaceChildren()").await;
    paste(browser, "#explain-text", text).await;
    browser.click("#explain-form button[type=submit]").await;
}

async fn until_code(browser: &Browser, code: &str) {
    browser.until(&format!("document.querySelector('#explain-result [data-code=\"{code}\"]')")).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pasted_text_gets_its_verdict_and_its_difference_in_both_languages() {
    let Some((server, browser)) = shown(&[], "en").await else { return };
    let form = genuine(&server).await;
    explain(&browser, &form).await;
    until_code(&browser, "verified").await;
    browser.until_shown("The signature is valid.").await;
    let tampered = form.replace("88.00", "98.00");
    assert_ne!(tampered, form);
    explain(&browser, &tampered).await;
    until_code(&browser, "signature-of-other-text").await;
    browser.until("document.querySelector('.difference del mark').textContent === '8'").await;
    browser.until("document.querySelector('.difference ins mark').textContent === '9'").await;
    browser
        .until("document.querySelector('#explain-verdict.bad').textContent === 'Problems were found.'")
        .await;
    for (name, width) in [("phone", 360), ("desktop", 1280)] {
        browser.resize(width, 900).await;
        let overflow = "return document.documentElement.scrollWidth - document.documentElement.clientWidth";
        assert_eq!(browser.run(overflow).await, json!(0), "{name}");
        browser.run("document.querySelector('#explain').scrollIntoView()").await;
        picture(&browser, &format!("explain-{name}")).await;
    }
    browser.click("#language").await;
    browser.until_shown("密钥正确").await;
    browser.until_shown("发现问题。").await;
    // A text without a signature.
    explain(&browser, "nothing").await;
    browser.until("document.querySelector('#message.bad')?.textContent.includes('没有找到签名')").await;
    expect_no_warnings_but(&browser, "422").await;
}

/// Checks that the browser reports only the refused requests.
async fn expect_no_warnings_but(browser: &Browser, status: &str) {
    let warnings = browser.warnings().await;
    assert!(warnings.iter().all(|warning| warning.contains(status)), "{warnings:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn other_keys_may_be_given_but_never_a_private_one() {
    let Some((server, browser)) = shown(&[], "en").await else { return };
    let form = genuine(&server).await;
    browser.click("#explain-form summary").await;
    // The public key of Alipay is not the key of the app.
    paste(&browser, "#explain-app-key", server.setting("alipay_public_key")).await;
    explain(&browser, &form).await;
    until_code(&browser, "signature-of-other-key").await;
    let key = include_str!("../../../tests/vectors/keys/app_private_pkcs8.pem");
    let sent =
        "performance.getEntriesByType('resource').filter((one) => one.name.endsWith('/explain')).length";
    let before = browser.run(&format!("return {sent}")).await;
    for selector in ["#explain-app-key", "#explain-text"] {
        paste(&browser, "#explain-text", &form).await;
        paste(&browser, selector, key).await;
        browser.click("#explain-form button[type=submit]").await;
        browser.until("document.querySelector('#message.bad')?.textContent.includes('private key')").await;
        browser.until(&format!("document.querySelector({}).value === ''", Value::from(selector))).await;
    }
    assert_eq!(browser.run(&format!("return {sent}")).await, before, "a private key was sent");
    expect_no_warnings(&browser).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn hostile_texts_stay_texts_and_the_keyboard_is_enough() {
    let Some((server, browser)) = shown(&[], "en").await else { return };
    let form = genuine(&server).await;
    let hostile = "<img src=x onerror='window.hacked = 1'>";
    let sign = form.split('&').find(|pair| pair.starts_with("sign=")).unwrap().to_owned();
    let text = format!(
        "app_id=2021001234567890&notify_id=%3Cimg+src%3Dx+onerror%3Dalert(1)%3E&subject={hostile}&{sign}"
    );
    paste(&browser, "#explain-text", &text).await;
    tab_to(&browser, "#explain-form button[type=submit]").await;
    press(&browser, &[Key::Enter]).await;
    browser.until("document.querySelector('#explain-result .findings li')").await;
    browser.until("document.querySelector('#explain-verdict').getAttribute('role') === 'status'").await;
    assert_eq!(browser.run("return window.hacked ?? null").await, Value::Null);
    assert_eq!(browser.run("return document.querySelectorAll('#explain-result img').length").await, json!(0));
    tab_to(&browser, "#explain-clear").await;
    press(&browser, &[Key::Enter]).await;
    browser.until("document.querySelector('#explain-text').value === ''").await;
    browser.until("document.querySelector('#explain-result').children.length === 0").await;
    expect_no_warnings(&browser).await;
}
