//! Results that Alipay returns to browsers, apps and mini programs, and that these pass on to your server.
//!
//! All of it goes through the buyer's device, so that it can be repeated, delayed or left out at will. A verified
//! return proves that Alipay made it at some time, for your app, with these values. It does not prove that the trade is
//! paid now: ask [`alipay.trade.query`](crate::protocol::reference#returns), or wait for the notification, before you
//! deliver.

mod app_result;
mod error;
mod open_data;
mod page_return;

pub use app_result::{AppPayResult, AppPayStatus, AppPayment};
pub use error::ReturnedError;
pub use open_data::OpenData;
pub use page_return::PageReturn;

pub(crate) use app_result::verify_app_result;
pub(crate) use open_data::verify_open_data;
pub(crate) use page_return::verify_return;
