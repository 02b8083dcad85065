//! Each message whose members are known: from its form, signed by the rule by which Alipay signs it, through a receiver to
//! its type, and written back equal.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)] // tests

use std::{
    path::Path,
    sync::{Arc, Mutex},
};

use alipay::{
    AnyNotification, authorization::AppAuthorized, settlement::OrderSettled, trade::TradeNotification,
};
use alipay_runtime::{
    Notification, Receiver,
    notification::{
        Delivery, HandlerError, Message, MessageKind, NotificationVerifier, NotifyError, ReceiveError,
        SignRule,
    },
};
use alipay_tests::platform::{APP_ID, key, sign};
use serde::Serialize;
use serde_json::{Map, Value};

/// A form of the file, and the rule by which it is signed.
#[derive(Clone)]
struct Form {
    message: String,
    rule: SignRule,
    params: Vec<(String, String)>,
}

fn forms() -> Vec<Form> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("facts/messages.json");
    let all: Vec<Value> = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let form = |one: &Value| Form {
        message: one["message"].as_str().unwrap().to_owned(),
        rule: if one["rule"] == "V2" { SignRule::V2 } else { SignRule::V1 },
        params: one["params"].as_object().unwrap().iter().map(param).collect(),
    };
    all.iter().map(form).collect()
}

fn param((name, value): (&String, &Value)) -> (String, String) {
    let value = value.as_str().unwrap();
    (name.clone(), if value == "APP" { APP_ID } else { value }.to_owned())
}

impl Form {
    fn of(kind: &str, content: &str) -> Self {
        let mut form =
            forms().into_iter().find(|form| form.message == "complaint::ComplaintChanged").unwrap();
        form.set("msg_method", kind);
        form.set("biz_content", content);
        form
    }

    fn set(&mut self, name: &str, value: &str) {
        value.clone_into(&mut self.params.iter_mut().find(|(own, _)| own == name).unwrap().1);
    }

    fn get(&self, name: &str) -> Option<&str> {
        self.params.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }

    /// The raw body, signed by the rule of the form.
    fn signed(&self) -> String {
        let mut covered: Vec<_> =
            self.params.iter().filter(|(name, _)| self.rule == SignRule::V2 || name != "sign_type").collect();
        covered.sort();
        let content: Vec<_> = covered.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let sign = sign(content.join("&").as_bytes());
        let mut form = form_urlencoded::Serializer::new(String::new());
        form.extend_pairs(&self.params).append_pair("sign", &sign).finish()
    }
}

fn verifier() -> NotificationVerifier {
    let verifier =
        NotificationVerifier::builder().app_id(APP_ID).alipay_public_key(key("platform_public.b64"));
    verifier.max_age(None).build().unwrap()
}

/// Receives a form by the handler of its type, and returns what the handler got.
async fn received<M>(raw: &str) -> Result<Notification<M>, ReceiveError<HandlerError>>
where
    M: Message + Clone,
{
    let slot = Arc::new(Mutex::new(None));
    let keep = Arc::clone(&slot);
    let receiver = Receiver::builder(verifier()).on(move |notification: Notification<M>| {
        *keep.lock().unwrap() = Some(notification);
        async { Ok(()) }
    });
    receiver.build().unwrap().receive(Delivery::post(raw.as_bytes())).await?;
    let notification = slot.lock().unwrap().take();
    Ok(notification.expect("the handler was called"))
}

/// Checks all forms of a type; returns their number.
async fn check<M: Message + Clone + Serialize>(message: &str) -> usize {
    let forms: Vec<_> = forms().into_iter().filter(|form| form.message == message).collect();
    for form in &forms {
        let raw = form.signed();
        let notification = received::<M>(&raw).await.unwrap_or_else(|error| panic!("{message}: {error}"));
        assert_eq!(notification.rule(), form.rule, "{message}");
        let written = serde_json::to_value(&*notification).unwrap();
        assert_eq!(written, expected::<M>(form), "{message}");
        // What was declared was not merely kept as an undeclared member.
        let extra = members(&written).filter(|name| M::SPEC.field(name).is_none()).count();
        let envelope =
            if matches!(M::KIND, MessageKind::NotifyType(_)) && M::SPEC.extra { ENVELOPE.len() } else { 0 };
        assert!(extra <= envelope, "{message}: {extra} undeclared members of {written}");
        for (name, value) in form.params.iter().filter(|(name, _)| name != "sign_type") {
            tampered::<M>(&raw, name, value).await;
        }
        let any = verifier().verify(raw.as_bytes()).unwrap().decode::<AnyNotification>().unwrap();
        assert!(!matches!(&*any, AnyNotification::Other(_)), "{message}");
    }
    forms.len()
}

fn members(object: &Value) -> impl Iterator<Item = &str> {
    object.as_object().unwrap().keys().map(String::as_str)
}

const ENVELOPE: [&str; 6] = ["charset", "method", "notify_id", "notify_time", "notify_type", "version"];

/// The members that are written back: those of `biz_content`, or the parameters without the signature.
fn expected<M: Message>(form: &Form) -> Value {
    if let MessageKind::MsgMethod(_) = M::KIND {
        return serde_json::from_str(form.get("biz_content").unwrap()).unwrap();
    }
    let is_member = |name: &str| {
        M::SPEC.field(name).is_some() || (M::SPEC.extra && name != "sign_type") || !ENVELOPE.contains(&name)
    };
    let params = form.params.iter().filter(|(name, _)| is_member(name) && name != "sign_type");
    let mut members: Map<_, _> =
        params.map(|(name, value)| (name.clone(), Value::from(value.as_str()))).collect();
    // An integer is a text in a form, and a number in a declaration.
    members
        .entry("order_item_num")
        .and_modify(|value| *value = value.as_str().unwrap().parse::<u64>().unwrap().into());
    for outside in ["app_id", "timestamp", "method"] {
        if M::SPEC.field(outside).is_none() && !M::SPEC.extra {
            members.remove(outside);
        }
    }
    Value::Object(members)
}

/// A changed value of any signed parameter is refused, whatever else the form says.
async fn tampered<M: Message + Clone>(raw: &str, name: &str, value: &str) {
    let pair =
        |value: &str| form_urlencoded::Serializer::new(String::new()).append_pair(name, value).finish();
    let changed = raw.replacen(&pair(value), &pair(&format!("{value}1")), 1);
    assert_ne!(changed, raw, "{name}");
    match received::<M>(&changed).await {
        Err(ReceiveError::Notification(NotifyError::BadSignature)) => {}
        other => panic!("{name}: {:?}", other.map(drop)),
    }
}

#[tokio::test]
async fn every_message_reaches_its_type_and_is_written_back_equal() {
    let mut checked = 0;
    macro_rules! check {
        ($($domain:ident::$message:ident,)+) => {$(
            let found = check::<alipay::$domain::$message>(concat!(stringify!($domain), "::", stringify!($message))).await;
            assert!(found > 0, stringify!($message));
            checked += found;
        )+};
    }
    check! {
        agreement::AgreementEnded,
        agreement::AgreementSigned,
        authorization::AppAuthorizationEnded,
        authorization::AppAuthorized,
        authorization::UserAuthorizationEnded,
        complaint::ComplaintChanged,
        fund::TransferChanged,
        miniprogram::AuditPassed,
        miniprogram::AuditRejected,
        miniprogram::MerchantConfirmed,
        miniprogram::ServiceAudited,
        onboarding::ShopRejected,
        onboarding::ShopSaved,
        onboarding::SubMerchantPassed,
        onboarding::SubMerchantRejected,
        preauthorization::FundsFrozen,
        preauthorization::FundsUnfrozen,
        preauthorization::OperationCancelled,
        provider::ContractChanged,
        provider::IntegratedOrderChanged,
        servicemarket::OrderChanged,
        servicemarket::OrderPlaced,
        settlement::OrderSettled,
        trade::TradeStatusChanged,
        voucher::VoucherExpired,
        voucher::VoucherOrderReceived,
        voucher::VoucherReceived,
    }
    assert_eq!(checked, forms().len());
}

#[test]
fn a_message_known_by_its_name_only_arrives_whole() {
    for kind in [
        "alipay.trade.settle.success",
        "alipay.open.sp.operation.result.notify",
        "alipay.user.certify.open.notify.completed",
        "alipay.marketing.activity.message.created",
    ] {
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
    let mut form = forms().into_iter().find(|form| form.message == "authorization::AppAuthorized").unwrap();
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
