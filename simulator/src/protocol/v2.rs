//! V2: calls on the gateway, with a signature over their parameters.

mod channel;
mod charset_source;
mod check;
mod content;
mod format;
mod params;
mod refusal;
mod response;
mod signature;

pub(crate) use channel::{ChannelRequest, check_connection, check_registration};
pub(crate) use check::{VerifiedCall, check};
pub(crate) use format::ResponseFormat;
pub(crate) use refusal::GatewayRefusal;
pub(crate) use response::{ResponseValue, channel_response, ok, response, success};
