//! Pages for browsers: what became of the call that led here.

use alipay::runtime::json::Json;
use axum::response::Response;

use super::{
    Manner,
    answer::{Value, sent},
};

/// The page of a method that has no handler: on the platform, it is where a person goes on.
pub(super) fn accepted(manner: &Manner, method: &str) -> Response {
    page(manner, &format!("The simulator has accepted the call of {}.", escaped(method)))
}

/// The page of a method that was answered, or of a call that was refused.
pub(super) fn of(manner: &Manner, method: Option<&str>, value: &Value) -> Response {
    let said = match value {
        Value::Plain(json) => said(json),
        Value::Encrypted(_) => None,
    };
    match (method, said) {
        (Some(method), None) => accepted(manner, method),
        (_, refusal) => {
            let refusal = refusal.unwrap_or_default();
            page(manner, &format!("The simulator has refused the call: {}", escaped(&refusal)))
        }
    }
}

/// What a refusal says; nothing for success.
fn said(json: &Json<'_>) -> Option<String> {
    let text = |name| json.get(name).and_then(Json::as_text).unwrap_or_default();
    json.get("sub_code").map(|_| format!("{} {} {}", text("code"), text("sub_code"), text("sub_msg")))
}

fn page(manner: &Manner, text: &str) -> Response {
    let charset = manner.charset.name();
    let html = format!(
        "<!DOCTYPE html>\n<html><head><meta charset=\"{charset}\"><title>Alipay simulator</title></head>\
         <body><p>{text}</p></body></html>\n"
    );
    sent(&format!("text/html;charset={charset}"), manner.charset.encode_html(&html))
}

/// Text for HTML, where it stands between tags or in an attribute.
pub(super) fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            other => safe.push(other),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn text_is_no_markup() {
        assert_eq!(escaped("<a href='x'>&\"中\""), "&lt;a href=&#39;x&#39;&gt;&amp;&quot;中&quot;");
    }
}
