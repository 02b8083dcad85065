//! The business parameters: `biz_content`, plain or encrypted.

use super::{Manner, params::Params, problem::Problem};
use crate::server::Platform;

/// The JSON of `biz_content`, and whether it was encrypted. There may be none.
pub(super) fn content(
    platform: &Platform,
    params: &Params,
    manner: &Manner,
) -> Result<(String, bool), Problem> {
    let given = params.get("biz_content").unwrap_or_default();
    match params.get("encrypt_type") {
        None => return Ok((given.to_owned(), false)),
        Some("AES") => {}
        Some(_) => return Err(Problem::invalid("encrypt-type", "encrypt_type can be AES only")),
    }
    let Some(key) = &platform.encrypt_key else {
        let message = "the simulator has no encrypt key; see SimulatorBuilder::encrypt_key";
        return Err(Problem::undecryptable("not-valid-encrypt-key", message));
    };
    if given.is_empty() {
        return Ok((String::new(), true));
    }
    let plain = key.decrypt(given.as_bytes());
    let text = plain.as_deref().and_then(|plain| manner.charset.decode(plain));
    let message = "biz_content is not encrypted with the app's key, or is no text of the call's charset";
    let text = text.ok_or_else(|| Problem::undecryptable("unknown", message))?;
    Ok((text.into_owned(), true))
}
