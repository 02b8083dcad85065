//! V2, the gateway (protocol: V2 gateway protocol).

mod form;
mod layout;
mod parameters;
mod response;

pub use form::page_form;
pub use layout::COMMON_PARAMETERS;
pub(crate) use layout::{Draft, draft};
pub use parameters::Parameters;
pub use response::{SignedMember, verify_response};
pub(crate) use response::{is_error, read_unverified};

/// Header with the number to quote to Alipay's support.
pub const TRACE_ID: &str = "trace_id";

/// The gateway's path.
pub const PATH: &str = "/gateway.do";
