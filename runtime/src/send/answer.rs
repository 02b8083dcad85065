//! A successful answer that may be read.

use bytes::Bytes;

use super::unknown;
use crate::{
    codec::Value,
    endpoint::EndpointSpec,
    error::{Error, Excerpt, UnknownReason},
    json,
    reply::Reply,
};

/// A successful answer: what was verified, and the text that it holds.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) trace_id: Option<String>,
    pub(crate) content: Content,
}

/// What a judgement found in a successful answer.
#[derive(Debug)]
pub(crate) struct Content {
    /// The bytes that the signature covers.
    pub(crate) raw: Bytes,
    /// Their meaning as UTF-8, decrypted.
    pub(crate) text: Bytes,
    pub(crate) authenticated: bool,
}

impl Answer {
    /// Reads the verified text into `body`.
    pub(crate) fn read(&self, spec: &'static EndpointSpec, body: &mut dyn Value) -> Result<(), Error> {
        self.fill(body).map_err(|reason| {
            let mut error = unknown(spec, reason);
            if let Error::Unknown(outcome) = &mut error {
                outcome.status = Some(self.status);
                outcome.trace_id.clone_from(&self.trace_id);
                outcome.excerpt = Some(Excerpt::of(&self.content.text));
            }
            error
        })
    }

    fn fill(&self, body: &mut dyn Value) -> Result<(), UnknownReason> {
        // An operation without result answers with `{}` or with nothing.
        let bytes: &[u8] = if self.content.text.is_empty() { b"{}" } else { &self.content.text };
        let text = std::str::from_utf8(bytes).map_err(|error| json::JsonError {
            problem: "the text is not UTF-8",
            position: error.valid_up_to(),
        })?;
        body.decode(&json::parse(text)?)?;
        Ok(())
    }

    /// The reply with its typed body.
    pub(crate) fn into_reply<T>(self, body: T) -> Reply<T> {
        let Content { raw, text, authenticated } = self.content;
        Reply { body, raw, text, trace_id: self.trace_id, authenticated }
    }
}
