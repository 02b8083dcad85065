//! The choice where the platform's behavior is not known.

/// The treatment of a request of which no shipped SDK and no document of the platform shows whether it is accepted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Strictness {
    /// Accepts the request, with a note in the journal.
    Lenient,
    /// Accepts what a shipped SDK could send, with a note; refuses what is ambiguous.
    #[default]
    Usual,
    /// Refuses the request.
    Strict,
}
