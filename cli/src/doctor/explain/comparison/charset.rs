//! The character set of the values, compared with the parameter `charset`.

use alipay::Charset;

use crate::{
    doctor::{
        explain::parameters::{Escaping, ParameterSet},
        finding::Finding,
    },
    i18n::Text,
};

/// Checks values that are percent-encoded. Others are in the character set of the log, not in that of the request.
pub(super) fn check(set: &ParameterSet) -> Option<Finding> {
    if set.escaping != Escaping::Form {
        return None;
    }
    let named = set.text("charset")?;
    let values: Vec<Vec<u8>> = set.decoded().into_iter().map(|(_, value)| value).collect();
    let all_utf8: Option<Vec<&str>> = values.iter().map(|value| std::str::from_utf8(value).ok()).collect();
    match (named.parse::<Charset>().ok()?, all_utf8) {
        (Charset::Utf8, None) => Some(finding(&named, ["not UTF-8", "不是 UTF-8"], Finding::bad)),
        // Few texts in GBK have bytes that are a character of three bytes in UTF-8, and none elsewhere that is not.
        (charset, Some(values)) if charset != Charset::Utf8 && values.iter().any(|value| is_wide(value)) => {
            Some(finding(&named, ["in UTF-8", "是 UTF-8"], Finding::doubtful))
        }
        _ => None,
    }
}

fn is_wide(value: &str) -> bool {
    value.chars().any(|character| character.len_utf8() > 2)
}

fn finding(
    named: &str,
    [english, chinese]: [&str; 2],
    level: fn(&'static str, &'static str, Text, Text) -> Finding,
) -> Finding {
    level(
        "charset-differs",
        "charset",
        Text::new(
            format!("charset={named}, but the values are {english}: the gateway reads other characters"),
            format!("charset={named}，而参数值{chinese}：网关会读成其他字符"),
        ),
        Text::new(
            "encode and sign the values in the character set that `charset` names",
            "请按 charset 指定的字符集编码参数值并签名",
        ),
    )
}
