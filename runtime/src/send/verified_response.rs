//! A successful response, verified.

use bytes::Bytes;

use super::unknown;
use crate::{
    declaration::{Decode, spec::EndpointSpec},
    error::{Error, Excerpt, UnknownReason, VerifiedBody},
    json,
};

/// A successful response: the verified bytes and their content.
#[derive(Clone, Debug)]
pub(crate) struct VerifiedResponse {
    pub(crate) spec: &'static EndpointSpec,
    pub(crate) status: u16,
    pub(crate) trace_id: Option<String>,
    pub(crate) content: Content,
}

/// The content of a successful response.
#[derive(Clone, Debug)]
pub(crate) struct Content {
    /// The bytes that the signature covers.
    pub(crate) raw: Bytes,
    /// Their content, decrypted, in UTF-8.
    pub(crate) text: Bytes,
    pub(crate) authenticated: bool,
}

impl VerifiedResponse {
    /// Reads the verified text into `body`.
    pub(crate) fn read(&self, body: &mut dyn Decode) -> Result<(), Error> {
        self.fill(body).map_err(|reason| {
            let mut error = unknown(self.spec, reason);
            if let Error::Unknown(outcome) = &mut error {
                outcome.status = Some(self.status);
                outcome.trace_id.clone_from(&self.trace_id);
                outcome.excerpt = Some(Excerpt::of(&self.content.text));
                outcome.verified_body = Some(VerifiedBody(self.content.text.clone()));
            }
            error
        })
    }

    fn fill(&self, body: &mut dyn Decode) -> Result<(), UnknownReason> {
        let text = std::str::from_utf8(&self.content.text).map_err(|error| json::JsonError {
            problem: "the text is not UTF-8",
            position: error.valid_up_to(),
        })?;
        body.fill(&json::parse(text)?)?;
        Ok(())
    }
}
