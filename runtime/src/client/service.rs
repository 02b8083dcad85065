//! Service handles.

use crate::client::Client;

/// A service handle, which groups endpoints; `#[alipay_service]` implements it.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an Alipay service handle",
    label = "no accessor of the client returns this type",
    note = "declare the handle in this crate: #[alipay_service(accessor = orders)] pub struct OrderApi;"
)]
pub trait Service<'c>: Copy {
    /// Returns the client of the handle.
    fn client(self) -> &'c Client;
}
