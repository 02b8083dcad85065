//! Known reasons why the platform verified another text than the one that was signed.

use alipay::Charset;

use crate::{
    doctor::{explain::form_variants::decode, finding::Finding},
    i18n::Text,
};

/// Returns whether the texts are the same, apart from what the platform's error page does not show: quotes.
pub(super) fn is_same_shown(signed: &[u8], quoted: &[u8]) -> bool {
    let without_quotes = |text: &[u8]| text.iter().copied().filter(|byte| *byte != b'"').collect::<Vec<u8>>();
    !quoted.contains(&b'"') && without_quotes(signed) == quoted
}

/// Names the mistake that leads from the signed text to the quoted one.
pub(super) fn explain(signed: &[u8], quoted: &[u8]) -> Option<Finding> {
    if is_decoded_otherwise(signed, quoted) {
        return Some(charset());
    }
    if decode(signed) == quoted {
        return Some(decoded_twice());
    }
    let spaces: Vec<u8> = signed.iter().map(|byte| if *byte == b'+' { b' ' } else { *byte }).collect();
    if spaces == quoted {
        return Some(plus_lost());
    }
    names_differ(signed, quoted)
}

/// Returns whether the texts differ only in characters beyond ASCII: 测试 became 娴嬭瘯.
fn is_decoded_otherwise(signed: &[u8], quoted: &[u8]) -> bool {
    let as_gbk = |text: &[u8]| Charset::Gb18030.decode(text).map(std::borrow::Cow::into_owned);
    let signed_as_gbk = as_gbk(signed);
    let is_exact = signed_as_gbk.as_deref().is_some_and(|text| text.as_bytes() == quoted)
        || as_gbk(quoted).as_deref().is_some_and(|text| text.as_bytes() == signed);
    let ascii = |text: &[u8]| {
        text.iter().copied().filter(|byte| byte.is_ascii() && *byte != b'?').collect::<Vec<u8>>()
    };
    is_exact || !signed.is_ascii() && ascii(signed) == ascii(quoted)
}

fn charset() -> Finding {
    Finding::bad(
        "quote-charset",
        "mistake",
        Text::new(
            "the platform decoded the values in another character set (测试 becomes 娴嬭瘯 if UTF-8 is read as GBK)",
            "支付宝使用了其他字符集解码参数值（UTF-8 按 GBK 解码时，测试会变成娴嬭瘯）",
        ),
        Text::new(
            "send `charset` in the URL (gateway.do?charset=utf-8), and encode and sign in that character set",
            "请把 charset 放在 URL 中（gateway.do?charset=utf-8），并使用该字符集编码和加签",
        ),
    )
}

fn decoded_twice() -> Finding {
    Finding::bad(
        "quote-decoded-twice",
        "mistake",
        Text::new(
            "the values that arrived were decoded once more than the signed ones",
            "支付宝收到的参数值比加签的值多解码了一次",
        ),
        Text::new(
            "percent-encode each value once when the form is sent",
            "发送表单时每个参数值做一次 URL 编码",
        ),
    )
}

fn plus_lost() -> Finding {
    Finding::bad(
        "quote-plus-lost",
        "mistake",
        Text::new("each `+` arrived as a space", "`+` 到达支付宝时变成了空格"),
        Text::new("percent-encode `+` as %2B when the form is written", "写表单时请把 `+` 编码为 %2B"),
    )
}

/// Names parameters that only one of the texts has.
fn names_differ(signed: &[u8], quoted: &[u8]) -> Option<Finding> {
    let [signed, quoted] = [signed, quoted].map(|text| {
        let text = String::from_utf8_lossy(text).into_owned();
        text.split('&')
            .filter_map(|pair| pair.split_once('='))
            .map(|(name, _)| name.to_owned())
            .collect::<Vec<_>>()
    });
    let lost: Vec<&str> = signed.iter().filter(|name| !quoted.contains(name)).map(String::as_str).collect();
    let more: Vec<&str> = quoted.iter().filter(|name| !signed.contains(name)).map(String::as_str).collect();
    if lost.is_empty() && more.is_empty() || signed.len() < 2 || quoted.len() < 2 {
        return None;
    }
    let (lost, more) = (lost.join(", "), more.join(", "));
    let message = match (lost.is_empty(), more.is_empty()) {
        (false, true) => Text::new(
            format!("signed, but not received: {lost}"),
            format!("参与加签但支付宝未收到的参数：{lost}"),
        ),
        (true, _) => Text::new(
            format!("received, but not signed: {more}"),
            format!("支付宝收到但未参与加签的参数：{more}"),
        ),
        (false, false) => Text::new(
            format!("signed, but not received: {lost}; received, but not signed: {more}"),
            format!("参与加签但支付宝未收到的参数：{lost}；支付宝收到但未参与加签的参数：{more}"),
        ),
    };
    let help = Text::new("sign exactly the parameters that are sent", "请对实际发送的全部参数加签");
    Some(Finding::bad("quote-parameters", "mistake", message, help))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(signed: &str, quoted: &str) -> Option<&'static str> {
        explain(signed.as_bytes(), quoted.as_bytes()).map(|finding| finding.code)
    }

    #[test]
    fn known_differences_are_named() {
        assert_eq!(code("a=1&subject=测试", "a=1&subject=娴嬭瘯"), Some("quote-charset"));
        assert_eq!(code("a=1&subject=测", "a=1&subject=??"), Some("quote-charset"));
        assert_eq!(code("a=1&u=x%3Dy", "a=1&u=x=y"), Some("quote-decoded-twice"));
        assert_eq!(code("a=1&u=x+y%", "a=1&u=x y%"), Some("quote-decoded-twice"));
        assert_eq!(code("a=1&b=2", "a=1&b=2&format=json"), Some("quote-parameters"));
        assert_eq!(code("a=1&b=2", "a=1&b=3"), None);
        assert!(is_same_shown(br#"a={"b":"c"}"#, b"a={b:c}"));
        assert!(!is_same_shown(br#"a={"b":"c"}"#, b"a={b:d}"));
    }
}
