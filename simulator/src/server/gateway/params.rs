//! The parameters of a call: where they come from, their character set, and the text that is signed.

use std::borrow::Cow;

use percent_encoding::percent_decode;

use super::problem::Problem;
use crate::{charset::WireCharset, server::Received};

/// One parameter, unescaped and not yet decoded.
#[derive(Debug)]
struct Raw<'r> {
    name: Cow<'r, [u8]>,
    value: Cow<'r, [u8]>,
    is_in_query: bool,
}

/// All parameters of a call that have a value.
#[derive(Debug)]
pub(super) struct Params {
    /// Name and value, with the bytes of the value as they came.
    params: Vec<(String, String, Vec<u8>)>,
}

impl Params {
    /// Reads the query and the body, in the character set that the query names. The character set is noted
    /// as soon as it is known: what is wrong after that is said in it.
    pub(super) fn read(received: &Received, charset: &mut WireCharset) -> Result<Self, Problem> {
        let query = received.parts.uri.query().unwrap_or_default();
        let mut raw = form(query.as_bytes(), true);
        raw.extend(of_body(received)?);
        *charset = charset_of(&raw)?;
        let mut params: Vec<(String, String, Vec<u8>)> = Vec::with_capacity(raw.len());
        for Raw { name, value, .. } in raw {
            let (Some(name), Some(text)) = (charset.decode(&name), charset.decode(&value)) else {
                let name = String::from_utf8_lossy(&name);
                let message = format!("the bytes of the parameter {name} are no {} text", charset.name());
                return Err(Problem::invalid("charset", message));
            };
            if params.iter().any(|(other, ..)| *other == name) {
                return Err(Problem::invalid("parameter", format!("the parameter {name} occurs twice")));
            }
            if !text.is_empty() && text.trim().is_empty() {
                let message = format!("the parameter {name} is blank: leave it out, and do not sign it");
                return Err(Problem::invalid("parameter", message));
            }
            params.push((name.into_owned(), text.into_owned(), value.into_owned()));
        }
        params.retain(|(_, value, _)| !value.is_empty());
        Ok(Self { params })
    }

    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.params.iter().find(|(own, ..)| own == name).map(|(_, value, _)| value.as_str())
    }

    /// A parameter that every call has.
    pub(super) fn needed(&self, name: &str) -> Result<&str, Problem> {
        self.get(name).ok_or_else(|| Problem::missing(name))
    }

    /// What the app signed: all parameters but `sign`, by name, as bytes of the character set.
    pub(super) fn signed(&self) -> Vec<u8> {
        let mut covered: Vec<_> = self.params.iter().filter(|(name, ..)| name != "sign").collect();
        covered.sort_by(|(one, ..), (other, ..)| one.cmp(other));
        let line = |(name, _, value): &&(String, String, Vec<u8>)| [name.as_bytes(), b"=", value].concat();
        covered.iter().map(line).collect::<Vec<_>>().join(&b'&')
    }

    /// Names and values, without `sign` and `biz_content`.
    pub(super) fn plain(self) -> Vec<(String, String)> {
        let params = self.params.into_iter().map(|(name, value, _)| (name, value));
        params.filter(|(name, _)| name != "sign" && name != "biz_content").collect()
    }
}

/// The parameters of a body: of a form, or the text parts of an upload.
fn of_body(received: &Received) -> Result<Vec<Raw<'_>>, Problem> {
    if let Some(upload) = &received.upload {
        let upload = upload.as_ref().map_err(|&problem| Problem::invalid("parameter", problem))?;
        let raw = |(name, value): &'_ (String, bytes::Bytes)| Raw {
            name: name.clone().into_bytes().into(),
            value: value.to_vec().into(),
            is_in_query: false,
        };
        return Ok(upload.texts.iter().map(raw).collect());
    }
    let kind = received.parts.headers.get(http::header::CONTENT_TYPE);
    let kind = kind.and_then(|kind| kind.to_str().ok()).unwrap_or_default().to_ascii_lowercase();
    if !received.body.is_empty() && !kind.starts_with("application/x-www-form-urlencoded") {
        let message = "a body has to be application/x-www-form-urlencoded or multipart/form-data";
        return Err(Problem::invalid("content-type", message));
    }
    Ok(form(&received.body, false))
}

/// The character set is needed before anything else can be read: hence it stands in the query.
fn charset_of(raw: &[Raw<'_>]) -> Result<WireCharset, Problem> {
    let charset = raw.iter().find(|param| param.name.as_ref() == b"charset" && !param.value.is_empty());
    let charset = charset.ok_or_else(|| Problem::missing("charset"))?;
    if !charset.is_in_query {
        let message = "charset has to stand in the query of the URL, not in the body";
        return Err(Problem::invalid("charset", message));
    }
    let name = String::from_utf8_lossy(&charset.value);
    let unknown = || Problem::invalid("charset", format!("{name} is none of utf-8, GBK, GB2312 and GB18030"));
    WireCharset::named(&name).ok_or_else(unknown)
}

/// The pairs of a form: `+` is a blank, and `%` stands before a byte.
fn form(text: &[u8], is_in_query: bool) -> Vec<Raw<'static>> {
    let parts = text.split(|byte| *byte == b'&').filter(|part| !part.is_empty());
    let pair = |part: &[u8]| {
        let at = part.iter().position(|byte| *byte == b'=').unwrap_or(part.len());
        let (name, value) = part.split_at(at);
        let value = value.strip_prefix(b"=").unwrap_or_default();
        Raw { name: unescaped(name).into(), value: unescaped(value).into(), is_in_query }
    };
    parts.map(pair).collect()
}

fn unescaped(text: &[u8]) -> Vec<u8> {
    let blanks: Vec<u8> = text.iter().map(|byte| if *byte == b'+' { b' ' } else { *byte }).collect();
    percent_decode(&blanks).collect()
}

#[cfg(test)]
mod tests {
    use base64::{Engine, engine::general_purpose::STANDARD};
    use bytes::Bytes;
    use percent_encoding::{NON_ALPHANUMERIC, percent_encode};

    use super::*;
    use crate::keys::{Keys, SignType};

    fn read(query: &str, body: impl Into<Bytes>) -> (Result<Params, Problem>, WireCharset) {
        let request = http::Request::post(format!("http://127.0.0.1/gateway.do?{query}"))
            .header("content-type", "application/x-www-form-urlencoded;charset=x");
        let (parts, ()) = request.body(()).unwrap().into_parts();
        let received = Received { parts, body: body.into(), upload: None };
        let mut charset = WireCharset::default();
        (Params::read(&received, &mut charset), charset)
    }

    #[test]
    fn what_is_signed_is_sorted_and_has_neither_sign_nor_what_is_empty() {
        let query = "sign=s%2B&charset=utf-8&b_a=2&bA=1&empty=&none&x=%26+%3D%2B%25";
        let (params, _) = read(query, "biz_content=%7B%7D&sign_type=RSA2");
        let params = params.unwrap();
        let expected = b"bA=1&b_a=2&biz_content={}&charset=utf-8&sign_type=RSA2&x=& =+%";
        assert_eq!(params.signed(), expected);
        assert_eq!((params.get("sign"), params.get("empty")), (Some("s+"), None));
        assert!(params.plain().iter().all(|(name, _)| name != "sign" && name != "biz_content"));
    }

    /// Each vector travels as a client would send it: `charset` in the query, the rest in a form.
    #[test]
    fn what_is_signed_is_what_the_official_sdks_sign() {
        let keys = Keys::of_text(include_str!("../../../tests/data/app_private.b64"));
        let vectors = include_str!("../../../tests/data/v2_request_sign.json");
        let vectors: serde_json::Value = serde_json::from_str(vectors).unwrap();
        for vector in vectors["vectors"].as_array().unwrap() {
            let charset = WireCharset::named(vector["charset"].as_str().unwrap()).unwrap();
            let mut body = String::new();
            for (name, value) in vector["params"].as_object().unwrap() {
                let value = charset.encode_json(value.as_str().unwrap_or_default());
                let value = percent_encode(&value, NON_ALPHANUMERIC);
                if name != "charset" {
                    body.push_str(&format!("&{name}={value}"));
                }
            }
            let query = format!("charset={}", vector["params"]["charset"].as_str().unwrap());
            let params = read(&query, body).0.unwrap();
            let signed = STANDARD.decode(vector["sign_content_base64"].as_str().unwrap()).unwrap();
            assert_eq!(params.signed(), signed, "{}", vector["name"]);
            let kind = if vector["sign_type"] == "RSA" { SignType::Rsa } else { SignType::Rsa2 };
            assert!(
                keys.public().verifies_as(kind, &signed, vector["sign"].as_str().unwrap()),
                "{}",
                vector["name"]
            );
        }
    }

    #[test]
    fn values_are_signed_as_bytes_of_the_character_set() {
        let (params, charset) = read("charset=GBK", "name=%D6%D0+%CE%C4");
        let params = params.unwrap();
        assert_eq!((charset.name(), params.get("name")), ("GBK", Some("中 文")));
        assert_eq!(params.signed(), b"charset=GBK&name=\xD6\xD0 \xCE\xC4");
    }

    #[test]
    fn what_cannot_be_read_in_one_way_only_is_refused() {
        for (query, body, code) in [
            ("app_id=1", "", "isv.missing-charset"),
            ("", "charset=utf-8", "isv.invalid-charset"),
            ("charset=latin1", "", "isv.invalid-charset"),
            ("charset=utf-8&a=%D6%D0", "", "isv.invalid-charset"),
            ("charset=utf-8&a=1", "a=1", "isv.invalid-parameter"),
            ("charset=utf-8&a=+%09", "", "isv.invalid-parameter"),
        ] {
            let problem = read(query, body).0.unwrap_err();
            assert_eq!(problem.sub_code(), code, "{query} {body}");
        }
    }
}
