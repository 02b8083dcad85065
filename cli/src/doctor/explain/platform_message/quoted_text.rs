//! The text that an error message of the gateway quotes as the one that it verified.

use super::super::content_variants::unescape_html;

/// The words before the quoted text.
const MARKS: [&str; 5] =
    ["验签字符串为", "待验签字符串", "待签名字符串", "验签字符串", "string to be signed"];

/// The lines that a text of V3 has at most.
const REST_LINES: usize = 5;

/// Finds the text that a message quotes, and replaces its escapes of HTML.
pub(in crate::doctor::explain) fn find(message: &str) -> Option<String> {
    let after = MARKS.iter().find_map(|mark| message.split_once(mark)).map(|(_, after)| after)?;
    let begin = after.find(|c: char| c.is_ascii_lowercase())?;
    let bracket = after.get(..begin)?.chars().next_back();
    let quoted = after.get(begin..)?;
    let quoted =
        quoted.get(..end(quoted, bracket))?.trim_end_matches(['】', '」', '\r', '\n', ' ', '，', '。']);
    let text = quoted.replace("\\\"", "\"").replace("\\/", "/").replace("\\\\", "\\").replace("\\n", "\n");
    let text = String::from_utf8_lossy(&unescape_html(text.as_bytes())).into_owned();
    (text.contains('=') || text.contains('\n')).then_some(text)
}

/// Returns the place at which a quoted text ends: its bracket, the end of the JSON string or of the element of the page that
/// it is in, or the end of its line.
fn end(text: &str, bracket: Option<char>) -> usize {
    let closing = match bracket {
        Some('【') => text.find('】'),
        Some('「') => text.find('」'),
        Some('[') => text.find("]\n").or_else(|| text.ends_with(']').then(|| text.len().saturating_sub(1))),
        _ => None,
    };
    let stops = [closing, ending_quote(text), text.find("</"), text.find("^_^"), text.find("<br")];
    let stop = stops.into_iter().flatten().min().unwrap_or(text.len());
    let text = text.get(..stop).unwrap_or(text);
    if is_rest(text) { end_of_rest(text) } else { end_of_form(text) }
}

/// Returns whether the text is that of a V3 request, which has lines.
fn is_rest(text: &str) -> bool {
    let mut lines = text.lines();
    lines.next().is_some_and(|first| first.contains("nonce="))
        && lines.next().is_some_and(|verb| {
            verb.trim().len() < 8 && verb.trim().bytes().all(|byte| byte.is_ascii_uppercase())
        })
}

fn end_of_rest(text: &str) -> usize {
    let lines = text.split_inclusive('\n').take(REST_LINES);
    lines.take_while(|line| !is_of_trace(line)).map(str::len).sum()
}

/// Returns the end of the first line, or of the line with the last parameter, if a value has line breaks.
fn end_of_form(text: &str) -> usize {
    let mut end = 0_usize;
    let mut length = 0_usize;
    for line in text.split_inclusive('\n') {
        if is_of_trace(line) || line.trim().is_empty() {
            break;
        }
        let begins_parameter = line.match_indices('&').any(|(at, _)| {
            let rest = line.get(at.saturating_add(1)..).unwrap_or_default();
            let name = rest.split('=').next().unwrap_or_default();
            rest.contains('=')
                && !name.is_empty()
                && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
        });
        length = length.saturating_add(line.len());
        if end == 0 || begins_parameter {
            end = length;
        }
    }
    end
}

/// Returns whether a line is one of a stack trace, or begins another entry of a log.
fn is_of_trace(line: &str) -> bool {
    let start = line.trim_start();
    let is_indented = line.len() > start.len();
    let is_dated = start.len() > 4 && start.bytes().take(4).all(|byte| byte.is_ascii_digit());
    is_indented && (start.starts_with("at ") || start.starts_with("File \"") || start.starts_with("from "))
        || start.starts_with("Caused by")
        || start.starts_with("Traceback")
        || is_dated && !start.contains('&')
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

    #[test]
    fn the_text_ends_before_what_follows() {
        let expected = Some("app_id=1&charset=utf-8".to_owned());
        for after in [
            "\n\tat X.java:1\n",
            "\n    at com.alipay.X(Y.java:2)",
            "\nsome text\n",
            "\n2026-11-23 08:00:00 INFO next\n",
            "</div><p>more</p>",
            "^_^3ms",
            "】，请检查",
            "\n\nregards",
        ] {
            let bracket = if after.starts_with('】') { "【" } else { "" };
            let message = format!("网关生成的验签字符串为：{bracket}app_id=1&charset=utf-8{after}");
            assert_eq!(find(&message), expected, "{after}");
        }
    }

    #[test]
    fn lines_of_a_value_and_of_v3_belong_to_the_text() {
        let value = "app_id=1&biz_content={\n \"a\":1\n}&charset=utf-8";
        assert_eq!(find(&format!("验签字符串为：{value}\n\tat X")).as_deref(), Some(value));
        let rest = "app_id=1,nonce=n,timestamp=1\nPOST\n/v3/a\n{\"b\":1}";
        assert_eq!(find(&format!("待验签字符串：{rest}\n\tat X")).as_deref(), Some(rest));
    }
}
