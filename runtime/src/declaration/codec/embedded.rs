//! JSON within a text.

use super::DecodeError;
use crate::declaration::spec::TypeSpec;
use crate::json::{self, Json};

/// The form of a text that holds JSON, in errors.
pub(crate) const JSON_IN_TEXT: &str = "a text that contains JSON";

/// Parses the JSON in a text, and once more where it is itself the text of an object or a list.
pub(crate) fn with_content<R>(
    text: &str,
    ty: TypeSpec,
    read: impl FnOnce(&Json<'_>) -> Result<R, DecodeError>,
) -> Result<R, DecodeError> {
    let parse = |text| json::parse(text).map_err(|_| DecodeError::malformed(JSON_IN_TEXT));
    match (parse(text)?, ty) {
        (Json::Text(inner), TypeSpec::Model(_) | TypeSpec::List(_)) => read(&parse(&inner)?),
        (content, _) => read(&content),
    }
}
