//! Each message whose members are known: from its forms, signed by the rule by which Alipay signs it, through a receiver to
//! its type, and written back equal.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)] // tests

mod case;
mod forms;

use std::collections::BTreeSet;

use alipay::{
    AnyNotification, authorization::AppAuthorized, settlement::OrderSettled, trade::TradeNotification,
};
use alipay_runtime::notification::{NotifyError, SignRule};
use alipay_tests::notifications;
use forms::{Form, received, verifier};
use serde_json::Value;

/// A test per message, by its name on the wire.
macro_rules! messages {
    ($($name:ident: $domain:ident::$message:ident,)+) => {
        const CASES: &[&str] = &[$(concat!(stringify!($domain), "::", stringify!($message))),+];

        mod reaches_its_type_and_is_written_back_equal {
            $(
                #[tokio::test]
                async fn $name() {
                    let message = concat!(stringify!($domain), "::", stringify!($message));
                    crate::case::check::<alipay::$domain::$message>(message).await;
                }
            )+
        }
    };
}

messages! {
    activity_message_expired: voucher::VoucherExpired,
    activity_message_received: voucher::VoucherReceived,
    activity_ordermessage_received: voucher::VoucherOrderReceived,
    app_service_audit_notify: miniprogram::ServiceAudited,
    auth_appauth_cancelled: authorization::AppAuthorizationEnded,
    auth_userauth_cancelled: authorization::UserAuthorizationEnded,
    dut_user_sign: agreement::AgreementSigned,
    dut_user_unsign: agreement::AgreementEnded,
    expand_indirect_zft_passed: onboarding::SubMerchantPassed,
    expand_indirect_zft_rejected: onboarding::SubMerchantRejected,
    expand_shop_save_passed: onboarding::ShopSaved,
    expand_shop_save_rejected: onboarding::ShopRejected,
    fund_auth_freeze: preauthorization::FundsFrozen,
    fund_auth_operation_cancel: preauthorization::OperationCancelled,
    fund_auth_unfreeze: preauthorization::FundsUnfrozen,
    fund_trans_order_changed: fund::TransferChanged,
    merchant_tradecomplain_changed: complaint::ComplaintChanged,
    mini_merchant_confirmed: miniprogram::MerchantConfirmed,
    mini_version_audit_passed: miniprogram::AuditPassed,
    mini_version_audit_rejected: miniprogram::AuditRejected,
    open_app_auth_notify: authorization::AppAuthorized,
    servicemarket_order_change_notify: servicemarket::OrderChanged,
    servicemarket_order_notify: servicemarket::OrderPlaced,
    servicemarket_orderrenew_notify: servicemarket::RenewalsDue,
    sp_inteop_sync_notify: provider::IntegratedOrderChanged,
    sp_sign_sync_notify: provider::ContractChanged,
    trade_order_settle_notify: settlement::OrderSettled,
    trade_status_sync: trade::TradeStatusChanged,
}

#[test]
fn every_declared_notification_has_a_case_and_a_form_and_every_form_a_case() {
    let declared = notifications::declared().into_iter();
    let declared: BTreeSet<_> = declared.map(|one| format!("{}::{}", one.domain, one.name)).collect();
    assert_eq!(CASES.iter().map(ToString::to_string).collect::<BTreeSet<_>>(), declared);
    assert_eq!(forms::all().into_iter().map(|form| form.message).collect::<BTreeSet<_>>(), declared);
}

/// Messages of which Alipay's public documents and other programs show the name, but not the members.
const KNOWN_BY_NAME: [&str; 17] = [
    "alipay.fund.expandindirect.order.changed",
    "alipay.marketing.activity.message.appended",
    "alipay.marketing.activity.message.created",
    "alipay.marketing.activity.message.modified",
    "alipay.marketing.activity.message.refund",
    "alipay.marketing.activity.message.stopped",
    "alipay.marketing.activity.message.used",
    "alipay.marketing.activity.ordermessage.refunded",
    "alipay.open.mini.order.aftersale.changed",
    "alipay.open.mini.order.changed",
    "alipay.open.mini.order.settle.notify",
    "alipay.open.sp.operation.result.notify",
    "alipay.trade.refund.depositback.completed",
    "alipay.trade.settle.dishonoured",
    "alipay.trade.settle.fail",
    "alipay.trade.settle.success",
    "alipay.user.certify.open.notify.completed",
];

#[test]
fn a_message_known_by_its_name_only_arrives_whole() {
    let documented = include_str!("../../../docs/endpoints.md");
    for kind in KNOWN_BY_NAME {
        assert!(documented.contains(&format!("`{kind}`")), "{kind} is not documented");
        let raw = Form::of(kind, r#"{"a":"1"}"#).signed();
        let notification = verifier().verify(raw.as_bytes()).unwrap();
        let AnyNotification::Other(params) = notification.decode::<AnyNotification>().unwrap().into_inner()
        else {
            panic!("{kind} is declared");
        };
        assert_eq!((params.get("msg_method"), params.get("biz_content")), (Some(kind), Some(r#"{"a":"1"}"#)));
    }
}

#[test]
fn a_router_of_one_domain_leaves_the_others() {
    let raw = Form::of("alipay.trade.order.settle.notify", "{}").signed();
    let router = verifier().verify(raw.as_bytes()).unwrap().decode::<TradeNotification>().unwrap();
    assert!(matches!(&*router, TradeNotification::Other(_)));
}

#[tokio::test]
async fn unknown_members_and_values_are_kept() {
    let content = r#"{"settle_no":"1","later":{"a":[1]},"royalty_detail_list":[{"state":"ODD"}]}"#;
    let raw = Form::of("alipay.trade.order.settle.notify", content).signed();
    let settled = received::<OrderSettled>(&raw).await.unwrap();
    assert_eq!(settled.extra.names().collect::<Vec<_>>(), ["later"]);
    assert_eq!(serde_json::to_value(&*settled).unwrap(), serde_json::from_str::<Value>(content).unwrap());
}

/// The documentation describes texts where a capture has numbers and an object.
#[tokio::test]
async fn an_authorization_is_read_in_its_documented_form_too() {
    let mut form = Form::first("authorization::AppAuthorized");
    let grant = received::<AppAuthorized>(&form.signed()).await.unwrap().grant().unwrap();
    assert_eq!((grant.merchant_app_id.as_str(), grant.time), ("2020042861090001", 1_588_043_415_000));
    assert!(grant.app_auth_token.starts_with("202004BBtoken") && grant.app_refresh_token.is_some());
    let documented = form
        .get("biz_content")
        .unwrap()
        .replace("1588043415000", "\"1588043415000\"")
        .replace("31536000", "\"31536000\"")
        .replace(r#"{"out_biz_no":"ISV-1"}"#, "\"\"")
        .replace("\"error\":{}", r#""error":{"appstore_online_pay":"MERCHANT_DISCARD"}"#);
    form.set("biz_content", &documented);
    let authorized = received::<AppAuthorized>(&form.signed()).await.unwrap();
    assert_eq!(authorized.grant().unwrap().time, 1_588_043_415_000);
    assert!(authorized.biz_content.as_ref().unwrap().error.as_ref().unwrap().appstore_online_pay.is_some());
    assert!(!format!("{authorized:?}").contains("202004BBtoken"), "tokens are redacted");
    form.set(
        "biz_content",
        &documented.replace(r#""trigger_context":"""#, r#""trigger_context":"some text""#),
    );
    assert!(received::<AppAuthorized>(&form.signed()).await.unwrap().grant().is_some());
}

#[test]
fn the_check_of_a_gateway_address_is_refused_by_its_name() {
    let params = [
        ("service", "alipay.service.check"),
        ("charset", "GBK"),
        ("sign_type", "RSA2"),
        ("biz_content", "<XML><EventType>verifygw</EventType><AppId>1&amp;app_id=2</AppId></XML>"),
    ];
    let params = params.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec();
    let form = Form { message: String::new(), rule: SignRule::V2, params };
    let error = verifier().verify(form.signed().as_bytes()).unwrap_err();
    assert!(matches!(error, NotifyError::ActivationCheck), "{error}");
    assert!(error.to_string().contains("service=alipay.service.check"), "{error}");
    let forged = form.signed().replace("verifygw", "verifygx");
    assert!(matches!(verifier().verify(forged.as_bytes()), Err(NotifyError::BadSignature)));
}
