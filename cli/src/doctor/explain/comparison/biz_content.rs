//! The content of `biz_content`.

use alipay::runtime::json::{self, Json};

use crate::{
    doctor::{explain::parameters::ParameterSet, finding::Finding},
    i18n::Text,
};

const SUBJECT: &str = "biz_content";

/// Parameters that belong beside `biz_content`.
const BESIDE: [&str; 9] = [
    "app_auth_token",
    "app_id",
    "auth_token",
    "charset",
    "method",
    "notify_url",
    "return_url",
    "sign_type",
    "version",
];

/// Checks that the content is JSON, and has no parameter that belongs beside it.
pub(super) fn check(set: &ParameterSet) -> Option<Finding> {
    let content = set.text("biz_content").filter(|content| !content.is_empty())?;
    if set.has("encrypt_type") {
        return None;
    }
    let object = match json::parse(&content) {
        Ok(object @ (Json::Object(_) | Json::List(_))) => object,
        // XML is the content of the ping of older applications.
        _ if content.starts_with('<') => return None,
        _ => return Some(no_json(&content)),
    };
    let within = BESIDE.iter().find(|name| object.get(name).is_some())?;
    Some(Finding::bad(
        "parameter-in-biz-content",
        SUBJECT,
        Text::new(
            format!("`{within}` is in biz_content, where the gateway ignores it"),
            format!("`{within}` 位于 biz_content 中，网关不会读取"),
        ),
        Text::new(
            format!("send `{within}` as a parameter beside biz_content"),
            format!("请将 `{within}` 作为与 biz_content 并列的公共参数发送"),
        ),
    ))
}

fn no_json(content: &str) -> Finding {
    let is_printed = content.contains('\'') || content.starts_with("map[") || content.contains("=>");
    let help = if is_printed {
        Text::new(
            "write it with a JSON library; this is how a language prints its own objects (JSON needs double quotes)",
            "请使用 JSON 库序列化；这是编程语言自身的打印格式（JSON 须使用双引号）",
        )
    } else {
        Text::new("write it with a JSON library", "请使用 JSON 库序列化")
    };
    Finding::bad(
        "biz-content-no-json",
        SUBJECT,
        Text::new("biz_content is not valid JSON", "biz_content 不是有效的 JSON"),
        help,
    )
}
