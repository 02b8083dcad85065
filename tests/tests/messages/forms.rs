//! The forms of `facts/messages.json`, signed by the rule by which Alipay signs them.

use std::{
    path::Path,
    sync::{Arc, Mutex},
};

use alipay_runtime::{
    Notification, Receiver,
    notification::{Delivery, HandlerError, Message, NotificationVerifier, ReceiveError, SignRule},
};
use alipay_tests::platform::{APP_ID, key, sign};
use serde_json::Value;

/// A form of the file, and the rule by which it is signed.
#[derive(Clone)]
pub(crate) struct Form {
    pub(crate) message: String,
    pub(crate) rule: SignRule,
    pub(crate) params: Vec<(String, String)>,
}

pub(crate) fn all() -> Vec<Form> {
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
    /// The first form of a message.
    pub(crate) fn first(message: &str) -> Self {
        all().into_iter().find(|form| form.message == message).unwrap()
    }

    /// A form with this `msg_method` and content.
    pub(crate) fn of(kind: &str, content: &str) -> Self {
        let mut form = Self::first("complaint::ComplaintChanged");
        form.set("msg_method", kind);
        form.set("biz_content", content);
        form
    }

    pub(crate) fn set(&mut self, name: &str, value: &str) {
        value.clone_into(&mut self.params.iter_mut().find(|(own, _)| own == name).unwrap().1);
    }

    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.params.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }

    /// The raw body, signed by the rule of the form.
    pub(crate) fn signed(&self) -> String {
        let mut covered: Vec<_> =
            self.params.iter().filter(|(name, _)| self.rule == SignRule::V2 || name != "sign_type").collect();
        covered.sort();
        let content: Vec<_> = covered.iter().map(|(name, value)| format!("{name}={value}")).collect();
        self.with_sign(&sign(content.join("&").as_bytes()))
    }

    /// The raw body with any signature.
    pub(crate) fn with_sign(&self, sign: &str) -> String {
        let mut form = form_urlencoded::Serializer::new(String::new());
        form.extend_pairs(&self.params).append_pair("sign", sign).finish()
    }
}

pub(crate) fn verifier() -> NotificationVerifier {
    let verifier =
        NotificationVerifier::builder().app_id(APP_ID).alipay_public_key(key("platform_public.b64"));
    verifier.max_age(None).build().unwrap()
}

/// Receives a form by the handler of its type, and returns what the handler got.
pub(crate) async fn received<M>(raw: &str) -> Result<Notification<M>, ReceiveError<HandlerError>>
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
