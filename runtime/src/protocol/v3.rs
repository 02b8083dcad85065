//! V3, the REST protocol (protocol: V3 REST protocol).

mod authorization;
mod layout;
mod response;

pub use authorization::{SignedParts, authorization_header};
pub(crate) use layout::{Layout, lay_out};
pub use response::{TRACE_ID, Untrusted, Verdict, verify_response};

/// Header with the merchant's authorisation.
pub(crate) const APP_AUTH_TOKEN: &str = "alipay-app-auth-token";

/// Header with the caller's own number of the call.
pub(crate) const REQUEST_ID: &str = "alipay-request-id";
