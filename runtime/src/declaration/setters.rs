//! The hint at the key `setters`, for callers of a constructor that a model does not have.

use super::codec::Model;

/// A trait that every model implements and no code uses. Where `new` is called on a model without constructors,
/// rustc names the trait that has such a function, and with it the key to add.
pub trait AddKeySetters: Model + Sized {
    /// Cannot be called.
    #[must_use]
    fn new() -> Self
    where
        Self: Setters,
    {
        Self::empty()
    }
}

impl<T: Model> AddKeySetters for T {}

/// Not implemented by any type.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is declared without constructors",
    label = "add the key `setters`: #[alipay_model(setters)]"
)]
pub trait Setters {}
