//! Captures as logs, debuggers and people change them: a genuine one accuses nobody.

use super::{ALIPAY, canonical, keys, sections, sign};
use crate::doctor::finding::Level;

type Pairs = Vec<(&'static str, String)>;

fn genuine() -> Pairs {
    let pairs = [
        ("app_id", "2021001234567890"),
        ("buyer_id", "2088102836795250"),
        ("buyer_logon_id", "zha***@example.com"),
        ("fund_bill_list", r#"[{"amount":"0.01","fundChannel":"PCREDIT"}]"#),
        ("notify_id", "2019112700222213303095251433912183"),
        ("notify_type", "trade_status_sync"),
        ("subject", "test subject - 测试"),
        ("total_amount", "0.01"),
    ];
    let mut all: Pairs = pairs.iter().map(|(name, value)| (*name, (*value).to_owned())).collect();
    all.push(("sign", sign(ALIPAY, canonical(&pairs))));
    all.push(("sign_type", "RSA2".to_owned()));
    all
}

fn json(pairs: &Pairs) -> String {
    let members = pairs.iter().map(|(name, value)| format!("\"{name}\":{}", serde_json::json!(value)));
    format!("{{{}}}", members.collect::<Vec<_>>().join(","))
}

fn each(pairs: &Pairs, show: impl Fn(&str, &str) -> String) -> String {
    pairs.iter().map(|(name, value)| show(name, value)).collect::<Vec<_>>().join("\n")
}

fn found(text: &str) -> Vec<(&'static str, Level)> {
    let sections = sections(&[text.as_bytes()], None, &keys());
    sections.iter().flat_map(|one| &one.findings).map(|finding| (finding.code, finding.level)).collect()
}

fn html(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;")
}

#[test]
fn debuggers_tables_and_exports_are_read() {
    let pairs = genuine();
    let forms = [
        (
            "xdebug",
            format!(
                "/var/www/notify.php:12:\narray (size=10)\n{}\n",
                each(&pairs, |name, value| format!(
                    "  '{name}' => string '{value}' (length={})",
                    value.len()
                ))
            ),
        ),
        (
            "xdebug in a browser",
            format!(
                "<pre class='xdebug-var-dump' dir='ltr'>\n<b>array</b> <i>(size=10)</i>\n{}\n</pre>",
                each(&pairs, |name, value| format!(
                    "  '{name}' <font color='#888a85'>=&gt;</font> <small>string</small> <font color='#cc0000'>'{}'</font> <i>(length={})</i>",
                    html(value),
                    value.len()
                ))
            ),
        ),
        (
            "table of a page",
            format!(
                "<table>\n{}\n</table>",
                each(&pairs, |name, value| format!("<tr><td>{name}</td><td>{}</td></tr>", html(value)))
            ),
        ),
        (
            "table of Markdown",
            format!(
                "| name | value |\n| --- | --- |\n{}\n",
                each(&pairs, |name, value| format!("| {name} | {value} |"))
            ),
        ),
        ("cell of a CSV file", format!("12,\"{}\",2026-11-23\n", json(&pairs).replace('"', "\"\""))),
        (
            "Swift",
            format!(
                "[{}]\n",
                each(&pairs, |name, value| format!("AnyHashable(\"{name}\"): {}", serde_json::json!(value)))
                    .replace('\n', ", ")
            ),
        ),
    ];
    for (name, text) in forms {
        let found = found(&text);
        assert!(found.iter().any(|(code, _)| *code == "verified"), "{name}: {found:?}");
        assert!(found.iter().all(|(_, level)| *level == Level::Good), "{name}: {found:?}");
    }
}

#[test]
fn a_masked_value_is_no_fault_of_the_user() {
    let mask = |name: &str, masked: &str| {
        let mut pairs = genuine();
        pairs.iter_mut().find(|(own, _)| *own == name).unwrap().1 = masked.to_owned();
        found(&json(&pairs))
    };
    for masked in ["2088****5250", "[FILTERED]", "***"] {
        let found = mask("buyer_id", masked);
        assert!(found.contains(&("masked-value", Level::Doubtful)), "{found:?}");
        assert!(found.iter().all(|(_, level)| *level != Level::Bad), "{found:?}");
    }
    for masked in ["AbC1******yz==", "[FILTERED]"] {
        assert_eq!(mask("sign", masked), [("signature-cut", Level::Doubtful)]);
    }
    // A mask of Alipay is a part of the value.
    let found = mask("total_amount", "9.99");
    assert!(found.contains(&("signature-of-other-text", Level::Bad)), "{found:?}");
}

#[test]
fn a_response_that_was_laid_out_for_people_is_no_fault_of_the_user() {
    let response = r#"{"code":"10000","msg":"Success","store_name":"测试\/店","trade_no":"2026"}"#;
    let signature = sign(ALIPAY, response);
    let body = format!(r#"{{"alipay_trade_query_response":{response},"sign":"{signature}"}}"#);
    let value: serde_json::Value = serde_json::from_str(&body).unwrap();
    let laid_out = serde_json::to_string_pretty(&value).unwrap();
    let findings = found(&laid_out);
    assert!(findings.iter().all(|(_, level)| *level != Level::Bad), "{findings:?}");
    // What laid it out has written a number anew, so that the original is lost.
    let signature = sign(ALIPAY, r#"{"code":"10000","amount":88.00}"#);
    let rewritten = format!(
        "{{\n  \"alipay_trade_query_response\": {{\n    \"code\": \"10000\",\n    \"amount\": 88.0\n  }},\n  \"sign\": \"{signature}\"\n}}\n"
    );
    assert!(found(&rewritten).contains(&("unsure", Level::Doubtful)), "{:?}", found(&rewritten));
    let masked = found(&body.replace("\"2026\"", "\"20**\""));
    assert!(masked.iter().all(|(_, level)| *level != Level::Bad), "{masked:?}");
    // As it was sent, the difference was made by somebody.
    let found = found(&body.replace("\\/", "/"));
    assert!(found.contains(&("slashes-escaped", Level::Bad)), "{found:?}");
}
