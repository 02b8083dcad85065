//! Open data of mini programs, such as the phone number of `my.getPhoneNumber`.

use std::fmt;

use base64::{Engine, engine::general_purpose::STANDARD};

use super::ReturnedError;
use crate::{
    declaration::Value,
    json::{self, Json},
    protocol::{Charset, ContentKey, KeyRing},
};

/// Verified and decrypted open data of a mini program. `Debug` does not show it, since it is personal.
///
/// See [returns](crate::protocol::reference#returns).
#[doc(alias = "getPhoneNumber")]
#[derive(Clone, PartialEq, Eq)]
pub struct OpenData {
    text: String,
}

impl OpenData {
    /// Returns the text of the JSON object.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Decodes the data into a declared type, such as a struct with the field `mobile`.
    ///
    /// # Errors
    /// Returns [`ReturnedError::Content`] if the data is not as declared.
    pub fn decode<T: Value>(&self) -> Result<T, ReturnedError> {
        let json = json::parse(&self.text).map_err(|_| ReturnedError::Malformed(NOT_JSON))?;
        let mut value = T::empty();
        value.decode(&json)?;
        Ok(value)
    }
}

impl fmt::Debug for OpenData {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("OpenData(***)")
    }
}

const FORM: &str = "this is not open data of a mini program: pass the JSON object of `res.response`, with its members \
                    `response` and `sign`, unchanged";
const NOT_JSON: &str = "the data is not a JSON object";

/// See [`Client::verify_open_data`](crate::Client::verify_open_data).
pub(crate) fn verify_open_data(
    text: &str,
    keys: &KeyRing,
    content_key: Option<&ContentKey>,
) -> Result<OpenData, ReturnedError> {
    let document = json::parse(text.trim()).map_err(|_| ReturnedError::Malformed(FORM))?;
    let member = |name| document.get(name).and_then(Json::as_text).filter(|text| !text.is_empty());
    let content = member("response").ok_or(ReturnedError::Malformed(FORM))?;
    let is_encrypted = !content.starts_with('{');
    let Some(sign) = member("sign") else {
        // An error that Alipay returned to the mini program, which is of use to whoever looks for its cause.
        return Err(if is_encrypted {
            ReturnedError::Unsigned
        } else {
            refusal(content, ReturnedError::Unsigned)
        });
    };
    let charset = match member("charset") {
        None => Charset::Utf8,
        Some(name) => Charset::from_name(name.as_bytes())
            .ok_or(ReturnedError::Malformed("`charset` is not UTF-8, GBK, GB2312 or GB18030"))?,
    };
    // The signature covers a ciphertext with the quotes around it.
    let signed = if is_encrypted { format!("\"{content}\"") } else { content.to_owned() };
    let signed = charset.encode(&signed).map_err(|_| ReturnedError::Malformed(FORM))?;
    let signature = STANDARD.decode(sign).map_err(|_| ReturnedError::BadSignature)?;
    if !keys.all().iter().any(|key| key.verify(&signed, &signature).is_ok()) {
        return Err(ReturnedError::BadSignature);
    }
    let text = if is_encrypted {
        let plain = content_key.ok_or(ReturnedError::NoEncryptKey)?.decrypt(content.as_bytes())?;
        charset.decode(&plain).ok_or(ReturnedError::Malformed(NOT_JSON))?.into_owned()
    } else {
        content.to_owned()
    };
    match json::parse(&text) {
        Ok(json @ Json::Object(_)) if is_success(&json) => Ok(OpenData { text }),
        Ok(Json::Object(_)) => Err(refusal(&text, ReturnedError::Malformed(NOT_JSON))),
        _ => Err(ReturnedError::Malformed(NOT_JSON)),
    }
}

/// Data without a code is data: only errors always have one.
fn is_success(json: &Json<'_>) -> bool {
    json.get("code").and_then(Json::as_text).is_none_or(|code| code == "10000")
}

/// The error that `text` contains, with camelCase names, or else `otherwise`.
fn refusal(text: &str, otherwise: ReturnedError) -> ReturnedError {
    let Ok(json) = json::parse(text) else { return otherwise };
    if is_success(&json) {
        return otherwise;
    }
    // Of several names, the first that has a text.
    let member = |names: &[&str]| {
        let mut texts = names.iter().filter_map(|name| json.get(name).and_then(Json::as_text));
        texts.find(|text| !text.is_empty()).unwrap_or_default().to_owned()
    };
    ReturnedError::Refused {
        code: member(&["code"]),
        sub_code: member(&["subCode", "sub_code"]),
        message: member(&["subMsg", "sub_msg", "msg"]),
    }
}
