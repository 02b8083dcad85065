//! Attacks on notifications by somebody who has genuine ones: other borders between parameters under the same signature,
//! and replays.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)] // helpers of tests

use std::{collections::BTreeMap, sync::Arc, time::Duration};

use alipay::{
    servicemarket::OrderChanged,
    trade::{TradeStatus, TradeStatusChanged},
};
use alipay_runtime::{
    Notification, Receiver,
    inbox::{InboxKey, MemoryInbox},
    notification::{Delivery, NotificationVerifier, NotifyError, ReceiveError, Received},
};
use alipay_tests::platform::{APP_ID, FixedClock, key, sign};
use proptest::prelude::*;

/// 2026-11-23 08:00:00 in Beijing, the `notify_time` of [`genuine`].
const SENT: i64 = 1_795_392_000_000;

fn verifier_at(now: i64) -> NotificationVerifier {
    let builder =
        NotificationVerifier::builder().app_id(APP_ID).alipay_public_key(key("platform_public.b64"));
    builder.clock(Arc::new(FixedClock(now))).build().unwrap()
}

fn verifier() -> NotificationVerifier {
    verifier_at(SENT + 1_000)
}

fn genuine(subject: &str) -> BTreeMap<&'static str, String> {
    let fields = [
        ("app_id", APP_ID),
        ("charset", "utf-8"),
        ("notify_id", "2026112300222080000000000000000001"),
        ("notify_time", "2026-11-23 08:00:00"),
        ("notify_type", "trade_status_sync"),
        ("out_trade_no", "2016"),
        ("subject", subject),
        ("total_amount", "0.01"),
        ("trade_no", "2026A"),
        ("trade_status", "WAIT_BUYER_PAY"),
        ("version", "1.0"),
    ];
    fields.map(|(name, value)| (name, value.to_owned())).into()
}

/// The text that Alipay signs by rule V1.
fn signed_text(params: &BTreeMap<&str, String>) -> String {
    params.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("&")
}

/// A form of these pieces of a signed text, each `name=value`.
fn form(pieces: &[&str], sign: &str) -> String {
    let mut form = form_urlencoded::Serializer::new(String::new());
    for piece in pieces {
        let (name, value) = piece.split_once('=').unwrap_or((piece, ""));
        form.append_pair(name, value);
    }
    form.append_pair("sign", sign).append_pair("sign_type", "RSA2").finish()
}

fn decoded(form: &str) -> Result<TradeStatusChanged, NotifyError> {
    Ok(verifier().verify(form.as_bytes())?.decode::<TradeStatusChanged>()?.into_inner())
}

fn is_ambiguous(error: &NotifyError) -> bool {
    match error {
        NotifyError::Ambiguous { .. } => true,
        NotifyError::Content { problem, .. } => problem.found.contains("the name of another one"),
        _ => false,
    }
}

/// A buyer chooses the subject; whoever forwards the notification moves the borders.
#[test]
fn a_subject_that_holds_parameters_cannot_become_them() {
    let subject = "tea&total_amount=9999.00&trade_no=2026X&trade_status=TRADE_SUCCESS&z=";
    let text = signed_text(&genuine(subject));
    let sign = sign(text.as_bytes());
    // As Alipay sent it: refused too, since nobody can tell which of the two was meant.
    let as_sent: Vec<String> =
        genuine(subject).iter().map(|(name, value)| format!("{name}={value}")).collect();
    let as_sent: Vec<&str> = as_sent.iter().map(String::as_str).collect();
    assert!(is_ambiguous(&decoded(&form(&as_sent, &sign)).unwrap_err()));
    // Split anew, with the genuine end in a parameter `z`.
    let (before, after) = text.split_once("&z=").unwrap();
    let mut pieces: Vec<&str> = before.split('&').collect();
    let rest = format!("z={after}");
    pieces.push(&rest);
    let form = form(&pieces, &sign);
    let error = decoded(&form).unwrap_err();
    assert!(is_ambiguous(&error), "{error}");
}

#[test]
fn a_notify_id_joined_with_its_neighbor_is_not_a_new_notification() {
    let text = signed_text(&genuine("tea"));
    let sign = sign(text.as_bytes());
    let mut pieces: Vec<String> = text.split('&').map(ToOwned::to_owned).collect();
    let at = pieces.iter().position(|piece| piece.starts_with("notify_id=")).unwrap();
    let neighbor = pieces.remove(at + 1);
    pieces[at] = format!("{}&{neighbor}", pieces[at]);
    let pieces: Vec<&str> = pieces.iter().map(String::as_str).collect();
    let error = verifier().verify(form(&pieces, &sign).as_bytes()).unwrap_err();
    assert!(matches!(&error, NotifyError::Ambiguous { parameter } if parameter == "notify_id"), "{error}");
}

#[test]
fn an_app_id_inside_of_a_name_does_not_hide_whose_notification_it_is() {
    let mut foreign = genuine("tea");
    foreign.insert("aaa", "1".to_owned());
    foreign.insert("app_id", "2021000000000000".to_owned());
    let text = signed_text(&foreign);
    let sign = sign(text.as_bytes());
    let name = "aaa%3D1%26app_id%3D2021000000000000%26charset";
    let rest = text.split_once("&charset=utf-8&").unwrap().1;
    let sign: String = form_urlencoded::byte_serialize(sign.as_bytes()).collect();
    let raw = format!("{name}=utf-8&{}&sign={sign}", rest.replace(' ', "+"));
    assert!(matches!(verifier().verify(raw.as_bytes()), Err(NotifyError::NotAForm(_))));
}

#[test]
fn ordinary_subjects_pass() {
    for subject in ["Tom & Jerry", "a=b", "50% off & more = less", "x&y=1", "https://a.example/?a=1&b=2"] {
        let text = genuine(subject);
        let sign = sign(signed_text(&text).as_bytes());
        let pieces: Vec<String> = text.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let pieces: Vec<&str> = pieces.iter().map(String::as_str).collect();
        let paid = decoded(&form(&pieces, &sign)).unwrap();
        assert_eq!(
            (paid.subject.as_deref(), paid.trade_status),
            (Some(subject), Some(TradeStatus::WaitBuyerPay))
        );
    }
}

/// A parameter that nobody declared, joined to the end of an amount, a state or a time.
#[test]
fn a_state_joined_with_an_undeclared_parameter_is_not_an_unknown_state() {
    let mut params = genuine("tea");
    params.insert("trade_status_detail", "2".to_owned());
    params.remove("version");
    let text = signed_text(&params);
    let sign = sign(text.as_bytes());
    let mut pieces: Vec<&str> = text.rsplitn(3, '&').collect();
    pieces.reverse();
    let joined = pieces[1..].join("&");
    assert_eq!(joined, "trade_status=WAIT_BUYER_PAY&trade_status_detail=2");
    let mut pieces: Vec<&str> = pieces[0].split('&').collect();
    pieces.push(&joined);
    let error = decoded(&form(&pieces, &sign)).unwrap_err();
    assert!(is_ambiguous(&error), "{error}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    /// Splitting and joining a genuine text at random gives the same declared fields, or nothing.
    #[test]
    fn no_other_borders_change_a_declared_field(
        words in proptest::collection::vec("[a-z]{1,6}|total_amount|trade_status|notify_id|refund_fee|seller_id|z", 0..5),
        joins in proptest::collection::vec(proptest::bool::weighted(0.2), 40),
    ) {
        let subject: String = words.iter().map(|word| format!("{word}=1&")).collect();
        let params = genuine(subject.trim_end_matches('&'));
        let text = signed_text(&params);
        let sign = sign(text.as_bytes());
        // Every `&` of the text is a border or not, as chance has it.
        let mut pieces: Vec<String> = Vec::new();
        for (index, part) in text.split('&').enumerate() {
            match pieces.last_mut() {
                Some(last) if joins.get(index).copied().unwrap_or(false) => {
                    last.push('&');
                    last.push_str(part);
                }
                _ => pieces.push(part.to_owned()),
            }
        }
        let pieces: Vec<&str> = pieces.iter().map(String::as_str).collect();
        if let Ok(found) = decoded(&form(&pieces, &sign)) {
            let as_sent: Vec<String> = params.iter().map(|(name, value)| format!("{name}={value}")).collect();
            let as_sent: Vec<&str> = as_sent.iter().map(String::as_str).collect();
            // What Alipay signed, if it can be read at all; a declared field that only the split form has is an attack.
            match decoded(&form(&as_sent, &sign)) {
                Ok(sent) => {
                    prop_assert_eq!(found.total_amount, sent.total_amount);
                    prop_assert_eq!(found.trade_status, sent.trade_status);
                    prop_assert_eq!(found.trade_no, sent.trade_no);
                    prop_assert_eq!(found.refund_fee, sent.refund_fee);
                    prop_assert_eq!(found.seller_id, sent.seller_id);
                }
                Err(error) => prop_assert!(is_ambiguous(&error), "{}", error),
            }
        }
    }
}

fn as_form(params: &BTreeMap<&str, String>) -> String {
    let pieces: Vec<String> = params.iter().map(|(name, value)| format!("{name}={value}")).collect();
    let pieces: Vec<&str> = pieces.iter().map(String::as_str).collect();
    form(&pieces, &sign(signed_text(params).as_bytes()))
}

/// Whoever forwards a notification can also split it into one of another kind.
#[tokio::test]
async fn a_receiver_refuses_a_value_that_hides_a_field_of_any_of_its_kinds() {
    let receiver = Receiver::builder(verifier())
        .on(|_: Notification<TradeStatusChanged>| async { Ok(()) })
        .on(|_: Notification<OrderChanged>| async { Ok(()) })
        .fallback(|_| async { Ok(()) })
        .build()
        .unwrap();
    // Fields of the message service are in `biz_content`, so no parameter is one of them.
    for (subject, is_refused) in
        [("tea&refund_fee=2.00", true), ("tea&milk=1", false), ("tea&operate_time=1", false)]
    {
        let mut params = genuine(subject);
        params.insert("notify_type", "news".to_owned());
        params.insert("notify_id", subject.len().to_string());
        let form = as_form(&params);
        match receiver.receive(Delivery::post(form.as_bytes())).await {
            Ok(Received::Handled) => assert!(!is_refused, "{subject}"),
            Err(ReceiveError::Notification(NotifyError::Ambiguous { parameter })) => {
                assert!(is_refused && parameter == "subject", "{subject}");
            }
            other => panic!("{other:?}"),
        }
    }
}

#[tokio::test(start_paused = true)]
async fn a_replay_is_refused_by_its_age_before_the_inbox_forgets_it() {
    const HOUR: u64 = 60 * 60;
    let form = as_form(&genuine("tea"));
    let inbox = MemoryInbox::new();
    for (hours, expected) in
        [(0, "handled"), (1, "repeated"), (47, "repeated"), (49, "too old"), (60, "too old")]
    {
        let now = SENT + i64::try_from(hours * HOUR * 1000).unwrap();
        let receiver = Receiver::builder(verifier_at(now))
            .inbox(inbox.clone())
            .fallback(|_| async { Ok(()) })
            .build()
            .unwrap();
        let found = match receiver.receive(Delivery::post(form.as_bytes())).await {
            Ok(Received::Handled) => "handled",
            Ok(Received::Repeated) => "repeated",
            Err(ReceiveError::Notification(NotifyError::TooOld { .. })) => "too old",
            other => panic!("{other:?}"),
        };
        assert_eq!(found, expected, "after {hours} hours");
        if hours < 47 {
            tokio::time::advance(Duration::from_secs(HOUR)).await;
        }
    }
}

#[test]
fn a_notification_without_a_time_is_refused_unless_any_age_is_accepted() {
    let mut params = genuine("tea");
    params.remove("notify_time");
    let form = as_form(&params);
    assert!(matches!(verifier().verify(form.as_bytes()), Err(NotifyError::MissingParameter("notify_time"))));
    verifier().with_max_age(None).verify(form.as_bytes()).unwrap();
}

#[test]
fn payments_of_other_sellers_are_refused_if_sellers_are_configured() {
    let ours = verifier().with_sellers(["2088000000000001"]);
    let of = |seller: Option<&str>| {
        let mut params = genuine("tea");
        if let Some(seller) = seller {
            params.insert("seller_id", seller.to_owned());
        }
        as_form(&params)
    };
    ours.verify(of(Some("2088000000000001")).as_bytes()).unwrap();
    let other = of(Some("2088000000000002"));
    assert!(matches!(ours.verify(other.as_bytes()), Err(NotifyError::OtherSeller(_))));
    assert!(matches!(ours.verify(of(None).as_bytes()), Err(NotifyError::MissingParameter("seller_id"))));
    verifier().verify(other.as_bytes()).unwrap();
    // Only payments always name their seller.
    let mut params = genuine("tea");
    params.insert("notify_type", "news".to_owned());
    ours.verify(as_form(&params).as_bytes()).unwrap();
}

#[test]
fn a_verifier_alone_can_ignore_parameters_of_the_notify_url_too() {
    let raw = format!("tenant=7&{}", as_form(&genuine("tea")));
    assert!(matches!(verifier().verify(raw.as_bytes()), Err(NotifyError::BadSignature)));
    let found = verifier().with_ignored_query_parameters(["tenant"]).verify(raw.as_bytes()).unwrap();
    assert_eq!(found.get("tenant"), None, "nobody signed it");
}

#[test]
fn an_inbox_knows_notifications_by_app_id_and_digest() {
    let (first, other_app) = (InboxKey::new("2021", "1", [1; 32]), InboxKey::new("2022", "1", [1; 32]));
    assert_ne!(first.id(), other_app.id());
    assert_eq!((first.notify_id(), first.digest().len()), ("1", 64));
}
