//! The parameters of a call, in the character set that the query names.

use std::borrow::Cow;

use super::{
    charset_source::{CHARSET_ADVICE, CharsetSource},
    refusal::GatewayRefusal,
};
use crate::protocol::{charset::WireCharset, form, received::Received, strictness::Strictness};

/// The number of parameters above which a call is refused. The gateway has about twenty.
const MAX_PARAMS: usize = 1_000;

/// A parameter whose character set is not known yet.
#[derive(Debug)]
struct Raw<'r> {
    name: Cow<'r, [u8]>,
    value: Cow<'r, [u8]>,
    is_in_query: bool,
}

/// The parameters of a call that have a value.
#[derive(Debug)]
pub(super) struct Params {
    /// The name, the value, and the bytes of the value in the character set of the call.
    filled: Vec<(String, String, Vec<u8>)>,
    /// The names of the parameters without a value.
    empty: Vec<String>,
    /// The notes for the journal on what was accepted although the platform may refuse it, or asks for something else.
    notes: Vec<String>,
}

impl Params {
    /// Reads the query and the body. Sets `charset` as soon as it is known, so that later refusals are encoded in it.
    pub(super) fn read(
        received: &Received,
        charset: &mut WireCharset,
        strictness: Strictness,
    ) -> Result<Self, GatewayRefusal> {
        let query = received.parts.uri.query().unwrap_or_default();
        let mut raw = form_params(query.as_bytes(), true);
        raw.extend(body_params(received)?);
        if raw.len() > MAX_PARAMS {
            let message = format!("a call may have at most {MAX_PARAMS} parameters");
            return Err(GatewayRefusal::invalid("parameter", message));
        }
        let source = CharsetSource::find(received, |is_in_query| charset_param(&raw, is_in_query), charset)?;
        let mut notes = source.notes(charset, strictness)?;
        let mut params: Vec<(String, String, Vec<u8>)> = Vec::with_capacity(raw.len());
        for Raw { name, value, .. } in raw {
            let (Some(name), Some(text)) = (charset.decode(&name), charset.decode(&value)) else {
                let name = String::from_utf8_lossy(&name);
                let message =
                    format!("the bytes of the parameter {name} are malformed in {}", charset.as_str());
                return Err(GatewayRefusal::invalid("charset", message));
            };
            // Java, PHP, Ruby, gopay and .NET repeat `charset` or `sign`. With different values it is unknown which one
            // the platform takes, so that no test may depend on it, unless it asks for leniency.
            match params.iter().find(|(other, ..)| *other == name) {
                None => {}
                Some((.., other)) if *other == value.as_ref() => continue,
                Some(_) if strictness == Strictness::Lenient => {
                    notes.push(format!(
                        "the parameter {name} is repeated with another value, and the first one was taken: it is not \
                         known which one the platform would take"
                    ));
                    continue;
                }
                Some(_) => {
                    let message = format!("the parameter {name} is repeated with another value");
                    return Err(GatewayRefusal::invalid("parameter", message));
                }
            }
            if source == CharsetSource::Body && !text.is_ascii() {
                return Err(GatewayRefusal::invalid("signature", CHARSET_ADVICE));
            }
            params.push((name.into_owned(), text.into_owned(), value.into_owned()));
        }
        let empty = params.extract_if(.., |(_, value, _)| value.is_empty()).map(|(name, ..)| name).collect();
        Ok(Self { filled: params, empty, notes })
    }

    /// Takes the notes for the journal.
    pub(super) fn take_notes(&mut self) -> Vec<String> {
        std::mem::take(&mut self.notes)
    }

    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.filled.iter().find(|(own, ..)| own == name).map(|(_, value, _)| value.as_str())
    }

    /// Returns a required parameter.
    pub(super) fn required(&self, name: &str) -> Result<&str, GatewayRefusal> {
        self.get(name).ok_or_else(|| GatewayRefusal::missing(name))
    }

    /// The text that the app had to sign: all parameters except `sign`, sorted by name, in the character set of the
    /// call.
    pub(super) fn canonical(&self) -> Vec<u8> {
        self.canonical_with(&[])
    }

    /// The same with the parameters without a value, as Node and Python sign it: `name=`. `None` if there are none.
    pub(super) fn canonical_with_empty(&self) -> Option<Vec<u8>> {
        (!self.empty.is_empty()).then(|| self.canonical_with(&self.empty))
    }

    fn canonical_with(&self, empty: &[String]) -> Vec<u8> {
        let params = self.filled.iter().map(|(name, _, value)| (name.as_str(), value.as_slice()));
        let params = params.chain(empty.iter().map(|name| (name.as_str(), &b""[..])));
        let mut covered: Vec<_> = params.filter(|(name, _)| *name != "sign").collect();
        covered.sort_unstable();
        let line = |(name, value): &(&str, &[u8])| [name.as_bytes(), b"=", value].concat();
        covered.iter().map(line).collect::<Vec<_>>().join(&b'&')
    }

    /// Returns the names and values, without `sign` and `biz_content`.
    pub(super) fn into_plain(self) -> Vec<(String, String)> {
        let params = self.filled.into_iter().map(|(name, value, _)| (name, value));
        params.filter(|(name, _)| name != "sign" && name != "biz_content").collect()
    }
}

/// Reads the parameters of the body: those of a form, or the text parts of an upload.
fn body_params(received: &Received) -> Result<Vec<Raw<'_>>, GatewayRefusal> {
    if let Some(upload) = &received.upload {
        let upload = upload.as_ref().map_err(|&reason| GatewayRefusal::invalid("parameter", reason))?;
        let raw = |(name, value): &'_ (String, bytes::Bytes)| Raw {
            name: name.clone().into_bytes().into(),
            value: value.to_vec().into(),
            is_in_query: false,
        };
        return Ok(upload.texts.iter().map(raw).collect());
    }
    let content_type = received.parts.headers.get(http::header::CONTENT_TYPE);
    let content_type =
        content_type.and_then(|value| value.to_str().ok()).unwrap_or_default().to_ascii_lowercase();
    if !received.body.is_empty() && !content_type.starts_with("application/x-www-form-urlencoded") {
        let message = "the body must be application/x-www-form-urlencoded or multipart/form-data";
        return Err(GatewayRefusal::invalid("content-type", message));
    }
    Ok(form_params(&received.body, false))
}

/// Returns the parameter `charset` of the query or of the body.
fn charset_param(raw: &[Raw<'_>], is_in_query: bool) -> Option<String> {
    let is_charset = |param: &&Raw<'_>| {
        param.is_in_query == is_in_query && param.name.as_ref() == b"charset" && !param.value.is_empty()
    };
    raw.iter().find(is_charset).map(|param| String::from_utf8_lossy(&param.value).into_owned())
}

fn form_params(form: &[u8], is_in_query: bool) -> Vec<Raw<'static>> {
    form::pairs(form)
        .take(MAX_PARAMS + 1)
        .map(|(name, value)| Raw { name: name.into(), value: value.into(), is_in_query })
        .collect()
}

#[cfg(test)]
mod tests {
    use base64::{Engine, engine::general_purpose::STANDARD};
    use bytes::Bytes;
    use percent_encoding::{NON_ALPHANUMERIC, percent_encode};

    use super::*;
    use crate::keys::{SignType, SigningKey};

    fn read(query: &str, body: impl Into<Bytes>) -> (Result<Params, GatewayRefusal>, WireCharset) {
        let request = http::Request::post(format!("http://127.0.0.1/gateway.do?{query}"))
            .header("content-type", "application/x-www-form-urlencoded;charset=x");
        let (parts, ()) = request.body(()).unwrap().into_parts();
        let received = Received::without_upload(parts, body.into());
        let mut charset = WireCharset::default();
        (Params::read(&received, &mut charset, Strictness::default()), charset)
    }

    #[test]
    fn the_signed_text_is_sorted_and_omits_sign_and_empty_parameters() {
        let query = "sign=s%2B&charset=utf-8&b_a=2&bA=1&empty=&none&x=%26+%3D%2B%25";
        let (params, _) = read(query, "biz_content=%7B%7D&sign_type=RSA2");
        let params = params.unwrap();
        let expected = b"bA=1&b_a=2&biz_content={}&charset=utf-8&sign_type=RSA2&x=& =+%";
        assert_eq!(params.canonical(), expected);
        assert_eq!((params.get("sign"), params.get("empty")), (Some("s+"), None));
        assert!(params.into_plain().iter().all(|(name, _)| name != "sign" && name != "biz_content"));
    }

    /// Each vector is read from the request of a client: `charset` in the query, the rest in a form.
    #[test]
    fn the_signed_text_is_that_of_the_official_sdks() {
        let key = SigningKey::from_base64(include_str!("../../../tests/data/app_private.b64"));
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
            assert_eq!(params.canonical(), signed, "{}", vector["name"]);
            let sign_type = if vector["sign_type"] == "RSA" { SignType::Rsa } else { SignType::Rsa2 };
            assert!(
                key.verifying_key().verifies_as(sign_type, &signed, vector["sign"].as_str().unwrap()),
                "{}",
                vector["name"]
            );
        }
    }

    #[test]
    fn the_signed_text_is_in_the_character_set_of_the_call() {
        let (params, charset) = read("charset=GBK", "name=%D6%D0+%CE%C4");
        let params = params.unwrap();
        assert_eq!((charset.as_str(), params.get("name")), ("GBK", Some("中 文")));
        assert_eq!(params.canonical(), b"charset=GBK&name=\xD6\xD0 \xCE\xC4");
    }

    #[test]
    fn ambiguous_and_too_many_parameters_are_refused() {
        let form = |params: usize| (0..params).map(|number| format!("p{number}=1&")).collect::<String>();
        assert!(read("charset=utf-8", form(MAX_PARAMS - 1)).0.is_ok());
        let refusal = read("charset=utf-8", form(MAX_PARAMS)).0.unwrap_err();
        assert_eq!(refusal.sub_code(), "isv.invalid-parameter");
        for (query, body, code) in [
            ("app_id=1", "", "isv.missing-charset"),
            ("", "charset=utf-8&a=%D6%D0", "isv.invalid-charset"),
            ("", "charset=utf-8&a=%E4%B8%AD", "isv.invalid-signature"),
            ("charset=latin1", "", "isv.invalid-charset"),
            ("charset=utf-8&a=%D6%D0", "", "isv.invalid-charset"),
            ("charset=utf-8&a=1", "a=2", "isv.invalid-parameter"),
            ("charset=utf-8", "charset=GBK", "isv.invalid-parameter"),
        ] {
            let refusal = read(query, body).0.unwrap_err();
            assert_eq!(refusal.sub_code(), code, "{query} {body}");
        }
    }
}
