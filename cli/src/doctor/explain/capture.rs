//! Captures: what a text holds, each with the ways to read it.

use super::{
    parameters::ParameterSet,
    reading::SignedValue,
    rest_variants::{RestRequest, RestResponse},
};

/// Something captured.
#[derive(Clone, Debug)]
pub(super) enum Capture {
    /// A V3 request, with the ways to read it.
    Rest(Vec<RestRequest>),
    /// A V3 response, with the ways to read it.
    RestResponse(Vec<RestResponse>),
    /// Parameters with one signature: a call on the V2 gateway, a notification, a return address. The readings are in
    /// the order of their likelihood.
    Parameters(Vec<ParameterSet>),
    /// A response of the V2 gateway or a frame of the message channel, with the ways to read it.
    Value(Vec<SignedValue>),
    /// The text that the gateway verified, as its error message quotes it.
    Quote(String),
    /// A response without a signature, which is not authenticated.
    Unsigned {
        /// Its code, if it has one.
        code: Option<String>,
    },
}
