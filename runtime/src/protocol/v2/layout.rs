//! The layout of a V2 request: fields in `biz_content`, or as plain parameters.

use std::borrow::Cow;

use super::{Parameters, parameters::signed_content};
use crate::{
    declaration::codec::EncodeError, declaration::spec::EndpointSpec, declaration::spec::ModelSpec,
    json::Json, protocol::charset::Charset, protocol::content_encryption::ContentKey,
};

/// [Common parameters](crate::protocol::reference#v2-requests) that declarations may have as fields (`param`). They
/// are sent in the query, like all common parameters.
#[doc(alias = "notify_url")]
#[doc(alias = "return_url")]
pub const COMMON_PARAMETERS: [&str; 8] = [
    "notify_url",
    "return_url",
    "auth_token",
    "prod_code",
    "terminal_type",
    "terminal_info",
    "target_app_id",
    "ws_service_url",
];

/// A V2 request before it is signed.
#[derive(Debug)]
pub(crate) struct Draft {
    /// The common parameters, which are sent in the query of the URL.
    pub(crate) common: Parameters,
    /// The parameters of the method, which are sent in the body.
    pub(crate) business: Parameters,
}

/// Lays out the fields of a request. An upload has all of them as plain parameters. In other requests, a field is a
/// part of `biz_content`, unless it is declared as a parameter (`param`).
pub(crate) fn draft(
    spec: &'static EndpointSpec,
    request: Json<'_>,
    charset: Charset,
    encrypt: Option<&ContentKey>,
) -> Result<Draft, EncodeError> {
    let Json::Object(members) = request else {
        return Err(EncodeError::new("the request is not an object", "请求不是对象"));
    };
    let mut draft = Draft { common: Parameters::with_room_for_common(), business: Parameters::new() };
    let is_upload = spec.is_upload();
    let mut content = Vec::new();
    for member in members {
        if is_upload || spec.request.field(&member.name).is_some_and(|field| field.param) {
            let is_common = COMMON_PARAMETERS.contains(&member.name.as_ref());
            let parameters = if is_common { &mut draft.common } else { &mut draft.business };
            parameters.push(&member.name, plain(&member.value))?;
        } else {
            content.push(member);
        }
    }
    if !is_upload && has_content(spec.request) {
        let content = Json::Object(content).to_string();
        match encrypt {
            Some(key) => {
                draft.business.push("biz_content", encrypted(key, &content, charset)?)?;
                draft.common.push("encrypt_type", "AES")?;
            }
            None => draft.business.push("biz_content", content)?,
        }
    }
    Ok(draft)
}

fn has_content(request: &'static ModelSpec) -> bool {
    request.extra || request.fields.iter().any(|field| !field.param)
}

fn encrypted(key: &ContentKey, content: &str, charset: Charset) -> Result<String, EncodeError> {
    let bytes = charset.encode(content);
    let bytes = bytes.map_err(|problem| EncodeError::caused_by("biz_content", &problem))?;
    Ok(key.encrypt(&bytes))
}

/// Returns the text of a string or number, and the JSON of any other value.
fn plain<'j>(value: &'j Json<'_>) -> Cow<'j, str> {
    match value {
        Json::Text(text) | Json::Number(text) => Cow::Borrowed(text),
        other => Cow::Owned(other.to_string()),
    }
}

impl Draft {
    /// Returns the bytes to sign, which cover both kinds of parameters.
    pub(crate) fn content(&self, charset: Charset) -> Result<Vec<u8>, EncodeError> {
        signed_content(self.iter(), charset)
    }

    /// Encodes all parameters as a query.
    pub(crate) fn encode(&self, charset: Charset) -> Result<String, EncodeError> {
        let mut encoded = self.common.encode(charset)?;
        encoded.push('&');
        self.business.encode_into(&mut encoded, charset)?;
        Ok(encoded)
    }

    /// Returns all parameters.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.common.iter().chain(self.business.iter())
    }
}
