//! The lines that a V3 signature covers, and their variants by known mistakes.

use percent_encoding::percent_decode;

use super::{
    candidate::{Candidate, Variant, in_order, through, variants},
    content_variants,
    mistake::{Mistake, RestMistake as Kind},
};

/// A V3 request.
#[derive(Clone, Debug, Default)]
pub(super) struct RestRequest {
    pub(super) verb: String,
    /// The path and the query as they were sent.
    pub(super) target: String,
    pub(super) host: Option<String>,
    /// The first line of the signed text.
    pub(super) auth_string: String,
    pub(super) signature: String,
    pub(super) body: Vec<u8>,
    pub(super) token: Option<String>,
    /// The serial of the root certificates, which is not signed.
    pub(super) root_serial: Option<String>,
    pub(super) is_cut: bool,
}

/// A V3 response.
#[derive(Clone, Debug, Default)]
pub(super) struct RestResponse {
    pub(super) timestamp: String,
    pub(super) nonce: String,
    pub(super) signature: String,
    pub(super) serial: Option<String>,
    pub(super) body: Vec<u8>,
    pub(super) is_cut: bool,
}

/// The lines of a signed text.
type Lines = Vec<Vec<u8>>;

impl RestRequest {
    /// Returns the text that should have been signed.
    pub(super) fn right_text(&self) -> Vec<u8> {
        let lines = self.lines(&self.target, &self.body).into_iter().next();
        lines.map(|(_, lines)| ended(&lines, b"\n")).unwrap_or_default()
    }

    /// Returns the texts that may have been signed. The right one is the first.
    pub(super) fn candidates(&self) -> Vec<Candidate<Vec<u8>>> {
        let bodies = through(Candidate::right(self.body.clone(), self.body.len()), |body| bodies(body));
        let bodies = through(bodies, |body| content_variants::of_charset(body));
        let targets = through(bodies, |body| {
            self.targets().into_iter().map(|(mistake, target)| (mistake, (target, body.clone()))).collect()
        });
        let lines = through(targets, |(target, body)| self.lines(target, body));
        in_order(through(lines, joins))
    }

    fn targets(&self) -> Vec<Variant<String>> {
        let target = &self.target;
        let path = target.split('?').next().unwrap_or_default();
        let decoded =
            String::from_utf8_lossy(&percent_decode(target.as_bytes()).collect::<Vec<u8>>()).into_owned();
        let host = self.host.as_deref().unwrap_or("openapi.alipay.com");
        let others = [
            (Kind::QueryLeftOut, path.to_owned()),
            (Kind::TargetDecoded, decoded.replace('+', " ")),
            (Kind::TargetDecoded, decoded),
            (Kind::WholeUrl, format!("https://{host}{target}")),
            (Kind::WholeUrl, format!("http://{host}{target}")),
        ];
        let reencoded = [("%20", "+"), ("+", "%20"), ("%2A", "*"), ("*", "%2A"), ("%7E", "~"), ("~", "%7E")]
            .map(|(from, to)| (Kind::TargetReencoded, target.replace(from, to)));
        let others = others.into_iter().chain(reencoded);
        variants(target.clone(), others.map(|(kind, target)| (Mistake::Rest(kind), target)))
    }

    fn lines(&self, target: &str, body: &[u8]) -> Vec<Variant<Lines>> {
        let line = |text: &str| text.as_bytes().to_vec();
        let head = |auth: String, verb: String| vec![auth.into_bytes(), verb.into_bytes(), line(target)];
        let usual = || head(self.auth_string.clone(), self.verb.to_ascii_uppercase());
        let token = self.token.as_deref().filter(|token| !token.is_empty()).map(line);
        let with = |head: Lines, body: Option<&[u8]>, token: Option<Vec<u8>>| -> Lines {
            head.into_iter().chain(body.map(<[u8]>::to_vec)).chain(token).collect()
        };
        let mut others = vec![
            (
                Kind::VerbInLowerCase,
                with(
                    head(self.auth_string.clone(), self.verb.to_ascii_lowercase()),
                    Some(body),
                    token.clone(),
                ),
            ),
            (
                Kind::SchemeIncluded,
                with(
                    head(
                        format!("ALIPAY-SHA256withRSA {}", self.auth_string),
                        self.verb.to_ascii_uppercase(),
                    ),
                    Some(body),
                    token.clone(),
                ),
            ),
        ];
        if body.is_empty() {
            others.push((Kind::NoBodyLine, with(usual(), None, token.clone())));
        }
        match &token {
            None => others.push((Kind::EmptyTokenLine, with(usual(), Some(body), Some(Vec::new())))),
            Some(token) => {
                others.push((Kind::TokenLeftOut, with(usual(), Some(body), None)));
                others.push((Kind::TokenInBody, with(usual(), Some(token), Some(body.to_vec()))));
            }
        }
        let others = others.into_iter().map(|(kind, lines)| (Mistake::Rest(kind), lines));
        variants(with(usual(), Some(body), token.clone()), others)
    }
}

impl RestResponse {
    /// Returns the text that should have been signed.
    pub(super) fn right_text(&self) -> Vec<u8> {
        ended(&[self.timestamp.as_bytes(), self.nonce.as_bytes(), &self.body], b"\n")
    }

    /// Returns the texts that may have been signed. The right one is the first.
    pub(super) fn candidates(&self) -> Vec<Candidate<Vec<u8>>> {
        let bodies = through(Candidate::right(self.body.clone(), self.body.len()), |body| {
            content_variants::of_text(body)
        });
        let bodies = through(bodies, |body| content_variants::of_charset(body));
        let lines = through(bodies, |body| {
            let [time, nonce] = [&self.timestamp, &self.nonce].map(|text| text.clone().into_bytes());
            let swapped = vec![nonce.clone(), time.clone(), body.clone()];
            variants(vec![time, nonce, body.clone()], [(Mistake::Rest(Kind::HeadersSwapped), swapped)])
        });
        in_order(through(lines, joins))
    }
}

fn bodies(body: &[u8]) -> Vec<Variant<Vec<u8>>> {
    let mut bodies = content_variants::of_text(body);
    if !body.is_empty() {
        bodies.push((Some(Mistake::Rest(Kind::BodyLeftOut)), Vec::new()));
    }
    bodies
}

fn joins(lines: &Lines) -> Vec<Variant<Vec<u8>>> {
    let others =
        [(Kind::NoFinalLineFeed, lines.join(&b'\n')), (Kind::WindowsLineFeeds, ended(lines, b"\r\n"))];
    variants(ended(lines, b"\n"), others.map(|(kind, text)| (Mistake::Rest(kind), text)))
}

/// Joins lines, each with an end.
fn ended(lines: &[impl AsRef<[u8]>], end: &[u8]) -> Vec<u8> {
    lines.iter().flat_map(|line| [line.as_ref(), end].concat()).collect()
}
