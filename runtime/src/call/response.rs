//! Responses.

use std::{fmt, ops::Deref};

use bytes::Bytes;

use crate::send::VerifiedResponse;

/// The response to a successful call, read from exactly the bytes whose signature was verified.
///
/// Only the runtime creates it. It derefs to the declared type.
#[derive(Clone)]
pub struct Response<T> {
    pub(super) body: T,
    /// Boxed: code that handles responses of many types is the smaller for it.
    pub(super) verified: Box<VerifiedResponse>,
}

impl<T> Response<T> {
    /// Returns the trace id, which Alipay's support asks for (V3 header `alipay-trace-id`, V2 header `trace_id`).
    pub fn trace_id(&self) -> Option<&str> {
        self.verified.trace_id.as_deref()
    }

    /// Returns the verified bytes as received: the body in V3, the signed member in V2. They are encrypted if the
    /// call was, and in the gateway's character set.
    pub fn raw(&self) -> &Bytes {
        &self.verified.content.raw
    }

    /// Returns the JSON that the body was read from: decrypted, in UTF-8, undeclared members included.
    pub fn json(&self) -> &[u8] {
        &self.verified.content.text
    }

    /// Returns whether the response was signed. Only the empty response of an endpoint without result may be
    /// unsigned ([V3 responses](crate::protocol::reference#v3-responses)).
    pub fn is_authenticated(&self) -> bool {
        self.verified.content.authenticated
    }

    /// Returns the declared type without trace id and raw bytes.
    pub fn into_inner(self) -> T {
        self.body
    }
}

impl<T> Deref for Response<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.body
    }
}

impl<T: fmt::Debug> fmt::Debug for Response<T> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Response")
            .field("body", &self.body)
            .field("trace_id", &self.verified.trace_id)
            .field("authenticated", &self.verified.content.authenticated)
            .finish_non_exhaustive()
    }
}
