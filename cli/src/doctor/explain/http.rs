//! HTTP messages as tools print them: `curl -i`, `curl -v`, the log of a proxy, a saved request.

/// An HTTP message: its first line, headers, and body.
#[derive(Clone, Debug, Default)]
pub(super) struct Message {
    pub(super) first_line: String,
    headers: Vec<(String, String)>,
    pub(super) body: Vec<u8>,
    /// The empty line after the headers is there.
    pub(super) has_head: bool,
    /// The text does not show where the body ends, or ends before it does.
    pub(super) is_cut: bool,
}

impl Message {
    /// Creates a complete message of its parts.
    pub(super) fn new(first_line: String, headers: Vec<(String, String)>, body: Vec<u8>) -> Self {
        Self { first_line, headers, body, has_head: true, is_cut: false }
    }

    /// Returns the first value of a header.
    pub(super) fn header(&self, name: &str) -> Option<&str> {
        let found = self.headers.iter().find(|(own, _)| own.eq_ignore_ascii_case(name));
        found.map(|(_, value)| value.as_str())
    }

    /// Returns verb and target of a request.
    pub(super) fn request_line(&self) -> Option<(&str, &str)> {
        let (verb, rest) = self.first_line.split_once(' ')?;
        let (target, version) = rest.trim_end().rsplit_once(' ')?;
        (VERBS.contains(&verb) && version.starts_with("HTTP/")).then_some((verb, target))
    }
}

const VERBS: [&str; 5] = ["GET", "POST", "PUT", "PATCH", "DELETE"];

/// Finds all messages in a text.
pub(super) fn messages(text: &[u8]) -> Vec<Message> {
    let text = without_curls_marks(text);
    let lines = lines(&text);
    let starts: Vec<usize> =
        lines.iter().filter(|(_, line)| begins_message(line)).map(|(start, _)| *start).collect();
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    starts.iter().zip(ends).filter_map(|(start, end)| text.get(*start..end).map(message)).collect()
}

/// Removes the marks of `curl -v`: `> ` before sent lines, `< ` before received ones, and `* ` before its remarks.
fn without_curls_marks(text: &[u8]) -> Vec<u8> {
    let lines = lines(text);
    if !lines.iter().any(|(_, line)| line.starts_with(b"> ") || line.starts_with(b"< ")) {
        return text.to_vec();
    }
    let mut plain = Vec::new();
    for (_, line) in lines {
        if line.starts_with(b"* ") || line.starts_with(b"{ [") || line.starts_with(b"} [") {
            continue;
        }
        let marked = line.strip_prefix(b"> ").or_else(|| line.strip_prefix(b"< "));
        let bare = marked.or_else(|| line.strip_prefix(b">").or_else(|| line.strip_prefix(b"<")));
        plain.extend_from_slice(bare.unwrap_or(line));
    }
    plain
}

/// Returns the lines with their offsets and line breaks.
fn lines(text: &[u8]) -> Vec<(usize, &[u8])> {
    let mut start = 0;
    text.split_inclusive(|byte| *byte == b'\n')
        .map(|line| {
            let begin = start;
            start += line.len();
            (begin, line)
        })
        .collect()
}

fn begins_message(line: &[u8]) -> bool {
    let Ok(line) = std::str::from_utf8(line.trim_ascii_end()) else { return false };
    let is_response =
        line.starts_with("HTTP/") && line.split(' ').nth(1).is_some_and(|code| code.parse::<u16>().is_ok());
    let mut words = line.split(' ');
    let is_request = words.next().is_some_and(|verb| VERBS.contains(&verb))
        && words.next_back().is_some_and(|version| version.starts_with("HTTP/"));
    is_response || is_request
}

fn message(text: &[u8]) -> Message {
    let mut message = Message::default();
    let mut head_ends = text.len();
    for (index, (start, line)) in lines(text).into_iter().enumerate() {
        let shown = String::from_utf8_lossy(line).trim_end().to_owned();
        if index == 0 {
            message.first_line = shown;
        } else if shown.is_empty() {
            head_ends = start.saturating_add(line.len());
            message.has_head = true;
            break;
        } else if let Some((name, value)) = shown.split_once(':') {
            message.headers.push((name.trim().to_owned(), value.trim().to_owned()));
        }
    }
    let body = text.get(head_ends..).unwrap_or_default();
    // Bytes after the announced length are not of the body, but usually a line feed of the terminal.
    let length = message.header("content-length").and_then(|length| length.parse::<usize>().ok());
    let whole = length.and_then(|length| body.get(..length));
    message.body = whole.unwrap_or(body).to_vec();
    let is_json = || serde_json::from_slice::<serde::de::IgnoredAny>(&message.body).is_ok();
    let has_no_body = message.first_line.starts_with("GET ") && body.trim_ascii().is_empty();
    message.is_cut =
        !message.has_head || whole.is_none() && !(length.is_none() && (has_no_body || is_json()));
    message
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_are_found_as_curl_prints_them() {
        let printed =
            b"*   Trying\n> POST /v3/a?b=c HTTP/1.1\r\n> Host: h\r\n> \r\n* done\n< HTTP/1.1 200 OK\r\n\
                        < alipay-nonce: n\r\n< content-length: 2\r\n< \r\n{}\n";
        let messages = messages(printed);
        assert_eq!(messages.len(), 2);
        assert_eq!(messages[0].request_line(), Some(("POST", "/v3/a?b=c")));
        assert_eq!(messages[0].header("HOST"), Some("h"));
        assert_eq!(
            (messages[1].header("Alipay-Nonce"), messages[1].body.as_slice()),
            (Some("n"), &b"{}"[..])
        );
    }

    #[test]
    fn a_message_without_its_end_is_cut() {
        let is_cut = |text: &str| messages(text.as_bytes())[0].is_cut;
        assert!(!is_cut("POST / HTTP/1.1\r\ncontent-length: 3\r\n\r\na=b"));
        assert!(is_cut("POST / HTTP/1.1\r\ncontent-length: 4\r\n\r\na=b"));
        assert!(is_cut("POST / HTTP/1.1\r\n\r\na=b"));
        assert!(!is_cut("HTTP/1.1 200 OK\r\n\r\n{\"a\":1}"));
        assert!(is_cut("HTTP/1.1 200 OK\r\n\r\n{\"a\":1"));
        assert!(is_cut("GET / HTTP/1.1\r\nhost: h\r\n"));
        assert!(!is_cut("GET / HTTP/1.1\r\nhost: h\r\n\r\n"));
    }

    #[test]
    fn a_body_without_a_length_is_all_that_follows() {
        let messages = messages(b"HTTP/2 400 \ndate: x\n\n{\"a\":\n1}\n");
        assert_eq!(messages[0].body, b"{\"a\":\n1}\n");
    }
}
