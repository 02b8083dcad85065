//! The checks of one message.

use std::collections::BTreeSet;

use alipay::AnyNotification;
use alipay_runtime::{
    notification::{Message, MessageKind, NotifyError, ReceiveError},
    spec::{ModelSpec, TypeSpec},
};
use serde::Serialize;
use serde_json::{Map, Value};

use crate::forms::{self, Form, received, verifier};

/// Parameters that a model need not declare.
const ENVELOPE: [&str; 6] = ["charset", "method", "notify_id", "notify_time", "notify_type", "version"];

/// Checks all forms of a message: each reaches its type, is written back equal, and is refused if changed.
pub(crate) async fn check<M: Message + Clone + Serialize>(message: &str) {
    let forms: Vec<_> = forms::all().into_iter().filter(|form| form.message == message).collect();
    let mut shown = BTreeSet::new();
    for form in &forms {
        let raw = form.signed();
        let notification = received::<M>(&raw).await.unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(notification.rule(), form.rule);
        let written = serde_json::to_value(&*notification).unwrap();
        assert_eq!(written, expected::<M>(form));
        let mut unknown = undeclared(M::SPEC, &written);
        unknown.retain(|name| !ENVELOPE.contains(&name.as_str()));
        assert_eq!(unknown, [""; 0], "undeclared members of {written}");
        shown.extend(written.as_object().unwrap().keys().cloned());
        is_refused_if_changed::<M>(form).await;
        let any = verifier().verify(raw.as_bytes()).unwrap().decode::<AnyNotification>().unwrap();
        assert!(!matches!(&*any, AnyNotification::Other(_)));
    }
    let declared = M::SPEC.fields.iter().map(|field| field.name);
    let missing: Vec<_> = declared.filter(|name| !shown.contains(*name)).collect();
    assert_eq!(missing, [""; 0], "no form of {message} has these fields");
}

/// The members that are written back: those of `biz_content`, or the parameters without the signature.
fn expected<M: Message>(form: &Form) -> Value {
    let mut members: Map<String, Value> = if let MessageKind::MsgMethod(_) = M::KIND {
        serde_json::from_str(form.get("biz_content").unwrap()).unwrap()
    } else {
        let is_member = |name: &str| match M::SPEC.field(name) {
            Some(_) => true,
            None => M::SPEC.extra || !(ENVELOPE.contains(&name) || name == "app_id" || name == "timestamp"),
        };
        let params = form.params.iter().filter(|(name, _)| name != "sign_type" && is_member(name));
        params.map(|(name, value)| (name.clone(), Value::from(value.as_str()))).collect()
    };
    for (name, value) in &mut members {
        // A declared integer may arrive as text; it is written as a number.
        let is_integer = M::SPEC.field(name).is_some_and(|field| matches!((field.ty)(), TypeSpec::Integer));
        if let (true, Some(text)) = (is_integer, value.as_str()) {
            *value = text.parse::<u64>().unwrap().into();
        }
    }
    Value::Object(members)
}

/// The members of all levels that a model does not declare, also those of JSON within a text.
fn undeclared(model: &ModelSpec, object: &Value) -> Vec<String> {
    let mut found = Vec::new();
    for (name, value) in object.as_object().unwrap() {
        match model.fields.iter().find(|field| is_named(model, field.name, name)) {
            Some(field) => found.extend(undeclared_in((field.ty)(), value)),
            None => found.push(name.clone()),
        }
    }
    found
}

fn undeclared_in(ty: TypeSpec, value: &Value) -> Vec<String> {
    match ty {
        TypeSpec::Model(model) if value.is_object() => undeclared(model, value),
        TypeSpec::List(item) => {
            value.as_array().unwrap().iter().flat_map(|one| undeclared_in(item(), one)).collect()
        }
        TypeSpec::JsonText(content) => {
            let mut inner = value.clone();
            while let Value::String(text) = inner {
                inner = serde_json::from_str(&text).unwrap();
            }
            undeclared_in(content(), &inner)
        }
        _ => Vec::new(),
    }
}

fn is_named(model: &ModelSpec, field: &str, name: &str) -> bool {
    let camel = || {
        let mut words = field.split('_');
        let first = words.next().unwrap_or_default().to_owned();
        words.fold(first, |text, word| text + &word[..1].to_uppercase() + &word[1..])
    };
    field == name || (model.camel_case && camel() == name)
}

/// A changed, missing or added parameter is refused, whatever else the form says. Only `sign_type` may change under the
/// rule that does not cover it, and only to the same algorithm.
async fn is_refused_if_changed<M: Message + Clone>(form: &Form) {
    let raw = form.signed();
    let sign = form_urlencoded::parse(raw.as_bytes()).find(|(name, _)| name == "sign").unwrap().1;
    for index in 0..form.params.len() {
        let (name, value) = &form.params[index];
        let mut changed = form.clone();
        changed.params[index].1 = format!("{value}1");
        let result = received::<M>(&changed.with_sign(&sign)).await;
        if name == "sign_type" {
            assert!(result.is_err(), "another sign_type");
            continue;
        }
        assert!(is_bad_signature(&result), "{name}: {:?}", result.map(drop));
        changed.params.remove(index);
        let result = received::<M>(&changed.with_sign(&sign)).await;
        assert!(
            matches!(result, Err(ReceiveError::Notification(_))),
            "without {name}: {:?}",
            result.map(drop)
        );
    }
    let mut longer = form.clone();
    longer.params.push(("added".to_owned(), "1".to_owned()));
    let result = received::<M>(&longer.with_sign(&sign)).await;
    assert!(is_bad_signature(&result), "{:?}", result.map(drop));
}

fn is_bad_signature<T, E>(result: &Result<T, ReceiveError<E>>) -> bool {
    matches!(result, Err(ReceiveError::Notification(NotifyError::BadSignature)))
}
