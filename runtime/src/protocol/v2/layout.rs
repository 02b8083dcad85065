//! What a request's fields become on the gateway: `biz_content`, or plain parameters.

use super::{Parameters, parameters::signed_content};
use crate::{
    declaration::codec::EncodeError, declaration::spec::EndpointSpec, declaration::spec::ModelSpec,
    json::Json, protocol::charset::Charset, protocol::content_encryption::ContentKey,
};

/// Parameters of the protocol that declarations may have as fields (`param`). They travel in the query, as all of the
/// protocol's own do (protocol: V2 common parameters).
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

/// A gateway call before it is signed.
#[derive(Debug)]
pub(crate) struct Draft {
    /// The protocol's own parameters, which travel in the URL's query.
    pub(crate) common: Parameters,
    /// The call's parameters, which travel in the body.
    pub(crate) business: Parameters,
}

/// Sorts a request's fields. Calls with files carry all of them as plain parameters; else a field is part
/// of `biz_content` unless it is declared a parameter (`param`).
pub(crate) fn draft(
    spec: &'static EndpointSpec,
    request: Json<'_>,
    charset: Charset,
    encrypt: Option<&ContentKey>,
) -> Result<Draft, EncodeError> {
    let Json::Object(members) = request else {
        return Err(EncodeError::new("a request is an object"));
    };
    let mut draft = Draft { common: Parameters::new(), business: Parameters::new() };
    let is_upload = spec.is_upload();
    let mut content = Vec::new();
    for member in members {
        if is_upload || spec.request.field(&member.name).is_some_and(|field| field.param) {
            let is_common = COMMON_PARAMETERS.contains(&member.name.as_ref());
            let parameters = if is_common { &mut draft.common } else { &mut draft.business };
            parameters.push(member.name, plain(member.value))?;
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
    let bytes = bytes.map_err(|problem| EncodeError::of("biz_content", problem.to_string()))?;
    Ok(key.encrypt(&bytes))
}

/// A single value as its text, anything else as JSON.
fn plain(value: Json<'_>) -> String {
    match value {
        Json::Text(text) | Json::Number(text) => text.into_owned(),
        other => other.to_string(),
    }
}

impl Draft {
    /// The bytes to sign: both kinds of parameters together.
    pub(crate) fn content(&self, charset: Charset) -> Result<Vec<u8>, EncodeError> {
        signed_content(self.iter(), charset)
    }

    /// All parameters, as they stand in a query.
    pub(crate) fn encode(&self, charset: Charset) -> Result<String, EncodeError> {
        Ok([self.common.encode(charset)?, self.business.encode(charset)?].join("&"))
    }

    /// All parameters.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.common.iter().chain(self.business.iter())
    }
}
