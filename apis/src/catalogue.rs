//! Every declaration of this crate as data.

use alipay_runtime::spec::EndpointSpec;

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

/// The enabled domains, in the order of their names.
pub fn domains() -> &'static [Domain] {
    &[
        #[cfg(feature = "authorization")]
        Domain { name: "authorization", endpoints: crate::authorization::ENDPOINTS },
        #[cfg(feature = "complaint")]
        Domain { name: "complaint", endpoints: crate::complaint::ENDPOINTS },
        #[cfg(feature = "fund")]
        Domain { name: "fund", endpoints: crate::fund::ENDPOINTS },
        #[cfg(feature = "merchant")]
        Domain { name: "merchant", endpoints: crate::merchant::ENDPOINTS },
        #[cfg(feature = "servicemarket")]
        Domain { name: "servicemarket", endpoints: crate::servicemarket::ENDPOINTS },
        #[cfg(feature = "trade")]
        Domain { name: "trade", endpoints: crate::trade::ENDPOINTS },
        #[cfg(feature = "voucher")]
        Domain { name: "voucher", endpoints: crate::voucher::ENDPOINTS },
    ]
}
