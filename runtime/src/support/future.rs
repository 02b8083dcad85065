//! Boxed futures.

use std::{future::Future, pin::Pin};

/// A boxed future, as returned by the methods of traits that users implement.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;
