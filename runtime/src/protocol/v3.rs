//! V3, the REST protocol ([requests](crate::protocol::reference#v3-requests),
//! [responses](crate::protocol::reference#v3-responses)).

mod authorization;
mod layout;
mod response;

pub use authorization::{SignedParts, authorization_header};
pub(crate) use layout::{Layout, lay_out};
pub use response::{Authenticity, TRACE_ID, verify_response};

/// The request header with the merchant's token.
pub(crate) const APP_AUTH_TOKEN: &str = "alipay-app-auth-token";

/// The request header that says that request and response are encrypted.
pub(crate) const ENCRYPT_TYPE: &str = "alipay-encrypt-type";

/// The request header with the serial of the roots, in certificate mode.
pub(crate) const ROOT_CERT_SN: &str = "alipay-root-cert-sn";

/// The request header with the caller's own id of the call.
pub(crate) const REQUEST_ID: &str = "alipay-request-id";
