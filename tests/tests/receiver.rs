//! The receiver: what reaches a handler, how often, and what is responded.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)] // helpers of tests

use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use alipay::{ConfigError, error::Language, servicemarket::OrderChanged, trade::TradeStatusChanged};
use alipay_runtime::{
    Notification, Receiver, inbox::BoxFuture, inbox::Claim, inbox::Inbox, inbox::InboxError, inbox::InboxKey,
    inbox::Lease, inbox::MemoryInbox, notification::Delivery, notification::HandlerResult,
    notification::NotificationVerifier, notification::NotifyError, notification::ReceiveError,
    notification::Received, notification::ReceiverBuilder,
};
use alipay_tests::platform::{APP_ID, key, signed_form};
use axum::Router;
use tokio::{net::TcpListener, sync::Notify};

fn builder() -> ReceiverBuilder {
    let notifications =
        NotificationVerifier::builder().app_id(APP_ID).alipay_public_key(key("platform_public.b64"));
    // The forms of these tests have no time.
    Receiver::builder(notifications.max_age(None).build().unwrap())
}

/// The key under which an inbox knows a notification.
fn inbox_key(notify_id: &str) -> InboxKey {
    InboxKey::new(APP_ID, notify_id, [0; 32])
}

fn changed(notify_id: &str) -> String {
    signed_form(&[
        ("app_id", APP_ID),
        ("biz_content", r#"{"order_no":"中 1","status":"DONE"}"#),
        ("msg_method", "alipay.open.servicemarket.order.change.notify"),
        ("notify_id", notify_id),
    ])
}

fn paid(notify_id: &str) -> String {
    signed_form(&[
        ("app_id", APP_ID),
        ("notify_id", notify_id),
        ("notify_type", "trade_status_sync"),
        ("out_trade_no", "2016"),
        ("trade_no", "2016A"),
        ("trade_status", "TRADE_SUCCESS"),
    ])
}

type Failure = Box<dyn std::error::Error + Send + Sync>;

async fn post(receiver: &Receiver, form: &str) -> Result<Received, ReceiveError<Failure>> {
    receiver.receive(Delivery::post(form.as_bytes())).await
}

#[tokio::test]
async fn each_kind_reaches_its_handler_and_the_rest_another() {
    let seen = Arc::new(std::sync::Mutex::new(Vec::new()));
    let keep = |what: &'static str| {
        let seen = Arc::clone(&seen);
        move |text: String| seen.lock().unwrap().push(format!("{what} {text}"))
    };
    let (order, trade, other) = (keep("order"), keep("trade"), keep("other"));
    let receiver = builder()
        .on(move |changed: Notification<OrderChanged>| {
            order(format!("{:?} {}", changed.order_no, changed.lease().is_some()));
            async { Ok(()) }
        })
        .on(move |paid: Notification<TradeStatusChanged>| {
            trade(format!("{:?}", paid.out_trade_no));
            async { Ok(()) }
        })
        .fallback(move |any| {
            other(any.get("notify_type").unwrap_or_default().to_owned());
            async { Ok(()) }
        })
        .build()
        .unwrap();
    let news = signed_form(&[("app_id", APP_ID), ("notify_id", "3"), ("notify_type", "news")]);
    for form in [changed("1"), paid("2"), news] {
        assert_eq!(post(&receiver, &form).await.unwrap(), Received::Handled);
        assert_eq!(post(&receiver, &form).await.unwrap(), Received::Repeated);
    }
    let seen = seen.lock().unwrap();
    assert_eq!(seen.len(), 3);
    assert!(
        seen[0].starts_with("order") && seen[0].contains("中 1") && seen[0].ends_with("true"),
        "{seen:?}"
    );
    assert!(seen[1].contains("2016") && seen[2] == "other news", "{seen:?}");
}

/// A state of handlers.
#[derive(Clone)]
struct App(Arc<std::sync::Mutex<Vec<String>>>);

async fn note(App(seen): App, changed: Notification<OrderChanged>) -> HandlerResult {
    let order = changed.order_no.clone().ok_or("an order without a number")?;
    seen.lock().map_err(|_| "poisoned")?.push(order);
    std::str::from_utf8(b"an error of any type can be returned by `?`")?;
    Ok(())
}

#[tokio::test]
async fn handlers_get_the_state_that_was_set_before_them() {
    let app = App(Arc::default());
    let receiver = builder()
        .on(|paid: Notification<TradeStatusChanged>| async move {
            assert!(paid.out_trade_no.is_some());
            Ok(())
        })
        .with_state(app.clone())
        .on(note)
        .with_state((app.clone(), "other"))
        .fallback(|(App(seen), text), _| async move {
            seen.lock().map_err(|_| "poisoned")?.push(text.to_owned());
            Ok(())
        })
        .build()
        .unwrap();
    let news = signed_form(&[("app_id", APP_ID), ("notify_id", "3"), ("notify_type", "news")]);
    for form in [paid("1"), changed("2"), news] {
        assert_eq!(post(&receiver, &form).await.unwrap(), Received::Handled);
    }
    assert_eq!(*app.0.lock().unwrap(), ["中 1", "other"]);
}

#[test]
fn a_second_handler_of_a_kind_is_refused_by_name() {
    let builder = builder().on(|_: Notification<TradeStatusChanged>| async { Ok(()) });
    let builder = builder.on(|_: Notification<OrderChanged>| async { Ok(()) });
    let builder = builder.with_state(App(Arc::default())).on(note);
    let error = builder.build().unwrap_err();
    let kind = "alipay.open.servicemarket.order.change.notify";
    assert!(matches!(&error, ConfigError::RepeatedHandler { kind: found } if *found == kind), "{error}");
    let own = error.in_language(Language::Chinese).to_string();
    assert!(error.to_string().contains(kind) && own.contains(kind) && own.contains("合并"), "{error} {own}");
}

#[tokio::test]
async fn what_no_handler_takes_is_not_acknowledged() {
    let receiver = builder().build().unwrap();
    let error = post(&receiver, &paid("1")).await.unwrap_err();
    assert!(matches!(&error, ReceiveError::NoHandler(kind) if kind == "trade_status_sync"), "{error}");
    assert_eq!(Received::acknowledgement::<Failure>(&Err(error)).to_string(), "fail");
}

#[tokio::test]
async fn a_handler_that_fails_or_panics_gives_the_notification_back() {
    let calls = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&calls);
    let receiver = builder()
        .on(move |_: Notification<TradeStatusChanged>| {
            let call = count.fetch_add(1, Ordering::SeqCst);
            async move {
                match call {
                    0 => Err("disk full".into()),
                    1 => panic!("a bug"),
                    _ => Ok(()),
                }
            }
        })
        .build()
        .unwrap();
    assert!(
        matches!(post(&receiver, &paid("1")).await, Err(ReceiveError::Handler(error)) if error.to_string() == "disk full")
    );
    assert!(matches!(post(&receiver, &paid("1")).await, Err(ReceiveError::Panicked)));
    assert_eq!(post(&receiver, &paid("1")).await.unwrap(), Received::Handled);
    assert_eq!(calls.load(Ordering::SeqCst), 3);
}

/// Counts when it is dropped.
struct OnDrop(Arc<AtomicUsize>);

impl Drop for OnDrop {
    fn drop(&mut self) {
        self.0.fetch_add(1, Ordering::SeqCst);
    }
}

#[tokio::test(start_paused = true)]
async fn a_handler_that_exceeds_its_timeout_is_stopped_and_keeps_its_lease() {
    let (dropped, inbox) = (Arc::new(AtomicUsize::new(0)), MemoryInbox::new());
    let seen = Arc::clone(&dropped);
    let receiver = builder()
        .inbox(inbox.clone())
        .timeout(Duration::from_secs(5))
        .on(move |_: Notification<TradeStatusChanged>| {
            let guard = OnDrop(Arc::clone(&seen));
            async move {
                let _guard = guard;
                std::future::pending::<Result<(), Failure>>().await
            }
        })
        .build()
        .unwrap();
    let begin = tokio::time::Instant::now();
    assert!(matches!(post(&receiver, &paid("1")).await, Err(ReceiveError::Timeout(_))));
    assert_eq!(begin.elapsed(), Duration::from_secs(5));
    tokio::task::yield_now().await;
    assert_eq!(dropped.load(Ordering::SeqCst), 1);
    // Blocking work that it started may go on: the next delivery waits until the lease expires.
    assert!(matches!(post(&receiver, &paid("1")).await, Err(ReceiveError::Busy { .. })));
    tokio::time::advance(Duration::from_secs(31)).await;
    assert!(matches!(inbox.claim(&inbox_key("1"), Duration::from_secs(1)).await.unwrap(), Claim::Granted(_)));
}

#[tokio::test]
async fn a_connection_lost_meanwhile_does_not_stop_the_handler() {
    let (started, go_on, inbox) = (Arc::new(Notify::new()), Arc::new(Notify::new()), MemoryInbox::new());
    let (starting, going_on) = (Arc::clone(&started), Arc::clone(&go_on));
    let receiver = builder()
        .inbox(inbox.clone())
        .on(move |_: Notification<TradeStatusChanged>| {
            let (starting, going_on) = (Arc::clone(&starting), Arc::clone(&going_on));
            async move {
                starting.notify_one();
                going_on.notified().await;
                Ok(())
            }
        })
        .build()
        .unwrap();
    let form = paid("1");
    tokio::select! {
        _ = post(&receiver, &form) => panic!("it waits"),
        () = started.notified() => {}
    }
    assert!(matches!(post(&receiver, &form).await, Err(ReceiveError::Busy { .. })));
    go_on.notify_one();
    for _ in 0..100 {
        if inbox.claim(&inbox_key("1"), Duration::from_secs(1)).await.unwrap() == Claim::Done {
            return;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    panic!("the handler did not come to its end");
}

#[tokio::test]
async fn parameters_of_the_receivers_own_address_are_kept_out_of_the_check() {
    let receiver =
        builder().ignore_query_parameters(["tenant", "区"]).fallback(|_| async { Ok(()) }).build().unwrap();
    let query = format!("tenant=7&{}&%E5%8C%BA=1", paid("1"));
    assert_eq!(receiver.receive(Delivery::get(&query)).await.unwrap(), Received::Handled);
    // Somebody else's parameter is not let through.
    let query = format!("{}&other=1", paid("2"));
    let error = receiver.receive(Delivery::get(&query)).await.unwrap_err();
    assert!(matches!(error, ReceiveError::Notification(NotifyError::BadSignature)), "{error}");
}

async fn serve(receiver: Receiver) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/notify", listener.local_addr().unwrap());
    let app = Router::new().route("/notify", receiver.into_method_router());
    tokio::spawn(async move { axum::serve(listener, app).await });
    url
}

#[tokio::test]
async fn as_a_route_of_axum_it_takes_get_and_post_and_responses_in_one_word() {
    let url = serve(builder().fallback(|_| async { Ok(()) }).body_limit(4096).build().unwrap()).await;
    let http = reqwest::Client::builder().no_proxy().build().unwrap();
    let post = |body: String| {
        let post = http.post(format!("{url}?tenant=7")).body(body);
        async {
            let response = post.send().await.unwrap();
            (response.status().as_u16(), response.text().await.unwrap())
        }
    };
    assert_eq!(post(paid("1")).await, (200, "success".to_owned()));
    assert_eq!(post(paid("1")).await, (200, "success".to_owned()));
    assert_eq!(post(paid("2").replace("2016", "2017")).await, (200, "fail".to_owned()));
    assert_eq!(post(String::new()).await, (200, "fail".to_owned()));
    assert_eq!(post("x".repeat(5000)).await, (413, "fail".to_owned()));
    let get = http.get(format!("{url}?{}", paid("3"))).send().await.unwrap();
    assert_eq!(get.text().await.unwrap(), "success");
}

#[tokio::test]
async fn drain_waits_for_running_handlers_and_refuses_new_notifications() {
    let (started, go_on) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
    let (starting, going_on) = (Arc::clone(&started), Arc::clone(&go_on));
    let ended = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&ended);
    let receiver = builder()
        .on(move |_: Notification<TradeStatusChanged>| {
            let (starting, going_on, count) =
                (Arc::clone(&starting), Arc::clone(&going_on), Arc::clone(&count));
            async move {
                starting.notify_one();
                going_on.notified().await;
                count.fetch_add(1, Ordering::SeqCst);
                Ok(())
            }
        })
        .build()
        .unwrap();
    let running = tokio::spawn({
        let receiver = receiver.clone();
        async move { post(&receiver, &paid("1")).await }
    });
    started.notified().await;
    let drained = tokio::spawn({
        let receiver = receiver.clone();
        async move { receiver.drain().await }
    });
    tokio::task::yield_now().await;
    assert!(matches!(post(&receiver, &paid("2")).await, Err(ReceiveError::ShuttingDown)));
    assert!(!drained.is_finished());
    go_on.notify_one();
    drained.await.unwrap();
    assert_eq!(ended.load(Ordering::SeqCst), 1);
    assert_eq!(running.await.unwrap().unwrap(), Received::Handled);
}

#[tokio::test(start_paused = true)]
async fn no_more_handlers_run_at_once_than_configured() {
    let (running, most) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
    let (now, highest) = (Arc::clone(&running), Arc::clone(&most));
    let receiver = builder()
        .max_handlers(3)
        .inbox_timeout(Duration::from_secs(5))
        .on(move |_: Notification<TradeStatusChanged>| {
            let (now, highest) = (Arc::clone(&now), Arc::clone(&highest));
            async move {
                highest.fetch_max(now.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
                tokio::time::sleep(Duration::from_secs(2)).await;
                now.fetch_sub(1, Ordering::SeqCst);
                Ok(())
            }
        })
        .build()
        .unwrap();
    let forms: Vec<String> = (0..12).map(|number| paid(&number.to_string())).collect();
    let results = futures_util::future::join_all(forms.iter().map(|form| post(&receiver, form))).await;
    assert_eq!(most.load(Ordering::SeqCst), 3);
    // Three rounds of three fit into five seconds of waiting; the rest is refused, and delivered again later.
    let handled = results.iter().filter(|result| matches!(result, Ok(Received::Handled))).count();
    let refused = results.iter().filter(|result| matches!(result, Err(ReceiveError::Overloaded))).count();
    assert_eq!((handled, refused), (9, 3));
}

/// An inbox whose store never responds.
#[derive(Debug)]
struct Silent;

impl Inbox for Silent {
    fn claim<'a>(&'a self, _: &'a InboxKey, _: Duration) -> BoxFuture<'a, Result<Claim, InboxError>> {
        Box::pin(std::future::pending())
    }

    fn complete<'a>(&'a self, _: &'a Lease) -> BoxFuture<'a, Result<(), InboxError>> {
        Box::pin(std::future::pending())
    }

    fn release<'a>(&'a self, _: &'a Lease) -> BoxFuture<'a, Result<(), InboxError>> {
        Box::pin(std::future::pending())
    }
}

#[tokio::test(start_paused = true)]
async fn an_inbox_that_does_not_respond_ends_in_an_error_not_in_a_hanging_request() {
    let receiver = builder().inbox(Silent).fallback(|_| async { Ok(()) }).build().unwrap();
    let begin = tokio::time::Instant::now();
    assert!(matches!(post(&receiver, &paid("1")).await, Err(ReceiveError::Inbox(InboxError::Timeout))));
    assert_eq!(begin.elapsed(), Duration::from_secs(10));
}

/// An inbox whose store fails to complete a number of times. It counts.
#[derive(Debug)]
struct Unreliable {
    memory: MemoryInbox,
    failures: AtomicUsize,
    completions: AtomicUsize,
    purges: AtomicUsize,
}

impl Unreliable {
    fn failing(failures: usize) -> Arc<Self> {
        let (memory, failures) = (MemoryInbox::new(), AtomicUsize::new(failures));
        Arc::new(Self { memory, failures, completions: AtomicUsize::new(0), purges: AtomicUsize::new(0) })
    }
}

impl Inbox for Unreliable {
    fn claim<'a>(&'a self, key: &'a InboxKey, lease: Duration) -> BoxFuture<'a, Result<Claim, InboxError>> {
        self.memory.claim(key, lease)
    }

    fn complete<'a>(&'a self, lease: &'a Lease) -> BoxFuture<'a, Result<(), InboxError>> {
        self.completions.fetch_add(1, Ordering::SeqCst);
        let less = |left: usize| left.checked_sub(1);
        match self.failures.fetch_update(Ordering::SeqCst, Ordering::SeqCst, less) {
            Ok(_) => Box::pin(std::future::ready(Err(InboxError::store("the disk is full")))),
            Err(_) => self.memory.complete(lease),
        }
    }

    fn release<'a>(&'a self, lease: &'a Lease) -> BoxFuture<'a, Result<(), InboxError>> {
        self.memory.release(lease)
    }

    fn purge(&self) -> BoxFuture<'_, Result<u64, InboxError>> {
        self.purges.fetch_add(1, Ordering::SeqCst);
        self.memory.purge()
    }
}

#[tokio::test(start_paused = true)]
async fn the_inbox_is_purged_once_an_hour() {
    let inbox = Unreliable::failing(0);
    let receiver = builder().inbox(inbox.clone()).fallback(|_| async { Ok(()) }).build().unwrap();
    let minute = Duration::from_secs(60);
    for (pause, purges) in [(minute * 59, 0), (minute, 1), (minute * 59, 1), (minute, 2), (minute / 60, 2)] {
        tokio::time::advance(pause).await;
        post(&receiver, &paid("1")).await.unwrap();
        assert_eq!(inbox.purges.load(Ordering::SeqCst), purges);
    }
}

#[tokio::test(start_paused = true)]
async fn a_handled_notification_is_completed_although_the_store_fails_for_some_seconds() {
    let inbox = Unreliable::failing(3);
    let receiver = builder().inbox(inbox.clone()).fallback(|_| async { Ok(()) }).build().unwrap();
    let begin = tokio::time::Instant::now();
    assert_eq!(post(&receiver, &paid("1")).await.unwrap(), Received::Handled);
    // 0.4 s, 1.6 s and 6.4 s between four attempts.
    assert_eq!(begin.elapsed(), Duration::from_millis(8_400));
    assert_eq!(inbox.completions.load(Ordering::SeqCst), 4);
    assert_eq!(post(&receiver, &paid("1")).await.unwrap(), Received::Repeated);
}

#[tokio::test(start_paused = true)]
async fn a_store_that_fails_four_times_leaves_the_lease_to_expire() {
    let inbox = Unreliable::failing(4);
    let receiver = builder().inbox(inbox.clone()).fallback(|_| async { Ok(()) }).build().unwrap();
    let error = post(&receiver, &paid("1")).await.unwrap_err();
    assert!(matches!(error, ReceiveError::Inbox(InboxError::Store(_))), "{error}");
    assert_eq!(inbox.completions.load(Ordering::SeqCst), 4);
    assert!(matches!(post(&receiver, &paid("1")).await, Err(ReceiveError::Busy { .. })));
}

#[test]
fn settings_under_which_a_notification_could_be_handled_twice_are_refused() {
    let minute = Duration::from_secs(60);
    let short_lease = builder().timeout(minute).lease(minute / 2).build().unwrap_err().to_string();
    assert!(short_lease.contains("lease"), "{short_lease}");
    builder().timeout(minute).lease(minute).build().unwrap();
    let verifier =
        NotificationVerifier::builder().app_id(APP_ID).alipay_public_key(key("platform_public.b64"));
    let verifier = verifier.max_age(Duration::from_secs(72 * 60 * 60)).build().unwrap();
    let forgetful = Receiver::builder(verifier.clone()).build().unwrap_err().to_string();
    assert!(forgetful.contains("max_age") && forgetful.contains("retention"), "{forgetful}");
    let inbox = MemoryInbox::new().with_retention(Duration::from_secs(73 * 60 * 60));
    Receiver::builder(verifier.clone()).inbox(inbox).build().unwrap();
    let inbox = MemoryInbox::new().with_retention(Duration::from_secs(72 * 60 * 60));
    Receiver::builder(verifier).inbox(inbox).build().unwrap();
    builder().max_handlers(0).build().unwrap_err();
}

#[tokio::test]
async fn one_receiver_takes_the_notifications_of_several_apps_with_a_key_each() {
    const OTHER: &str = "2021009999999999";
    let other = NotificationVerifier::builder().app_id(OTHER).alipay_public_key(key("other_public.b64"));
    let receiver = builder()
        .verifier(other.max_age(None).build().unwrap())
        .fallback(|_| async { Ok(()) })
        .build()
        .unwrap();
    assert_eq!(post(&receiver, &paid("1")).await.unwrap(), Received::Handled);
    let content = format!("app_id={OTHER}&notify_id=1&notify_type=news");
    let sign = alipay_tests::platform::sign_with("other_private_pkcs8.pem", content.as_bytes());
    let sign: String = form_urlencoded::byte_serialize(sign.as_bytes()).collect();
    let form = format!("{content}&sign={sign}");
    // The same `notify_id`, but of another app.
    assert_eq!(post(&receiver, &form).await.unwrap(), Received::Handled);
    assert_eq!(post(&receiver, &form).await.unwrap(), Received::Repeated);
    // A key is good for its own app only.
    let forged = signed_form(&[("app_id", OTHER), ("notify_id", "2"), ("notify_type", "news")]);
    assert!(matches!(
        post(&receiver, &forged).await,
        Err(ReceiveError::Notification(NotifyError::BadSignature))
    ));
}
