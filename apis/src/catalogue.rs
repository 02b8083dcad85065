//! Every declaration of this crate as data.

use alipay_runtime::spec::EndpointSpec;

use crate::domains;

/// The endpoints of one domain of this crate, a feature of its own.
#[derive(Clone, Copy, Debug)]
pub struct Domain {
    /// The feature, which is the module's name as well.
    pub name: &'static str,
    /// What is declared there, in the order of the methods' names.
    pub endpoints: &'static [&'static EndpointSpec],
}

/// Every endpoint of the enabled domains, for tools: what can be called, by which route, with which fields.
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
