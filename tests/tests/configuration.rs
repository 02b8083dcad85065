//! What `build()` refuses, by the name of the setting and with the way out.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)] // helpers of tests

use std::time::Duration;

use alipay_runtime::{
    Client, ClientBuilder, crypto::keys::KeyError, notification::NotificationVerifier, settings::ConfigError,
    settings::Setting,
};
use alipay_tests::platform::{APP_ID, key};

fn good() -> ClientBuilder {
    Client::builder()
        .app_id(APP_ID)
        .private_key(key("app_private_pkcs1.b64"))
        .alipay_public_key(key("platform_public.pem"))
}

fn refused(builder: ClientBuilder) -> ConfigError {
    builder.build().expect_err("the configuration cannot work")
}

#[test]
fn a_good_configuration_builds() {
    assert_eq!(good().build().unwrap().app_id(), APP_ID);
    for server in
        ["https://openapi.alipay.com/", "http://127.0.0.1:1", "http://localhost:80", "http://[::1]:9"]
    {
        good().server(server).build().unwrap();
    }
    good().sandbox().build().unwrap();
}

#[test]
fn a_missing_setting_is_named_with_where_to_find_it() {
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
fn a_key_in_the_wrong_slot_is_named_by_slot() {
    let error = refused(good().private_key(key("app_public.pem")));
    assert!(
        matches!(
            error,
            ConfigError::Key { setting: Setting::PrivateKey, problem: KeyError::PublicKeyInPrivateSlot }
        ),
        "{error}"
    );
    let error = refused(good().alipay_public_key(key("platform_private_pkcs8.pem")));
    assert!(error.to_string().starts_with("alipay_public_key: this is a private key"), "{error}");
}

#[test]
fn the_own_public_key_in_alipays_slot_is_refused_in_every_form() {
    for form in ["app_public.pem", "app_public.b64"] {
        let error = refused(good().alipay_public_key(key(form)));
        assert!(matches!(error, ConfigError::OwnPublicKey), "{error}");
        assert!(error.to_string().contains("支付宝公钥"), "{error}");
    }
}

#[test]
fn servers_that_would_break_the_signature_or_leak_it_are_refused() {
    for (server, hint) in [
        ("openapi.alipay.com:443", "scheme is missing"),
        ("https://[", "no URL"),
        ("http://openapi.alipay.com", "loopback"),
        ("http://127.0.0.1.example.com", "loopback"),
        ("http://localhost.example.com", "loopback"),
        ("https://openapi.alipay.com/gateway.do", "path follows"),
        ("https://openapi.alipay.com/v3", "without path"),
        ("https://user:secret@openapi.alipay.com", "user"),
        ("https://openapi.alipay.com?x=1", "query"),
        ("ftp://openapi.alipay.com", "https"),
    ] {
        let error = refused(good().server(server));
        assert!(matches!(error, ConfigError::Invalid { setting: Setting::Server, .. }), "{server}: {error}");
        let shown = error.to_string();
        assert!(shown.contains(hint) && !shown.contains("secret"), "{server}: {shown}");
    }
}

#[test]
fn app_ids_and_timeouts_that_cannot_work_are_refused() {
    for app_id in ["", "2021 0012", "2021,nonce=x", "二〇二一", "2021\n2022"] {
        assert!(matches!(
            refused(good().app_id(app_id)),
            ConfigError::Invalid { setting: Setting::AppId, .. }
        ));
    }
    let error = refused(good().timeout(Duration::ZERO));
    assert!(matches!(error, ConfigError::Invalid { setting: Setting::Timeout, .. }));
}

#[test]
fn notifications_are_configured_as_strictly() {
    assert!(matches!(NotificationVerifier::builder().build(), Err(ConfigError::Missing(Setting::AppId))));
    let error = NotificationVerifier::builder().app_id(APP_ID).build().unwrap_err();
    assert!(matches!(error, ConfigError::Missing(Setting::AlipayPublicKey)), "{error}");
    NotificationVerifier::builder()
        .app_id(APP_ID)
        .alipay_public_key(key("platform_public.b64"))
        .build()
        .unwrap();
}
