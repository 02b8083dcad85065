//! Secret texts.

use std::{fmt, sync::Arc};

use zeroize::Zeroizing;

/// A secret text. `Debug` shows `***`, and the memory is cleared when the last clone is dropped.
#[derive(Clone)]
pub(crate) struct Secret(Arc<Zeroizing<String>>);

impl Secret {
    pub(crate) fn new(text: impl Into<String>) -> Self {
        Self(Arc::new(Zeroizing::new(text.into())))
    }

    /// Takes a text that is cleared already when it is dropped.
    pub(crate) fn of(text: Zeroizing<String>) -> Self {
        Self(Arc::new(text))
    }

    /// Returns the text itself. Use it for the wire only.
    pub(crate) fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("***")
    }
}
