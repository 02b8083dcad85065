//! No secret and no body in any output: every span, event, error and `Debug` of a whole run is searched.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)] // helpers of tests

use std::{
    fmt::Write as _,
    sync::{Arc, Mutex},
};

use alipay::call::CallOptionsBuilder;
use alipay::servicemarket::{AcceptOrder, OrderApiExt, OrderPlaced, QueryOrder};
use alipay_runtime::{
    Client, Notification, Receiver, notification::Delivery, notification::NotificationVerifier,
    notification::RawForm, protocol::ContentKey, retry::Retry, settings::ConfigError,
    transport::TransportFailure,
};
use alipay_tests::platform::{APP_ID, Script, Scripted, key, signed, signed_form, unsigned};
use tracing::field::{Field, Visit};
use tracing_subscriber::{Layer, layer::SubscriberExt, registry};

const TOKEN: &str = "202401BBsecrettoken";
const PHONE: &str = "13550123456";

/// Writes down the fields of every span and event.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<String>>);

impl Log {
    fn text(&self) -> String {
        self.0.lock().unwrap().clone()
    }
}

impl Visit for Log {
    fn record_debug(&mut self, field: &Field, value: &dyn std::fmt::Debug) {
        writeln!(self.0.lock().unwrap(), "{field}={value:?}").unwrap();
    }
}

impl<S: tracing::Subscriber> Layer<S> for Log {
    fn on_new_span(
        &self,
        attributes: &tracing::span::Attributes<'_>,
        _: &tracing::span::Id,
        _: tracing_subscriber::layer::Context<'_, S>,
    ) {
        attributes.record(&mut self.clone());
    }

    fn on_record(
        &self,
        _: &tracing::span::Id,
        values: &tracing::span::Record<'_>,
        _: tracing_subscriber::layer::Context<'_, S>,
    ) {
        values.record(&mut self.clone());
    }

    fn on_event(&self, event: &tracing::Event<'_>, _: tracing_subscriber::layer::Context<'_, S>) {
        event.record(&mut self.clone());
    }
}

fn private_key_body() -> String {
    key("app_private_pkcs8.b64").split_whitespace().collect()
}

fn assert_clean(shown: &str) {
    let private = private_key_body();
    let pieces = (40..private.len() - 16).step_by(16).filter_map(|start| private.get(start..start + 16));
    for secret in pieces.chain([TOKEN, PHONE]) {
        assert!(!shown.contains(secret), "{secret} in:\n{shown}");
    }
}

#[tokio::test]
async fn a_traced_run_shows_no_secret_and_names_method_status_and_outcome() {
    let log = Log::default();
    let _guard = tracing::subscriber::set_default(registry().with(log.clone()));
    let script = Script::default();
    script
        .respond(signed(200, "{}"))
        .respond(signed(200, &format!(r#"{{"order_items":[{{"phone_no":"{PHONE}"}}]}}"#)))
        .respond(signed(400, &format!(r#"{{"code":"invalid-signature","message":"phone={PHONE}"}}"#)))
        .respond(unsigned(502, PHONE))
        .respond(signed(200, &format!("[{PHONE}]")))
        .then(Scripted::Failure(TransportFailure::Interrupted));
    let reports = Log::default();
    let reported = reports.clone();
    let builder = script.builder().on_call(move |call| {
        writeln!(reported.0.lock().unwrap(), "{call:?}").unwrap();
    });
    let client = builder.build().unwrap().for_merchant(TOKEN);
    let mut shown = format!("{client:?} {:?}", script.builder());
    write!(shown, "{:?}", client.orders().accept(AcceptOrder::new("1")).for_merchant(TOKEN)).unwrap();
    for _ in 0..6 {
        match client.orders().query(QueryOrder::new("1")).await {
            Ok(response) => write!(shown, "{response:?}").unwrap(),
            Err(error) => write!(shown, "{error} {error:?}").unwrap(),
        }
    }
    let spans = log.text();
    assert_clean(&shown);
    assert_clean(&spans);
    assert_clean(&reports.text());
    assert_eq!(reports.text().lines().count(), 6, "{}", reports.text());
    for part in [
        "alipay.open.servicemarket.order.query",
        "status_code=400",
        "invalid-signature",
        "unknown",
        "refused",
        "success",
    ] {
        assert!(spans.contains(part), "{part} in:\n{spans}");
    }
}

#[tokio::test(start_paused = true)]
async fn repeated_calls_and_what_resolves_them_show_no_secret() {
    let log = Log::default();
    let _guard = tracing::subscriber::set_default(registry().with(log.clone()));
    let script = Script::default();
    script
        .then(Scripted::Failure(TransportFailure::NotSent))
        .respond(unsigned(502, PHONE))
        .respond(signed(200, &format!(r#"{{"order_items":[{{"phone_no":"{PHONE}"}}]}}"#)));
    let client = script.builder().retry(Retry::default()).build().unwrap().for_merchant(TOKEN);
    let error = client.orders().accept(AcceptOrder::new("1")).await.unwrap_err();
    let resolved = client.resolve(&error).await.unwrap();
    let shown = format!(
        "{error} {error:?} {:?} {resolved:?} {:?}",
        error.outcome_query(),
        resolved.clone().untyped()
    );
    assert_clean(&shown);
    assert_clean(&log.text());
    assert!(log.text().contains("attempt=1") && log.text().contains("alipay.attempts=2"), "{}", log.text());
}

#[tokio::test]
async fn a_traced_receiver_shows_no_secret_and_says_what_became_of_each_notification() {
    let log = Log::default();
    let _guard = tracing::subscriber::set_default(registry().with(log.clone()));
    let notifications =
        NotificationVerifier::builder().app_id(APP_ID).alipay_public_key(key("platform_public.b64"));
    let receiver = Receiver::builder(notifications.max_age(None).build().unwrap())
        .on(|placed: Notification<OrderPlaced>| async move {
            if placed.title.as_deref() == Some("fails") {
                Err(std::io::Error::other("no room").into())
            } else {
                Ok(())
            }
        })
        .build()
        .unwrap();
    let placed = |id: &str, title: &str| {
        signed_form(&[
            ("app_id", APP_ID),
            ("app_auth_token", TOKEN),
            ("notify_id", id),
            ("notify_type", "servicemarket_order_notify"),
            ("phone", PHONE),
            ("title", title),
        ])
    };
    let mut shown = format!("{receiver:?}");
    let forged = placed("3", "queuing").replace("queuing", "changed");
    for form in [placed("1", "queuing"), placed("1", "queuing"), placed("2", "fails"), forged] {
        let delivery = Delivery::post(form.as_bytes());
        write!(shown, "{delivery:?} {:?}", receiver.receive(delivery).await).unwrap();
    }
    assert_clean(&shown);
    let said = log.text();
    assert_clean(&said);
    for part in ["handled", "repeated", "no room", "signature"] {
        assert!(said.contains(part), "{part} in:\n{said}");
    }
}

#[test]
fn configuration_errors_show_no_secret() {
    let whole = private_key_body();
    for text in
        [whole[..400].to_owned(), whole[..401].to_owned(), whole.replace('/', "_"), format!("{whole}{whole}")]
    {
        let builder =
            Client::builder().app_id(APP_ID).private_key(text).alipay_public_key(key("platform_public.b64"));
        assert_clean(&format!("{builder:?}"));
        let error: ConfigError = builder.build().unwrap_err();
        assert_clean(&format!("{error} {error:?}"));
    }
    // The private key pasted into the public setting.
    let swapped = Client::builder().app_id(APP_ID).private_key(&whole).alipay_public_key(&whole);
    assert_clean(&format!("{swapped:?}"));
    let error = swapped.build().unwrap_err();
    assert_clean(&format!("{error} {error:?}"));
}

#[test]
fn debug_hides_fields_marked_sensitive() {
    let order = OrderPlaced::new().with_phone(PHONE).with_title("queuing");
    let shown = format!("{order:?}");
    assert!(shown.contains("queuing") && shown.contains("***"), "{shown}");
    assert_clean(&shown);
}

#[test]
fn debug_says_what_a_value_is_without_its_content() {
    let verifier =
        NotificationVerifier::builder().app_id(APP_ID).alipay_public_key(key("platform_public.b64"));
    let verifier = verifier.max_age(None).build().unwrap();
    let form = signed_form(&[("app_id", APP_ID), ("notify_id", "n-7"), ("phone", PHONE)]);
    let notification = verifier.verify(form.as_bytes()).unwrap();
    let builder = Receiver::builder(verifier).on(|_: Notification<OrderPlaced>| async { Ok(()) });
    let mut shown = format!("{builder:?} {:?} {notification:?}", notification.params());
    write!(shown, " {:?} {:?}", Delivery::post(b"abc"), RawForm::from(b"abcd")).unwrap();
    write!(shown, " {:?}", ContentKey::parse("AAECAwQFBgcICQoLDA0ODw==").unwrap()).unwrap();
    write!(shown, " {:?}", builder.build().unwrap()).unwrap();
    assert_clean(&shown);
    for part in [
        "ReceiverBuilder { handlers: 1",
        r#"{"app_id", "notify_id", "phone"}"#,
        r#"Notification { notify_id: Some("n-7")"#,
        "Delivery(3 bytes) RawForm(4 bytes) ContentKey(***)",
        r#"Receiver { handlers: [NotifyType("servicemarket_order_notify")]"#,
    ] {
        assert!(shown.contains(part), "{part} in:\n{shown}");
    }
}
