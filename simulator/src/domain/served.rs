//! The behavior of an endpoint as data.

use alipay::runtime::spec::EndpointSpec;

/// An endpoint that the simulator serves without a stub.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct ServedEndpoint {
    /// The declaration of the endpoint.
    pub spec: &'static EndpointSpec,
    /// The behavior of the simulator, as a sentence.
    pub behavior: &'static str,
    /// The codes with which the endpoint itself refuses a call. The protocol has codes of its own.
    pub codes: &'static [&'static str],
    /// The endpoint keeps no state: it responds with typical values.
    pub is_typical: bool,
}
