//! The HTML page that sends a browser to the gateway.

use crate::protocol::Charset;

/// Builds an HTML page with a form that submits itself to the URL `action`, with `hidden` as its fields
/// ([page and app calls](crate::protocol::reference#page-and-app-calls)).
///
/// Attributes are escaped for both kinds of quotes, so that every value reaches the gateway unchanged, and none can
/// end its attribute.
#[doc(alias = "pageExecute")]
pub fn page_form<'a>(
    action: &str,
    hidden: impl Iterator<Item = (&'a str, &'a str)>,
    charset: Charset,
) -> String {
    let mut form = format!(
        "<!DOCTYPE html>\n<meta charset=\"{charset}\">\n<form id=\"alipay\" method=\"post\" \
         accept-charset=\"{charset}\" action=\"{}\">\n",
        escaped(action)
    );
    for (name, value) in hidden {
        let (name, value) = (escaped(name), escaped(value));
        form.push_str(&format!("<input type=\"hidden\" name=\"{name}\" value=\"{value}\">\n"));
    }
    form.push_str("</form>\n<script>document.getElementById(\"alipay\").submit();</script>\n");
    form
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            // An HTML parser normalizes line breaks in attributes to line feeds.
            '\r' => escaped.push_str("&#13;"),
            '\n' => escaped.push_str("&#10;"),
            other => escaped.push(other),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hostile_text_stays_inside_its_attribute() {
        let hidden = [("biz_content", "'\"><script>&quot;")];
        let form = page_form("https://a/b?c=1&copy=2", hidden.into_iter(), Charset::Utf8);
        assert!(form.contains(r#"action="https://a/b?c=1&amp;copy=2""#), "{form}");
        assert!(form.contains(r#"value="&#39;&quot;&gt;&lt;script&gt;&amp;quot;""#), "{form}");
        assert_eq!(form.matches("<script>").count(), 1);
    }
}
