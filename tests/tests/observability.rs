//! Spans, events and reports of calls and notifications: one event per call, and the names that `docs/observability.md` lists.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)] // helpers of tests

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
    sync::{Arc, Mutex},
    time::Duration,
};

use alipay::{
    prelude::*,
    servicemarket::{AcceptOrder, QueryOrder},
    trade::PayTrade,
};
use alipay_runtime::{
    Client, Notification, Protocol, Receiver,
    inbox::MemoryInbox,
    notification::{Delivery, NotificationVerifier},
    observation::{CallOutcome, CallReport},
    retry::Retry,
    transport::TransportFailure,
};
use alipay_tests::{
    channel::{KIND, Platform, frame},
    platform::{APP_ID, Script, Scripted, gateway, key, signed, signed_form, unsigned},
};
use tracing::{
    Level, Subscriber,
    field::{Field, Visit},
    span,
};
use tracing_subscriber::{
    Layer,
    layer::{Context, SubscriberExt},
    registry,
    registry::LookupSpan,
};

type Values = BTreeMap<&'static str, String>;

/// An event within its spans, the innermost first.
#[derive(Clone, Debug)]
struct Logged {
    level: Level,
    names: BTreeSet<&'static str>,
    values: Values,
    spans: Vec<(&'static str, Values, BTreeSet<&'static str>)>,
}

/// Keeps every event of the runtime and of this test.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<Logged>>>);

impl Log {
    fn take(&self, message: &str) -> Vec<Logged> {
        let mut events = std::mem::take(&mut *self.0.lock().unwrap());
        events.retain(|event| event.values.get("message").is_some_and(|text| text.starts_with(message)));
        events
    }
}

struct Visitor<'v>(&'v mut Values);

impl Visit for Visitor<'_> {
    fn record_str(&mut self, field: &Field, value: &str) {
        self.0.insert(field.name(), value.to_owned());
    }

    fn record_debug(&mut self, field: &Field, value: &dyn std::fmt::Debug) {
        self.0.insert(field.name(), format!("{value:?}"));
    }
}

fn names(fields: &tracing::field::FieldSet) -> BTreeSet<&'static str> {
    fields.iter().map(|field| field.name()).filter(|name| *name != "message").collect()
}

impl<S: Subscriber + for<'a> LookupSpan<'a>> Layer<S> for Log {
    fn on_new_span(&self, attributes: &span::Attributes<'_>, id: &span::Id, context: Context<'_, S>) {
        let mut values = Values::new();
        attributes.record(&mut Visitor(&mut values));
        context.span(id).unwrap().extensions_mut().insert(values);
    }

    fn on_record(&self, id: &span::Id, values: &span::Record<'_>, context: Context<'_, S>) {
        let span = context.span(id).unwrap();
        values.record(&mut Visitor(span.extensions_mut().get_mut().unwrap()));
    }

    fn on_event(&self, event: &tracing::Event<'_>, context: Context<'_, S>) {
        let mut values = Values::new();
        event.record(&mut Visitor(&mut values));
        let spans = context.event_scope(event).into_iter().flatten().map(|span| {
            let recorded = span.extensions().get::<Values>().cloned().unwrap_or_default();
            (span.name(), recorded, names(span.metadata().fields()))
        });
        let (level, names, spans) =
            (*event.metadata().level(), names(event.metadata().fields()), spans.collect());
        self.0.lock().unwrap().push(Logged { level, names, values, spans });
    }
}

fn logged() -> (Log, tracing::subscriber::DefaultGuard) {
    let log = Log::default();
    let guard = tracing::subscriber::set_default(registry().with(log.clone()));
    (log, guard)
}

/// A client that reports to a list.
fn reporting(script: &Script) -> (Client, Arc<Mutex<Vec<String>>>) {
    let reports: Arc<Mutex<Vec<String>>> = Arc::default();
    let reported = Arc::clone(&reports);
    let client = script.builder().retry(Retry::standard()).on_call(move |call: &CallReport<'_>| {
        let CallReport { method, outcome, code, status, attempts, .. } = *call;
        let method = method.rsplit('.').next().unwrap();
        reported.lock().unwrap().push(format!("{method} {outcome} {code:?} {status:?} {attempts}"));
    });
    (client.build().unwrap(), reports)
}

/// The columns of the tables of a document: each table's first heading with its names.
fn tables(document: &str) -> BTreeMap<String, BTreeSet<String>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs").join(document);
    let mut tables = BTreeMap::new();
    let mut heading = String::new();
    for row in fs::read_to_string(path).unwrap().lines().filter(|line| line.starts_with("| ")) {
        let cell = row.split('|').nth(1).unwrap().trim();
        match cell.strip_prefix('`').filter(|_| !row.starts_with("| span")) {
            Some(name) => {
                let names: &mut BTreeSet<String> = tables.entry(heading.clone()).or_default();
                names.insert(name.trim_end_matches('`').to_owned());
            }
            None if !cell.starts_with("---") => cell.clone_into(&mut heading),
            None => {}
        }
    }
    tables
}

fn check_documents(headings: [&str; 2], names: &BTreeSet<&'static str>) {
    for (document, heading) in ["observability.md", "observability.zh-CN.md"].into_iter().zip(headings) {
        let listed =
            tables(document).remove(heading).unwrap_or_else(|| panic!("{document} has no {heading}"));
        assert_eq!(
            listed.iter().map(String::as_str).collect::<BTreeSet<_>>(),
            *names,
            "{document}: {heading}"
        );
    }
}

/// Level, outcome, kind of error, and attempts of an event.
fn said(event: &Logged) -> (Level, &str, Option<&str>, &str) {
    let value = |name| event.values.get(name).map(String::as_str);
    let outcome = value("alipay.outcome").unwrap();
    (event.level, outcome, value("error.type"), value("alipay.attempts").unwrap())
}

#[tokio::test(start_paused = true)]
async fn each_call_has_one_event_and_one_report_with_what_became_of_it() {
    let (log, _guard) = logged();
    let script = Script::default();
    script
        .respond(signed(200, "{}"))
        .respond(signed(400, r#"{"code":"invalid-signature","message":"no"}"#))
        .respond(unsigned(502, ""))
        .then(Scripted::Failure(TransportFailure::NotSent))
        .then(Scripted::Failure(TransportFailure::NotSent))
        .then(Scripted::Failure(TransportFailure::NotSent))
        .respond(signed(200, r#"{"total_size":"no number"}"#));
    let (client, reports) = reporting(&script);
    let client = client.for_merchant("token");
    let results = [
        client.orders().accept(AcceptOrder::new("1")).await.map(drop),
        client.orders().accept(AcceptOrder::new("1")).await.map(drop),
        client.orders().accept(AcceptOrder::new("1")).await.map(drop),
        client.orders().accept(AcceptOrder::new("1")).await.map(drop),
        // The response is verified, but cannot be read.
        client.orders().query(QueryOrder::new("1")).await.map(drop),
    ];
    assert_eq!(results.iter().filter(|result| result.is_ok()).count(), 1);
    let events = log.take("call ended");
    let said: Vec<_> = events.iter().map(said).collect();
    assert_eq!(
        said,
        [
            (Level::INFO, "success", None, "1"),
            (Level::WARN, "refused", Some("invalid-signature"), "1"),
            (Level::WARN, "unknown", Some("unknown"), "1"),
            (Level::WARN, "not_sent", Some("not_sent"), "3"),
            (Level::WARN, "unknown", Some("unknown"), "1"),
        ]
    );
    assert_eq!(
        *reports.lock().unwrap(),
        [
            "accept success None Some(200) 1",
            "accept refused Some(\"invalid-signature\") Some(400) 1",
            "accept unknown None Some(502) 1",
            "accept not_sent None None 3",
            "query unknown None Some(200) 1",
        ]
    );
    let refused = &events[1];
    assert_eq!(refused.values["rpc.method"], "alipay.open.servicemarket.order.accept");
    assert_eq!(refused.values["http.response.status_code"], "400");
    assert_eq!(refused.values["alipay.for_merchant"], "true");
    let (name, span, fields) = &refused.spans[0];
    assert_eq!(
        (*name, span["otel.status_code"].as_str(), span["alipay.outcome"].as_str()),
        ("alipay.call", "ERROR", "refused")
    );
    check_documents(["event of a call", "调用的事件"], &refused.names);
    check_documents(["span `alipay.call`"; 2], fields);
}

#[tokio::test(start_paused = true)]
async fn a_call_that_is_dropped_has_its_event_too() {
    let (log, _guard) = logged();
    let (client, reports) = reporting(&hanging());
    let call = client.orders().query(QueryOrder::new("1"));
    assert!(tokio::time::timeout(Duration::from_secs(5), call).await.is_err());
    // A call that is never polled is none.
    drop(client.orders().query(QueryOrder::new("2")));
    assert_eq!(*reports.lock().unwrap(), ["query dropped None None 1"]);
    let [event] = <[Logged; 1]>::try_from(log.take("call ended")).unwrap();
    assert_eq!(event.level, Level::WARN);
    assert_eq!(event.values["alipay.elapsed_ms"], "5000");
}

#[tokio::test]
async fn an_observer_that_panics_does_not_take_the_result_with_it() {
    let script = Script::default();
    script.respond(signed(200, "{}"));
    let client = script.builder().on_call(|call| panic!("{} was observed", call.method)).build().unwrap();
    client.orders().accept(AcceptOrder::new("1")).await.unwrap();
}

#[tokio::test]
async fn a_pending_payment_is_no_warning() {
    let (log, _guard) = logged();
    let script = Script::default();
    let pending = r#"{"code":"10003","msg":"order success pay inprocess"}"#;
    script.respond(gateway("alipay_trade_pay_response", pending));
    let seen = Arc::new(Mutex::new(None));
    let noted = Arc::clone(&seen);
    let observed = script
        .builder()
        .protocol(Protocol::V2)
        .on_call(move |call| *noted.lock().unwrap() = Some(call.outcome));
    let payment = PayTrade::new("1", "1.00".parse().unwrap(), "tea");
    let error = observed.build().unwrap().trades().pay(payment).await.unwrap_err();
    assert_eq!(*seen.lock().unwrap(), Some(CallOutcome::Pending), "{error}");
    assert_eq!(log.take("call ended")[0].level, Level::INFO);
}

fn hanging() -> Script {
    let script = Script::default();
    script.then(Scripted::Silence);
    script
}

fn receiver(verifier: NotificationVerifier) -> Receiver {
    let handle = |notification: Notification| async move {
        tracing::info!("handling");
        if notification.get("fails").is_some() { Err("no room".into()) } else { Ok(()) }
    };
    Receiver::builder(verifier).inbox(MemoryInbox::new()).fallback(handle).build().unwrap()
}

fn form(notify_id: &str, other: (&str, &str)) -> String {
    signed_form(&[("app_id", APP_ID), other, ("notify_id", notify_id), ("notify_type", "news")])
}

#[tokio::test]
async fn verification_and_handler_are_in_the_span_of_their_notification() {
    let (log, _guard) = logged();
    let verifier =
        NotificationVerifier::builder().app_id(APP_ID).alipay_public_key(key("platform_public.b64"));
    let receiver = receiver(verifier.max_age(None).build().unwrap());
    let post = async |form: &str| receiver.receive(Delivery::post(form.as_bytes())).await;
    assert!(post(&form("1", ("a", "b"))).await.is_ok());
    let events = std::mem::take(&mut *log.0.lock().unwrap());
    let said: Vec<_> = events.iter().map(|event| event.values["message"].as_str()).collect();
    assert_eq!(said, ["handling", "received a notification"]);
    for event in &events {
        let (name, span, fields) = &event.spans[0];
        assert_eq!(*name, "alipay.notification");
        assert_eq!((span["messaging.message.id"].as_str(), span["alipay.app_id"].as_str()), ("1", APP_ID));
        assert_eq!(
            (span["alipay.notification.kind"].as_str(), span["alipay.transport"].as_str()),
            ("news", "http")
        );
        check_documents(["span `alipay.notification`"; 2], fields);
    }
    assert!(post(&form("1", ("a", "b"))).await.is_ok());
    assert_eq!(log.take("received")[0].values["alipay.notification.result"], "repeated");
    assert!(post(&form("2", ("fails", "b"))).await.is_err());
    let [failed] = <[Logged; 1]>::try_from(log.take("failed to receive")).unwrap();
    assert_eq!((failed.level, failed.values["error.type"].as_str()), (Level::WARN, "handler"));
    assert!(failed.values["exception.message"].contains("no room"));
    let mut names = failed.names.clone();
    names.insert("alipay.notification.result");
    check_documents(["event of a notification", "通知的事件"], &names);

    assert!(post(&form("3", ("a", "b")).replace("news", "fake")).await.is_err());
    let [refused] = <[Logged; 1]>::try_from(log.take("failed to receive")).unwrap();
    assert_eq!(refused.values["error.type"], "refused");
    let (_, span, _) = &refused.spans[0];
    assert!(!span.contains_key("messaging.message.id") && !span.contains_key("alipay.app_id"), "{span:?}");
}

#[tokio::test(start_paused = true)]
async fn messages_of_the_channel_have_the_same_span() {
    let (log, _guard) = logged();
    let (platform, mut connections) = Platform::new();
    let client = platform.builder().build().unwrap();
    let channel = platform.channel(&client, receiver(client.notification_verifier())).start().unwrap();
    let mut connection = connections.accept().await;
    connection.send(frame("s1", "1")).await;
    connection.acknowledged().await;
    channel.drain().await;
    let [event] = <[Logged; 1]>::try_from(log.take("received a notification")).unwrap();
    let (name, span, _) = &event.spans[0];
    assert_eq!((*name, span["alipay.transport"].as_str()), ("alipay.notification", "channel"));
    assert_eq!((span["alipay.notification.kind"].as_str(), span["alipay.app_id"].as_str()), (KIND, APP_ID));
    assert_eq!(span["messaging.message.id"].len(), 64);
}
