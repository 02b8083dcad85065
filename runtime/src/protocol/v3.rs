//! V3, the REST protocol (protocol: V3 REST protocol).

mod authorization;
mod layout;
mod response;

pub use authorization::{SignedParts, authorization_header};
pub(crate) use layout::{Layout, lay_out};
pub use response::{Authenticity, TRACE_ID, verify_response};

/// Header with the merchant's authorisation.
pub(crate) const APP_AUTH_TOKEN: &str = "alipay-app-auth-token";

/// Header that says that the content is encrypted, and that the answer's is to be.
pub(crate) const ENCRYPT_TYPE: &str = "alipay-encrypt-type";

/// Header with the serial of the roots; certificate mode only.
pub(crate) const ROOT_CERT_SN: &str = "alipay-root-cert-sn";

/// Header with the caller's own number of the call.
pub(crate) const REQUEST_ID: &str = "alipay-request-id";
