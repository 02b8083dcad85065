//! Futures behind a pointer.

use std::{future::Future, pin::Pin};

/// A future behind a pointer, as the methods of traits that users implement return it.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;
