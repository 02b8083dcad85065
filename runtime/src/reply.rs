//! Answers.

use std::{fmt, ops::Deref};

use bytes::Bytes;

use crate::send::Answer;

/// The answer of a successful call, read from exactly the bytes whose signature was verified.
///
/// It can be made by the runtime only. It derefs to the declared type.
#[derive(Clone)]
pub struct Reply<T> {
    pub(crate) body: T,
    /// Boxed: code that handles replies of many types is the smaller for it.
    pub(crate) answer: Box<Answer>,
}

impl<T> Reply<T> {
    /// The number to quote to Alipay's support (header `alipay-trace-id`).
    pub fn trace_id(&self) -> Option<&str> {
        self.answer.trace_id.as_deref()
    }

    /// The verified bytes, as they came: in V3 the body, on the V2 gateway the signed member; encrypted if
    /// the call was, and in the gateway's character set.
    pub fn raw(&self) -> &Bytes {
        &self.answer.content.raw
    }

    /// The answer's JSON, decrypted, as UTF-8: what the body was read from, undeclared members included.
    pub fn json(&self) -> &[u8] {
        &self.answer.content.text
    }

    /// Whether the answer was signed. Only an empty answer of an endpoint without result may be not
    /// (protocol: V3 responses).
    pub fn is_authenticated(&self) -> bool {
        self.answer.content.authenticated
    }

    /// The declared type, without what came with it.
    pub fn into_body(self) -> T {
        self.body
    }
}

impl<T> Deref for Reply<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.body
    }
}

impl<T: fmt::Debug> fmt::Debug for Reply<T> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Reply")
            .field("body", &self.body)
            .field("trace_id", &self.answer.trace_id)
            .field("authenticated", &self.answer.content.authenticated)
            .finish_non_exhaustive()
    }
}
