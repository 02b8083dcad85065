//! Handles that group endpoints.

use crate::client::Client;

/// A handle that groups endpoints; `#[alipay_service]` implements it.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an Alipay service handle",
    label = "no accessor leads from the client to this type",
    note = "declare the handle in this crate: #[alipay_service(accessor = orders)] pub struct OrderApi;"
)]
pub trait Service<'c>: Copy {
    /// The client that the handle was made from.
    fn client(self) -> &'c Client;
}
