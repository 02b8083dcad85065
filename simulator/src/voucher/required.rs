//! The check of required parameters.

use crate::error::Refusal;

/// The code for a parameter that is missing or malformed.
pub(super) const INVALID: &str = "INVALID_PARAMETER";

/// Returns a refusal if the number of a request is empty.
pub(super) fn required(out_biz_no: &str) -> Result<(), Refusal> {
    if out_biz_no.trim().is_empty() {
        return Err(Refusal::business(INVALID, "out_biz_no is required"));
    }
    Ok(())
}
