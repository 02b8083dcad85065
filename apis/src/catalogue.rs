//! Endpoints of this crate as data.

use alipay_runtime::spec::EndpointSpec;

use crate::domains;

/// Domain of this crate, with its endpoints.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Domain {
    /// Name of the Cargo feature and the module.
    pub name: &'static str,
    /// Endpoints of the domain, in the order of their API methods.
    pub endpoints: &'static [&'static EndpointSpec],
}

/// Returns the endpoints of the enabled domains: their API methods, routes and fields.
///
/// ```
/// let queries = alipay::catalogue().filter(|endpoint| endpoint.idempotent);
/// for endpoint in queries {
///     println!("{} has {} fields", endpoint.method, endpoint.request.fields.len());
/// }
/// ```
pub fn catalogue() -> impl Iterator<Item = &'static EndpointSpec> {
    domains().iter().flat_map(|domain| domain.endpoints).copied()
}
