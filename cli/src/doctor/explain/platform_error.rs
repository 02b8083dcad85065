//! Error codes of the platform in responses, with the hints that the client gives as well.

use alipay::runtime::{
    error::{Language, hint_for_code},
    json,
};

use crate::{doctor::finding::Finding, i18n::Text};

/// Returns the finding for the error code of a response, if it has one with a hint.
pub(super) fn of_body(body: &[u8]) -> Option<Finding> {
    let document = json::parse(std::str::from_utf8(body).ok()?.trim()).ok()?;
    let code = ["sub_code", "code"].iter().find_map(|name| finding(document.get(name)?.as_text()?));
    code.or_else(|| of_member(&document))
}

/// The error of the gateway may be the value of a member.
fn of_member(document: &json::Json<'_>) -> Option<Finding> {
    let error = document.get("error_response")?;
    ["sub_code", "code"].iter().find_map(|name| finding(error.get(name)?.as_text()?))
}

/// Returns the finding for a code with a hint.
pub(super) fn finding(code: &str) -> Option<Finding> {
    let [english, chinese] =
        [Language::English, Language::Chinese].map(|language| hint_for_code(code, language));
    Some(Finding::doubtful(
        "platform-error",
        "platform",
        Text::new(
            format!("Alipay refused the call with {code}"),
            format!("支付宝拒绝了调用，错误码为 {code}"),
        ),
        Text::new(english?, chinese?),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_of_both_protocols_have_the_hint_of_the_client() {
        for body in [
            r#"{"code":"app-cert-expired","message":"x"}"#,
            r#"{"code":"40002","msg":"Invalid Arguments","sub_code":"isv.app-cert-expired"}"#,
            r#"{"error_response":{"code":"40002","sub_code":"isv.app-cert-expired"}}"#,
        ] {
            let finding = of_body(body.as_bytes()).unwrap();
            let hint = hint_for_code("app-cert-expired", Language::English).unwrap();
            assert_eq!(finding.help.unwrap().in_lang(crate::i18n::Lang::En), hint);
        }
        assert!(of_body(br#"{"code":"10000"}"#).is_none());
    }
}
