//! The check of required parameters.

use crate::error::Refusal;

/// Returns a refusal if any of these parameters is empty.
pub(super) fn required(params: &[&str]) -> Result<(), Refusal> {
    if params.iter().any(|param| param.trim().is_empty()) {
        return Err(Refusal::business("PARAMS_ERROR", "a parameter is missing or empty"));
    }
    Ok(())
}
