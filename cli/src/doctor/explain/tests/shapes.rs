//! Signed parameters as programs of many languages show them.

use super::{escaped, form};

/// Parameters and their signature.
pub(super) type Signed<'s> = &'s [(&'s str, String)];

fn value<'s>(pairs: Signed<'s>, name: &str) -> &'s str {
    pairs.iter().find(|(own, _)| *own == name).map_or("", |(_, value)| value)
}

fn each(pairs: Signed<'_>, separator: &str, show: impl Fn(&str, &str) -> String) -> String {
    pairs.iter().map(|(name, value)| show(name, value)).collect::<Vec<_>>().join(separator)
}

fn json(text: &str) -> String {
    serde_json::to_string(text).unwrap()
}

/// A string in single quotes, as JavaScript and Python print it.
fn single(text: &str) -> String {
    let escaped = text.replace('\\', "\\\\").replace('\'', "\\'").replace('\n', "\\n");
    format!("'{escaped}'")
}

fn html(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('"', "&quot;").replace('\'', "&#39;");
    text.replace('<', "&lt;").replace('>', "&gt;")
}

fn camel(name: &str) -> String {
    let mut words = name.split('_');
    let first = words.next().unwrap().to_owned();
    words.fold(first, |name, word| name + &word[..1].to_uppercase() + &word[1..])
}

/// All forms of the parameters, with their names.
#[allow(clippy::too_many_lines)] // a table
pub(super) fn all(pairs: Signed<'_>) -> Vec<(&'static str, String)> {
    let raw = form(&pairs.iter().map(|(name, value)| (*name, value.as_str())).collect::<Vec<_>>());
    let members = each(pairs, ",", |name, value| format!("{}:{}", json(name), json(value)));
    let object = format!("{{{members}}}");
    let lines = |between: &str| each(pairs, "\n", |name, value| format!("{name}{between}{value}"));
    let mut forms = vec![
        ("form", raw.clone()),
        ("form with plus", raw.replace("%20", "+")),
        ("url", format!("https://shop.example/notify?{raw}")),
        ("decoded form", each(pairs, "&", |name, value| format!("{name}={value}"))),
        ("json", object.clone()),
        ("json in json", json(&object)),
        (
            "pretty json",
            format!(
                "{{\n{}\n}}",
                each(pairs, ",\n", |name, value| format!("  {}: {}", json(name), json(value)))
            ),
        ),
        (
            "php print_r",
            format!("Array\n(\n{}\n)\n", each(pairs, "\n", |name, value| format!("    [{name}] => {value}"))),
        ),
        (
            "php var_dump",
            format!(
                "array({}) {{\n{}\n}}\n",
                pairs.len(),
                each(pairs, "\n", |name, value| format!(
                    "  [\"{name}\"]=>\n  string({}) \"{value}\"",
                    value.len()
                ))
            ),
        ),
        (
            "php var_export",
            format!(
                "array (\n{}\n)",
                each(pairs, "\n", |name, value| format!("  '{name}' => {},", single(value)))
            ),
        ),
        (
            "laravel dd",
            format!(
                "array:{} [\n{}\n]",
                pairs.len(),
                each(pairs, "\n", |name, value| format!("  \"{name}\" => \"{value}\""))
            ),
        ),
        ("java map", format!("{{{}}}", each(pairs, ", ", |name, value| format!("{name}={value}")))),
        (
            "java bean",
            format!("TradeNotify({})", each(pairs, ", ", |name, value| format!("{}={value}", camel(name)))),
        ),
        (
            "java bean with quotes",
            format!(
                "TradeNotify{{{}}}",
                each(pairs, ", ", |name, value| format!("{}='{value}'", camel(name)))
            ),
        ),
        ("spring map", format!("{{{}}}", each(pairs, ", ", |name, value| format!("{name}=[{value}]")))),
        (
            "node inspect",
            format!("{{\n{}\n}}", each(pairs, ",\n", |name, value| format!("  {name}: {}", single(value)))),
        ),
        (
            "express body",
            format!(
                "[Object: null prototype] {{ {} }}",
                each(pairs, ", ", |name, value| format!("{name}: {}", single(value)))
            ),
        ),
        (
            "python dict",
            format!(
                "{{{}}}",
                each(pairs, ", ", |name, value| format!("{}: {}", single(name), single(value)))
            ),
        ),
        (
            "django",
            format!(
                "<QueryDict: {{{}}}>",
                each(pairs, ", ", |name, value| format!("{}: [{}]", single(name), single(value)))
            ),
        ),
        ("go map", format!("map[{}]", each(pairs, " ", |name, value| format!("{name}:{value}")))),
        ("go url.Values", format!("map[{}]", each(pairs, " ", |name, value| format!("{name}:[{value}]")))),
        (
            "go %#v",
            format!(
                "url.Values{{{}}}",
                each(pairs, ", ", |name, value| format!("{}:[]string{{{}}}", json(name), json(value)))
            ),
        ),
        (
            "ruby hash",
            format!("{{{}}}", each(pairs, ", ", |name, value| format!("{}=>{}", json(name), json(value)))),
        ),
        (
            "rails",
            format!(
                "Parameters: {{{}}}",
                each(pairs, ", ", |name, value| format!("{} => {}", json(name), json(value)))
            ),
        ),
        ("c# dictionary", format!("{{ {} }}", each(pairs, ", ", |name, value| format!("[{name}, {value}]")))),
        ("lines with colons", lines(": ")),
        ("lines with equals", lines("=")),
        ("lines with tabs", lines("\t")),
    ];
    forms.extend(requests(pairs, &raw));
    forms
}

/// Forms of whole requests.
#[allow(clippy::too_many_lines)] // a table
fn requests(pairs: Signed<'_>, raw: &str) -> Vec<(&'static str, String)> {
    let headers = r#"[{"name":"Content-Type","value":"application/x-www-form-urlencoded"}]"#;
    let params =
        each(pairs, ",", |name, value| format!(r#"{{"name":"{name}","value":{}}}"#, json(&escaped(value))));
    let keys = each(pairs, ",", |name, value| {
        format!(r#"{{"key":"{name}","value":{},"type":"text"}}"#, json(value))
    });
    let body_length = raw.len();
    let content = value(pairs, "biz_content");
    let in_query: Vec<(&str, &str)> = pairs
        .iter()
        .filter(|(name, _)| *name != "biz_content")
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    vec![
        (
            "http message",
            format!(
                "POST /notify HTTP/1.1\r\nHost: shop.example\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {body_length}\r\n\r\n{raw}"
            ),
        ),
        (
            "nginx access log",
            format!(
                "1.2.3.4 - - [23/Nov/2026:08:00:00 +0800] \"GET /notify?{raw} HTTP/1.1\" 200 7 \"-\" \"Mozilla/4.0\""
            ),
        ),
        (
            "curl",
            format!(
                "curl -X POST 'https://shop.example/notify' \\\n  -H 'Content-Type: application/x-www-form-urlencoded' \\\n  --data-raw '{raw}'"
            ),
        ),
        (
            "har",
            format!(
                r#"{{"log":{{"version":"1.2","entries":[{{"request":{{"method":"POST","url":"https://shop.example/notify","headers":{headers},"postData":{{"mimeType":"application/x-www-form-urlencoded","params":[{params}]}}}},"response":{{"status":200,"headers":[],"content":{{"text":"success"}}}}}}]}}}}"#
            ),
        ),
        (
            "postman",
            format!(
                r#"{{"item":[{{"name":"notify","request":{{"method":"POST","header":[],"body":{{"mode":"urlencoded","urlencoded":[{keys}]}},"url":{{"raw":"https://shop.example/notify"}}}}}}]}}"#
            ),
        ),
        (
            "html form",
            format!(
                "<form name=\"punchout_form\" method=\"post\" action=\"https://openapi.alipay.com/gateway.do?{}\">\n<input type=\"hidden\" name=\"biz_content\" value=\"{}\">\n<input type=\"submit\" value=\"立即支付\" style=\"display:none\" >\n</form>\n<script>document.forms[0].submit();</script>",
                html(&form(&in_query)),
                html(content)
            ),
        ),
        (
            "error scene",
            format!(
                "ErrorScene^_^40002^_^isv.invalid-signature^_^alipay.trade.query^_^1.2.3.4^_^Linux^_^2026-11-23 08:00:00^_^ProtocalMustParams:{}^_^ProtocalOptParams:{}^_^ApplicationParams:biz_content={content}^_^3ms,5ms,1ms^_^Body:",
                each(&pairs[..3], "&", |name, value| format!("{name}={value}")),
                pairs[3..]
                    .iter()
                    .filter(|(name, _)| *name != "biz_content")
                    .map(|(name, value)| format!("{name}={value}"))
                    .collect::<Vec<_>>()
                    .join("&"),
            ),
        ),
    ]
}

/// A text in every context in which it may be captured.
pub(super) fn contexts(text: &str) -> Vec<(&'static str, String)> {
    vec![
        ("bare", text.to_owned()),
        (
            "log prefix",
            format!(
                "2026-11-23 08:00:00.123 [http-nio-8080-exec-1] INFO  c.e.pay.NotifyController - received: {text}"
            ),
        ),
        ("after text", format!("We get this from Alipay.\nWhat is wrong with it?\n\n{text}")),
        (
            "before text",
            format!(
                "{text}\n\nCaused by: java.lang.IllegalStateException: sign check fail\n\tat com.example.Pay.notify(Pay.java:42)\n"
            ),
        ),
        (
            "inside json",
            format!(
                r#"{{"level":"info","time":"2026-11-23T08:00:00Z","msg":{},"caller":"pay.go:12"}}"#,
                json(text)
            ),
        ),
        ("wrapped", wrapped(text)),
    ]
}

/// Wraps a text at 80 columns, as `fold` does.
fn wrapped(text: &str) -> String {
    let mut out = String::new();
    for line in text.split('\n') {
        for (index, c) in line.chars().enumerate() {
            if index > 0 && index % 80 == 0 {
                out.push('\n');
            }
            out.push(c);
        }
        out.push('\n');
    }
    out
}
