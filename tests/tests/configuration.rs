//! Configurations that `build()` refuses, with the setting and the fix in the error.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)] // helpers of tests

use std::time::Duration;

use alipay_runtime::{
    Client, ClientBuilder, crypto::keys::KeyError, notification::NotificationVerifier, settings::ConfigError,
    settings::Setting,
};
use alipay_tests::platform::{APP_ID, key};

fn valid() -> ClientBuilder {
    Client::builder()
        .app_id(APP_ID)
        .private_key(key("app_private_pkcs1.b64"))
        .alipay_public_key(key("platform_public.pem"))
}

fn refused(builder: ClientBuilder) -> ConfigError {
    builder.build().expect_err("the configuration is invalid")
}

#[test]
fn a_valid_configuration_builds() {
    assert_eq!(valid().build().unwrap().app_id(), APP_ID);
    for server in
        ["https://openapi.alipay.com/", "http://127.0.0.1:1", "http://localhost:80", "http://[::1]:9"]
    {
        valid().server(server).build().unwrap();
    }
    valid().sandbox().build().unwrap();
}

#[test]
fn errors_of_missing_settings_say_where_to_find_the_value() {
    let cases = [
        (Client::builder(), Setting::AppId, "open platform"),
        (Client::builder().app_id(APP_ID), Setting::PrivateKey, "key tool"),
        (
            Client::builder().app_id(APP_ID).private_key(key("app_private_pkcs8.pem")),
            Setting::AlipayPublicKey,
            "支付宝公钥",
        ),
    ];
    for (builder, expected, hint) in cases {
        let error = refused(builder);
        assert!(matches!(error, ConfigError::Missing(setting) if setting == expected), "{error}");
        assert!(error.to_string().contains(hint), "{error}");
    }
}

#[test]
fn errors_of_swapped_keys_name_the_setting() {
    let error = refused(valid().private_key(key("app_public.pem")));
    assert!(
        matches!(error, ConfigError::Key { setting: Setting::PrivateKey, problem: KeyError::IsPublicKey }),
        "{error}"
    );
    let error = refused(valid().alipay_public_key(key("platform_private_pkcs8.pem")));
    assert!(error.to_string().starts_with("alipay_public_key: this is a private key"), "{error}");
}

#[test]
fn the_apps_own_public_key_is_refused_as_the_alipay_public_key() {
    for form in ["app_public.pem", "app_public.b64"] {
        let error = refused(valid().alipay_public_key(key(form)));
        assert!(matches!(error, ConfigError::OwnPublicKey), "{error}");
        assert!(error.to_string().contains("支付宝公钥"), "{error}");
    }
}

#[test]
fn unsafe_server_addresses_are_refused() {
    for (server, hint) in [
        ("openapi.alipay.com:443", "no scheme"),
        ("https://[", "not a URL"),
        ("http://openapi.alipay.com", "loopback"),
        ("http://127.0.0.1.example.com", "loopback"),
        ("http://localhost.example.com", "loopback"),
        ("https://openapi.alipay.com/gateway.do", "added automatically"),
        ("https://openapi.alipay.com/v3", "without path"),
        ("https://user:secret@openapi.alipay.com", "user"),
        ("https://openapi.alipay.com?x=1", "query"),
        ("ftp://openapi.alipay.com", "https"),
    ] {
        let error = refused(valid().server(server));
        assert!(matches!(error, ConfigError::Invalid { setting: Setting::Server, .. }), "{server}: {error}");
        let shown = error.to_string();
        assert!(shown.contains(hint) && !shown.contains("secret"), "{server}: {shown}");
    }
}

#[test]
fn invalid_app_ids_and_timeouts_are_refused() {
    for app_id in
        ["", "wx2021001234567890", "2088102836795250", "2021 0012", "2021,nonce=x", "二〇二一", "2021\n2022"]
    {
        assert!(matches!(
            refused(valid().app_id(app_id)),
            ConfigError::Invalid { setting: Setting::AppId, .. }
        ));
    }
    let error = refused(valid().timeout(Duration::ZERO));
    assert!(matches!(error, ConfigError::Invalid { setting: Setting::Timeout, .. }));
}

#[test]
fn notification_verifiers_are_checked_in_the_same_way() {
    assert!(matches!(NotificationVerifier::builder().build(), Err(ConfigError::Missing(Setting::AppId))));
    let error = NotificationVerifier::builder().app_id(APP_ID).build().unwrap_err();
    assert!(matches!(error, ConfigError::Missing(Setting::AlipayPublicKey)), "{error}");
    NotificationVerifier::builder()
        .app_id(APP_ID)
        .alipay_public_key(key("platform_public.b64"))
        .build()
        .unwrap();
}
