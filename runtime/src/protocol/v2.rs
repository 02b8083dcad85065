//! V2, the gateway ([requests](crate::protocol::reference#v2-requests),
//! [responses](crate::protocol::reference#v2-responses)).

mod form;
mod layout;
mod parameters;
mod response;

pub use form::page_form;
pub use layout::COMMON_PARAMETERS;
pub(crate) use layout::{Draft, draft};
pub use parameters::Parameters;
#[cfg(feature = "channel")]
pub(crate) use response::verify_member;
pub use response::{SignedMember, verify_response};
pub(crate) use response::{is_error, read_unverified};

/// The response header with the number to quote to Alipay's support.
pub const TRACE_ID: &str = "trace_id";

/// The path of the gateway.
pub const PATH: &str = "/gateway.do";
