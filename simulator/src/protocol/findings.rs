//! Facts that the check of a request establishes, for the journal.

use super::{check_steps::CheckSteps, received::Received};
use crate::events::ReceivedFile;

/// The facts that are known about a request after its check.
#[derive(Debug, Default)]
pub(crate) struct Findings {
    /// The registered app that the request named.
    pub(crate) app_id: Option<String>,
    /// The API method that a call on the V2 gateway named.
    pub(crate) method: Option<String>,
    /// The decrypted content of a verified request.
    pub(crate) content: String,
    /// The files of an upload.
    pub(crate) files: Vec<ReceivedFile>,
    /// The text that the app had to sign.
    pub(crate) canonical: Option<String>,
    /// The parts of the request that were accepted although the platform may refuse them, or asks for something else.
    pub(crate) notes: Vec<String>,
    /// The steps of the check.
    pub(crate) steps: CheckSteps,
    /// True if the request passed every check.
    pub(crate) verified: bool,
}

impl Findings {
    /// Starts with the files of the request, which are not checked.
    pub(crate) fn new(received: &Received) -> Self {
        let files = match &received.upload {
            Some(Ok(upload)) => upload.files.clone(),
            _ => Vec::new(),
        };
        Self { files, ..Self::default() }
    }
}
