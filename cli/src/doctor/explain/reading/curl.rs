//! Commands of cURL, as browsers and Postman copy them.

use super::{escapes::unescaped, lossless::bytes_of};
use crate::doctor::explain::http::Message;
use percent_encoding::{NON_ALPHANUMERIC, percent_encode};

/// Finds the commands in a text, and returns the requests that they send.
pub(super) fn find(text: &str) -> Vec<Message> {
    let starts = text.match_indices("curl").map(|(at, _)| at).filter(|at| {
        let before = text.get(..*at).unwrap_or_default();
        let after = text.get(at.saturating_add(4)..).unwrap_or_default();
        !before.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '/' | '_' | '-'))
            && after.trim_start_matches(".exe").starts_with([' ', '\t'])
    });
    starts.filter_map(|at| request(text.get(at..)?)).collect()
}

fn request(command: &str) -> Option<Message> {
    let (words, is_cut) = words(command);
    let mut words = words.into_iter().skip(1);
    let (mut verb, mut url) = (None, None);
    let mut headers = Vec::new();
    let mut data: Vec<String> = Vec::new();
    let mut is_query = false;
    while let Some(word) = words.next() {
        let (option, attached) = match word.split_once('=') {
            Some((option, value)) if option.starts_with("--") => (option.to_owned(), Some(value.to_owned())),
            _ => (word.clone(), None),
        };
        let mut value = || attached.clone().or_else(|| words.next()).unwrap_or_default();
        match option.as_str() {
            "-X" | "--request" => verb = Some(value()),
            "-H" | "--header" => {
                let header = value();
                headers
                    .extend(header.split_once(':').map(|(n, v)| (n.trim().to_owned(), v.trim().to_owned())));
            }
            "-d" | "--data" | "--data-raw" | "--data-binary" | "--data-ascii" => data.push(value()),
            "--data-urlencode" | "-F" | "--form" | "--form-string" => data.push(encoded(&value())),
            "-G" | "--get" => is_query = true,
            "--url" => url = Some(value()),
            "-o" | "-A" | "-b" | "-u" | "-x" | "-e" | "--max-time" | "--connect-timeout" | "--user-agent"
            | "--cookie" => {
                value();
            }
            option if option.starts_with("-X") && option.len() > 2 => {
                verb = option.get(2..).map(ToOwned::to_owned);
            }
            option if option.starts_with('-') => {}
            _ if url.is_none() => url = Some(word),
            _ => {}
        }
    }
    let url = url?;
    let (host, mut target) = host_and_target(&url)?;
    if is_query {
        target.push(if target.contains('?') { '&' } else { '?' });
        target.push_str(&std::mem::take(&mut data).join("&"));
    }
    let verb = verb.unwrap_or_else(|| if data.is_empty() { "GET" } else { "POST" }.to_owned());
    headers.push(("host".to_owned(), host));
    let mut message = Message::new(format!("{verb} {target} HTTP/1.1"), headers, bytes_of(&data.join("&")));
    message.is_cut = is_cut;
    Some(message)
}

/// Returns host and target of a URL.
pub(super) fn host_and_target(url: &str) -> Option<(String, String)> {
    let (_, rest) = url.split_once("://")?;
    let at = rest.find(['/', '?']).unwrap_or(rest.len());
    let (host, target) = rest.split_at_checked(at)?;
    let target = target.split('#').next().unwrap_or_default().replace(' ', "%20");
    Some((host.to_owned(), if target.starts_with('/') { target } else { format!("/{target}") }))
}

fn encoded(pair: &str) -> String {
    let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
    format!("{name}={}", percent_encode(&bytes_of(value), NON_ALPHANUMERIC))
}

/// Splits a command into words as a shell does. Returns whether the text ends within a quote.
fn words(command: &str) -> (Vec<String>, bool) {
    let mut words = Vec::new();
    let mut word: Option<String> = None;
    let mut rest = command;
    while let Some(c) = rest.chars().next() {
        let after = rest.get(c.len_utf8()..).unwrap_or_default();
        rest = match c {
            '\n' | ';' | '|' => break,
            '\\' | '^' if after.starts_with(['\n', '\r']) => after.trim_start_matches(['\r', '\n']),
            '\\' | '^' => {
                let escaped = after.chars().next().unwrap_or_default();
                word.get_or_insert_default().push(escaped);
                after.get(escaped.len_utf8()..).unwrap_or_default()
            }
            '\'' | '"' => {
                let is_ansi = c == '\'' && word.as_deref().is_some_and(|word| word.ends_with('$'));
                if is_ansi && let Some(word) = word.as_mut() {
                    word.pop();
                }
                let Some((content, rest)) = quoted(after, c, is_ansi) else {
                    word.get_or_insert_default().push_str(after);
                    words.extend(word);
                    return (words, true);
                };
                word.get_or_insert_default().push_str(&content);
                rest
            }
            c if c.is_whitespace() => {
                words.extend(word.take());
                after
            }
            c => {
                word.get_or_insert_default().push(c);
                after
            }
        };
    }
    // Without a line feed, the last word may go on.
    let is_cut = rest.is_empty()
        && word.as_deref().is_some_and(|word| !word.is_empty())
        && !command.ends_with(['\'', '"']);
    words.extend(word);
    (words, is_cut)
}

/// Reads up to the closing quote.
fn quoted(text: &str, quote: char, is_ansi: bool) -> Option<(String, &str)> {
    let mut content = String::new();
    let mut characters = text.char_indices();
    while let Some((at, c)) = characters.next() {
        if c == quote {
            let rest = text.get(at.saturating_add(1)..)?;
            return Some((if is_ansi { unescaped(&content) } else { content }, rest));
        }
        content.push(c);
        if c == '\\' && (quote == '"' || is_ansi) {
            let (_, next) = characters.next()?;
            if !is_ansi && matches!(next, '"' | '\\' | '$' | '`') {
                content.pop();
            }
            content.push(next);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_is_a_request() {
        let found = find(
            "$ curl 'https://h/gateway.do?charset=utf-8' \\\n  -H 'content-type: application/x-www-form-urlencoded' \\\n  --data-raw 'a=b&sign=c%2B'\nother\n",
        );
        assert_eq!(found[0].request_line(), Some(("POST", "/gateway.do?charset=utf-8")));
        assert_eq!(found[0].body, b"a=b&sign=c%2B");
        assert_eq!(found[0].header("host"), Some("h"));
        assert!(!found[0].is_cut);
        let more = find(
            "curl --location \"https://h/a\" --data-urlencode 'biz_content={\"a\":1}' -d \"sign=\\\"x\\\"\"",
        );
        assert_eq!(more[0].body, b"biz_content=%7B%22a%22%3A1%7D&sign=\"x\"");
        assert!(find("curl 'https://h/a?b")[0].is_cut);
    }
}
