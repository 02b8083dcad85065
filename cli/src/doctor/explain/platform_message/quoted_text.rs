//! The text that an error message of the gateway quotes as the one that it verified.

use super::super::content_variants::unescape_html;

/// The words before the quoted text.
const MARKS: [&str; 4] = ["验签字符串为", "待验签字符串", "待签名字符串", "string to be signed"];

/// Finds the text that a message quotes, and replaces its escapes of HTML.
pub(in crate::doctor::explain) fn find(message: &str) -> Option<String> {
    let after = MARKS.iter().find_map(|mark| message.split_once(mark)).map(|(_, after)| after)?;
    let begin = after.find(|c: char| c.is_ascii_lowercase())?;
    let quoted = after.get(begin..)?;
    // In the JSON of a response, the text ends with the quote of the JSON string.
    let end = ending_quote(quoted).unwrap_or(quoted.len());
    let text = quoted.get(..end)?.trim_end_matches(['】', '」', ']', '\n', '\r', ' ']);
    let text = text.replace("\\\"", "\"").replace("\\/", "/").replace("\\\\", "\\").replace("\\n", "\n");
    let text = String::from_utf8_lossy(&unescape_html(text.as_bytes())).into_owned();
    (text.contains('=') || text.contains('\n')).then_some(text)
}

/// Finds the end of a JSON string: the first quote without a backslash, if the string ends there. A text outside of JSON
/// has quotes of its own.
fn ending_quote(text: &str) -> Option<usize> {
    let is_escaped = |at: usize| text.get(..at).is_some_and(|before| before.ends_with('\\'));
    let found = text.match_indices('"').map(|(at, _)| at).find(|at| !is_escaped(*at))?;
    let rest = text.get(found..)?;
    (rest.starts_with("\",\"") || rest.starts_with("\"}")).then_some(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_text_is_found_in_a_response_and_alone() {
        let response = r#"{"error_response":{"code":"40002","sub_msg":"验签出错，网关生成的验签字符串为：app_id=1&amp;biz_content={&quot;a&quot;:&quot;b&quot;}&amp;charset=utf-8"},"sign":"x"}"#;
        let expected = r#"app_id=1&biz_content={"a":"b"}&charset=utf-8"#;
        assert_eq!(find(response).as_deref(), Some(expected));
        let alone = "验签字符串为:app_id=1&biz_content={\"a\":\"b\"}&charset=utf-8\n";
        assert_eq!(find(alone).as_deref(), Some(expected));
        assert_eq!(find("no such message"), None);
    }
}
