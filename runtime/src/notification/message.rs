//! Declared notifications.

use super::{MessageKind, Params};
use crate::declaration::codec::{DecodeError, Model};

/// A declared notification; `#[alipay_notify]` on a struct implements it.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a declared notification",
    label = "no kind of notification is declared for this type",
    note = "annotate the struct with #[alipay_notify(notify_type = \"..\")] or #[alipay_notify(msg_method = \"..\")]"
)]
pub trait Message: Model + Send + Sync + 'static {
    /// The kind of the notification.
    const KIND: MessageKind;
}

/// A type that a verified notification can be decoded into: a declared notification, or a router over several.
#[diagnostic::on_unimplemented(
    message = "a notification cannot be decoded into `{Self}`",
    label = "neither a declared notification nor a router",
    note = "annotate a struct, or an enum of declared notifications, with #[alipay_notify]"
)]
pub trait FromNotification: Sized {
    /// Decodes the verified parameters.
    ///
    /// # Errors
    /// If the notification is of another kind, or its content is not as declared.
    fn from_params(params: &Params) -> Result<Self, DecodeError>;
}

impl<M: Message> FromNotification for M {
    fn from_params(params: &Params) -> Result<Self, DecodeError> {
        let mut message = M::empty();
        params.fill(M::KIND, M::SPEC, &mut message)?;
        Ok(message)
    }
}

/// Decodes the parameters as an `M`, if they are one.
#[doc(hidden)]
pub fn route<M: Message>(params: &Params) -> Option<Result<M, DecodeError>> {
    params.is(M::KIND).then(|| M::from_params(params))
}
