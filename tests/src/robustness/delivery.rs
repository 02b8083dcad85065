//! The receiver's way from the parts of an HTTP request to a handler.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::missing_panics_doc)] // for tests only

use std::{
    future::ready,
    sync::{Arc, LazyLock},
    time::Duration,
};

use alipay::{servicemarket::OrderChanged, trade::TradeStatusChanged};
use alipay_runtime::{
    Notification, Receiver,
    inbox::{BoxFuture, Claim, Inbox, InboxError, InboxKey, Lease},
    notification::{Delivery, HandlerResult, NotificationVerifier, ReceiveError},
};

use super::{Believes, RUNTIME};
use crate::platform::APP_ID;

/// Grants everything and remembers nothing, so that every delivery reaches its handler.
#[derive(Debug)]
struct Forgetful;

impl Inbox for Forgetful {
    fn claim<'a>(&'a self, key: &'a InboxKey, _: Duration) -> BoxFuture<'a, Result<Claim, InboxError>> {
        Box::pin(ready(Ok(Claim::Granted(Lease::new(key.clone())))))
    }

    fn complete<'a>(&'a self, _: &'a Lease) -> BoxFuture<'a, Result<(), InboxError>> {
        Box::pin(ready(Ok(())))
    }

    fn release<'a>(&'a self, _: &'a Lease) -> BoxFuture<'a, Result<(), InboxError>> {
        Box::pin(ready(Ok(())))
    }
}

static RECEIVERS: LazyLock<[Receiver; 2]> = LazyLock::new(|| {
    [true, false].map(|believes| {
        let verifier = |app_id| {
            let builder =
                NotificationVerifier::builder().app_id(app_id).verifier(Arc::new(Believes(believes)));
            builder.max_age(None).build().expect("the settings are sound")
        };
        Receiver::builder(verifier(APP_ID))
            .verifier(verifier("2021009999999999"))
            .inbox(Forgetful)
            .ignore_query_parameters(["tenant", "区"])
            .on(|changed: Notification<OrderChanged>| ready(check(&changed)))
            .on(|changed: Notification<TradeStatusChanged>| ready(check(&changed)))
            .fallback(|other| ready(check(&other)))
            .build()
            .expect("the settings are sound")
    })
});

#[allow(clippy::unnecessary_wraps)] // as the result of a handler
fn check<T: std::fmt::Debug>(notification: &Notification<T>) -> HandlerResult {
    let lease = notification.lease().expect("a handler has a lease");
    assert_eq!(Some(lease.key().notify_id()), notification.notify_id());
    let _shown = format!("{notification:?}");
    Ok(())
}

/// A request with a notification: the content type and a line feed, then the query of a GET, or another line feed and
/// the body of a POST.
pub fn delivery(bytes: &[u8]) -> bool {
    let end = bytes.iter().position(|byte| *byte == b'\n');
    let (content_type, rest) = end.map_or((&b""[..], bytes), |end| (&bytes[..end], &bytes[end + 1..]));
    let delivery = match (rest.strip_prefix(b"\n"), std::str::from_utf8(rest)) {
        (Some(body), _) => Delivery::post(body),
        (None, Ok(query)) => Delivery::get(query),
        (None, Err(_)) => return false,
    };
    let delivery = delivery.with_content_type(std::str::from_utf8(content_type).ok());
    let mut is_handled = false;
    for (receiver, believes) in RECEIVERS.iter().zip([true, false]) {
        match RUNTIME.block_on(receiver.receive(delivery)) {
            Ok(_) => {
                assert!(believes, "what nobody signed was handled");
                is_handled = true;
            }
            Err(error) => {
                assert!(!matches!(error, ReceiveError::Panicked));
                let _shown = format!("{error} {error:?}");
            }
        }
    }
    is_handled
}
