//! Notifications: what is believed, how it is read, and that it is handled once.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)] // helpers of tests

use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use alipay::servicemarket::{
    CancelOperator, OrderPlaced, OrderStatus, ReleaseTarget, ServiceMarketNotification,
};
use alipay_runtime::{
    Notification, crypto, crypto::SignType, crypto::keys::PrivateKey, declaration::Model, inbox::MemoryInbox,
    notification::Acknowledgement, notification::NotificationVerifier, notification::NotifyError,
    notification::RawForm, notification::ReceiveError, notification::Received, notification::SignRule,
};
use alipay_tests::{
    platform::{APP_ID, FixedClock, key, sign, signed_form},
    vectors::Vector,
};
use base64::{Engine, engine::general_purpose::STANDARD};
use futures_util::FutureExt;

const SENT: i64 = 1_516_797_622_752;

fn notifications() -> NotificationVerifier {
    let builder =
        NotificationVerifier::builder().app_id(APP_ID).alipay_public_key(key("platform_public.b64"));
    builder.clock(Arc::new(FixedClock(SENT + 60_000))).max_age(None).build().unwrap()
}

fn vector(name: &str) -> Vector {
    let all = Vector::all(&std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors")).unwrap();
    all.into_iter().find(|vector| vector.name == format!("notification_verify/{name}")).unwrap()
}

fn verified_vector(name: &str) -> Notification {
    notifications().verify(vector(name).needed("raw").unwrap().as_bytes()).unwrap()
}

/// The guide's order notification, with its `&notify_id` restored.
const GUIDE_SAMPLE: [(&str, &str); 26] = [
    ("notify_type", "servicemarket_order_notify"),
    ("notify_id", "91722adff935e8cfa58b3aabf4dead6ibe"),
    ("notify_time", "2017-02-16 21:46:15"),
    ("sign_type", "RSA2"),
    ("commodity_order_id", "null"),
    ("order_time", "null"),
    ("title", "null"),
    ("name", "null"),
    ("merchant_pid", "null"),
    ("contactor", "null"),
    ("phone", "null"),
    ("order_item_num", "null"),
    ("total_price", "null"),
    ("biz_type", "null"),
    ("item_code", "AM011501000000079408"),
    ("specifications", "套餐一"),
    ("package_count", "1000"),
    ("period_day", "180"),
    ("order_ticket", "201603BB189131e708054fc589c9b2b5188cdD00"),
    ("service_code", "00000000"),
    ("isv_ticket", "0ba634751542795277522707125886"),
    ("consumer_miniAppId", "2018112160475050"),
    ("merchant_shop_id", "2019081500502000000025130577"),
    ("miniapp_release_bundle", "1032,1096"),
    ("promoter_master_name", "某某服务商名称"),
    ("promoter_master_pid", "2088xxxxx"),
];

#[test]
fn the_guides_sample_reads_its_nulls_as_absent_and_loses_nothing_else() {
    let notification = notifications().verify(signed_form(&GUIDE_SAMPLE).as_bytes()).unwrap();
    assert_eq!((notification.rule(), notification.get("commodity_order_id")), (SignRule::V2, Some("null")));
    let order = notification.decode::<OrderPlaced>().unwrap();
    let absent = [&order.commodity_order_id, &order.title, &order.name, &order.merchant_pid, &order.biz_type];
    assert!(absent.iter().all(|text| text.is_none()), "{order:?}");
    assert!(order.order_time.is_none() && order.total_price.is_none() && order.order_item_num.is_none());
    assert_eq!((order.package_count, order.period_day), (Some(1000), Some(180)));
    assert_eq!(order.consumer_mini_app_id.as_deref(), Some("2018112160475050"));
    let bundle = order.miniapp_release_bundle.as_ref().unwrap();
    assert_eq!(bundle.0, [ReleaseTarget::from("1032"), ReleaseTarget::from("1096")]);
    assert!(!bundle.iter().any(|target| matches!(target, ReleaseTarget::Unknown(_))));
    // Every parameter beside the envelope is a declared field.
    let declared: Vec<_> = OrderPlaced::SPEC.fields.iter().map(|field| field.name).collect();
    let envelope = ["notify_type", "notify_id", "notify_time", "sign_type"];
    for (name, _) in GUIDE_SAMPLE {
        assert!(envelope.contains(&name) || declared.contains(&name), "{name}");
    }
}

#[test]
fn the_text_null_and_real_values_mix_freely() {
    let order = verified_vector("servicemarket_order_literal_null_values").decode::<OrderPlaced>().unwrap();
    assert_eq!((order.commodity_order_id.as_deref(), order.name.as_deref()), (None, Some("示例商户")));
    assert_eq!(order.total_price.as_ref().map(alipay_runtime::Money::cents), Some(0));
}

#[test]
fn a_gbk_change_is_read_through_the_router() {
    let notification = verified_vector("order_change_v2_gbk").decode::<ServiceMarketNotification>().unwrap();
    let ServiceMarketNotification::OrderChanged(change) = &*notification else { panic!("{notification:?}") };
    assert_eq!(change.status, Some(OrderStatus::MerchantCancelled));
    assert_eq!(change.cancel_operator_type, Some(CancelOperator::Merchant));
    assert_eq!(change.cancel_memo.as_deref(), Some("未按时实施"));
    assert_eq!(change.operate_time.as_ref().unwrap().unix_micros(), 1_669_100_894_970_142);
    let renewals = verified_vector("renew_reminder_v2_gbk").decode::<ServiceMarketNotification>().unwrap();
    let ServiceMarketNotification::RenewalsDue(due) = renewals.into_inner() else {
        panic!("another message")
    };
    assert_eq!(format!("{due:?}").matches("1234").count(), 1);
}

#[test]
fn another_kind_is_kept_whole_by_the_router_and_refused_by_a_message() {
    let notification = verified_vector("trade_v1_utf8");
    let params = notification.params().clone();
    let routed = notification.clone().decode::<ServiceMarketNotification>().unwrap();
    let ServiceMarketNotification::Other(rest) = routed.into_inner() else {
        panic!("a message of the service market?")
    };
    assert_eq!(rest, params);
    match notification.decode::<OrderPlaced>() {
        Err(NotifyError::Content { problem, notification }) => {
            assert_eq!(problem.path, "notify_type");
            assert_eq!(notification.params(), &params);
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn forged_changed_and_doubled_messages_are_typed_errors() {
    let good =
        signed_form(&[("app_id", APP_ID), ("notify_id", "n1"), ("notify_type", "x"), ("charset", "UTF-8")]);
    notifications().verify(good.as_bytes()).unwrap();
    let verify = |raw: &str| notifications().verify(raw.as_bytes()).unwrap_err();
    assert!(matches!(verify(&good.replace("n1", "n2")), NotifyError::BadSignature));
    assert!(matches!(verify(&format!("{good}&extra=1")), NotifyError::BadSignature));
    assert!(
        matches!(verify(&format!("{good}&app_id=1")), NotifyError::DoubledParameter(name) if name == "app_id")
    );
    assert!(matches!(verify(good.split("&sign=").next().unwrap()), NotifyError::MissingSignature));
    assert!(matches!(verify(&good.replace("&sign=", "&sign=%25&x=")), NotifyError::MalformedSignature));
    assert!(matches!(verify(&format!("{good}&sign_type=RSA")), NotifyError::SignType));
    assert!(matches!(verify(""), NotifyError::NotAForm(_)));
}

#[test]
fn an_empty_parameter_added_on_the_way_never_reaches_the_application() {
    let good = signed_form(&[("app_id", APP_ID), ("notify_id", "n1")]);
    let notification = notifications().verify(format!("{good}&commodity_order_id=").as_bytes()).unwrap();
    assert_eq!(notification.get("commodity_order_id"), None);
}

/// Some signers leave empty values out of what they sign, others do not.
#[test]
fn an_empty_parameter_that_was_signed_is_verified_too() {
    let form = signed_form(&[("app_id", APP_ID), ("commodity_order_id", ""), ("notify_id", "n1")]);
    let notification = notifications().verify(form.as_bytes()).unwrap();
    assert_eq!((notification.notify_id(), notification.get("commodity_order_id")), (Some("n1"), None));
}

#[test]
fn a_notification_names_the_configured_kind_of_signature_or_none() {
    let legacy = key("app_rsa1024_private_pkcs8.pem");
    let signer = crypto::legacy_signer(&PrivateKey::parse_legacy(&legacy).unwrap()).unwrap();
    let content = format!("app_id={APP_ID}&notify_id=n1");
    let signature = signer.sign(content.as_bytes()).now_or_never().unwrap().unwrap();
    let mut sign = form_urlencoded::Serializer::new(content);
    let form = sign.append_pair("sign", &STANDARD.encode(signature)).finish();
    let builder = NotificationVerifier::builder().app_id(APP_ID).sign_type(SignType::Rsa);
    let verifier = builder.alipay_public_key(key("app_rsa1024_public.b64")).max_age(None).build().unwrap();
    for (named, is_accepted) in
        [("", true), ("&sign_type=", true), ("&sign_type=RSA", true), ("&sign_type=RSA2", false)]
    {
        let result = verifier.verify(format!("{form}{named}").as_bytes());
        assert_eq!(result.is_ok(), is_accepted, "{named}: {result:?}");
    }
}

#[test]
fn messages_for_another_app_or_without_one_are_refused() {
    let other = signed_form(&[("app_id", "2021000000000000"), ("notify_type", "x")]);
    assert!(matches!(notifications().verify(other.as_bytes()), Err(NotifyError::OtherApp(_))));
    let none = signed_form(&[("msg_method", "alipay.x.notify"), ("biz_content", "{}")]);
    assert!(matches!(notifications().verify(none.as_bytes()), Err(NotifyError::MissingParameter("app_id"))));
    // The guide's order notification has no app id.
    let order = signed_form(&[("notify_type", "servicemarket_order_notify")]);
    notifications().verify(order.as_bytes()).unwrap();
}

#[test]
fn bytes_outside_the_character_set_are_an_error_after_the_signature() {
    let raw = signed_form(&[("charset", "UTF-8"), ("name", "x")]);
    assert!(notifications().verify(raw.replace("name=x", "name=%FF").as_bytes()).is_err());
    let utf16 = signed_form(&[("charset", "UTF-16"), ("name", "x")]);
    assert!(matches!(notifications().verify(utf16.as_bytes()), Err(NotifyError::Charset { .. })));
}

#[test]
fn a_message_without_charset_follows_the_content_type() {
    let gbk = [0xC4u8, 0xE3];
    let mut content = b"name=".to_vec();
    content.extend(gbk);
    let raw = format!(
        "name=%C4%E3&sign={}",
        form_urlencoded::byte_serialize(sign(&content).as_bytes()).collect::<String>()
    );
    assert!(matches!(notifications().verify(raw.as_bytes()), Err(NotifyError::Charset { .. })));
    let content_type = "application/x-www-form-urlencoded; charset=\"GBK\"";
    let notification = notifications().verify(RawForm::from(&raw).with_content_type(content_type)).unwrap();
    assert_eq!(notification.get("name"), Some("你"));
}

#[test]
fn old_messages_are_refused_where_an_age_is_set() {
    let raw = signed_form(&[("app_id", APP_ID), ("utc_timestamp", &SENT.to_string())]);
    let fresh = |seconds| notifications().with_max_age(Duration::from_secs(seconds)).verify(raw.as_bytes());
    fresh(60).unwrap();
    assert!(matches!(fresh(59), Err(NotifyError::TooOld { seconds: 60 })));
    let beijing = signed_form(&[("notify_time", "2018-01-24 20:40:22"), ("notify_type", "x")]);
    let notifications = notifications().with_max_age(Duration::from_secs(61));
    notifications.verify(beijing.as_bytes()).unwrap();
    let undated = signed_form(&[("notify_type", "x")]);
    assert!(matches!(notifications.verify(undated.as_bytes()), Err(NotifyError::MissingParameter(_))));
}

#[tokio::test]
async fn a_replayed_notification_is_handled_once_and_acknowledged_twice() {
    let raw = signed_form(&[
        ("app_id", APP_ID),
        ("notify_id", "n1"),
        ("notify_type", "servicemarket_order_notify"),
    ]);
    let (inbox, handled) = (MemoryInbox::new(), AtomicUsize::new(0));
    let notifications = notifications();
    let receive = |fails: bool| {
        notifications.receive::<ServiceMarketNotification, &str, _>(
            raw.as_bytes(),
            &inbox,
            move |_| async move { if fails { Err("disk full") } else { Ok(()) } },
        )
    };
    let failed = receive(true).await;
    assert_eq!(Received::acknowledgement(&failed), Acknowledgement::Fail);
    assert!(matches!(failed, Err(ReceiveError::Handler("disk full"))));
    assert_eq!(receive(false).await.unwrap(), Received::Handled);
    let again =
        notifications.receive::<ServiceMarketNotification, &str, _>(raw.as_bytes(), &inbox, |_| async {
            handled.fetch_add(1, Ordering::Relaxed);
            Ok(())
        });
    let again = again.await;
    assert_eq!(Received::acknowledgement(&again).as_str(), "success");
    assert_eq!((again.unwrap(), handled.load(Ordering::Relaxed)), (Received::Repeated, 0));
}
