//! The business parameters in `biz_content`.

use super::{format::ResponseFormat, params::Params, refusal::GatewayRefusal};
use crate::protocol::platform::Platform;

/// Returns the JSON of `biz_content`, and whether it was encrypted. The JSON may be empty.
pub(super) fn content(
    platform: &Platform,
    params: &Params,
    format: &ResponseFormat,
) -> Result<(String, bool), GatewayRefusal> {
    let content = params.get("biz_content").unwrap_or_default();
    match params.get("encrypt_type") {
        None => return Ok((content.to_owned(), false)),
        Some("AES") => {}
        Some(_) => return Err(GatewayRefusal::invalid("encrypt-type", "encrypt_type must be AES")),
    }
    let Some(key) = &platform.encrypt_key else {
        let message = "the simulator has no encrypt key; see SimulatorBuilder::encrypt_key";
        return Err(GatewayRefusal::decryption_error("not-valid-encrypt-key", message));
    };
    if content.is_empty() {
        return Ok((String::new(), true));
    }
    let plain = key.decrypt(content.as_bytes());
    let text = plain.as_deref().and_then(|plain| format.charset.decode(plain));
    let message = "biz_content was not encrypted with the encrypt key of the app, or is malformed in the charset of \
                   the call";
    let text = text.ok_or_else(|| GatewayRefusal::decryption_error("unknown", message))?;
    Ok((text.into_owned(), true))
}
