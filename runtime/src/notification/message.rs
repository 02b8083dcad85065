//! What a verified notification can be read as.

use super::{MessageKind, Params};
use crate::declaration::codec::{DecodeError, Model};

/// A message that Alipay sends; `#[alipay_notify]` on a struct implements it.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an Alipay message",
    label = "no kind of message is declared for this type",
    note = "annotate the struct with #[alipay_notify(notify_type = \"..\")] or #[alipay_notify(msg_method = \"..\")]"
)]
pub trait Message: Model + Send + Sync + 'static {
    /// How the message is recognised.
    const KIND: MessageKind;
}

/// What a verified notification can be read as: a message, or a router over several.
#[diagnostic::on_unimplemented(
    message = "a notification cannot be read as `{Self}`",
    label = "neither a message nor a router",
    note = "annotate a struct, or an enum of messages, with #[alipay_notify]"
)]
pub trait FromNotification: Sized {
    /// Reads the verified parameters.
    ///
    /// # Errors
    /// When the notification is of another kind, or its content is not as declared.
    fn from_params(params: &Params) -> Result<Self, DecodeError>;
}

impl<M: Message> FromNotification for M {
    fn from_params(params: &Params) -> Result<Self, DecodeError> {
        let mut message = M::empty();
        params.fill(M::KIND, &mut message)?;
        Ok(message)
    }
}

/// Reads the parameters as an `M`, if they are one.
#[doc(hidden)]
pub fn route<M: Message>(params: &Params) -> Option<Result<M, DecodeError>> {
    params.is(M::KIND).then(|| M::from_params(params))
}
