//! The format of a response.

use crate::{keys::SignType, protocol::charset::WireCharset};

/// The format of the response to a call, as far as the call was understood.
#[derive(Debug, Default)]
pub(crate) struct ResponseFormat {
    pub(crate) charset: WireCharset,
    pub(crate) sign_type: SignType,
    /// True if the response is signed, which needs a registered app.
    pub(super) is_signed: bool,
}
