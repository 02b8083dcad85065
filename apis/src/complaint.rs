//! Complaints of buyers about their trades: find them, answer them.
//!
//! A buyer complains to Alipay, and the merchant has a limited time to deal with it. [`ListComplaints`] finds
//! what waits, [`QueryComplaint`] tells what was said so far. [`GiveFeedback`] deals with a complaint,
//! [`ReplyToComplaint`] talks to the buyer, [`SupplementComplaint`] hands in evidence once Alipay's staff
//! looks into it. Pictures are uploaded first, and named by their numbers.

use alipay_runtime::{declaration::Endpoint, spec::EndpointSpec};

mod answer;
mod codes;
mod error_code;
mod list;
mod query;

pub use answer::*;
pub use codes::*;
pub use error_code::*;
pub use list::*;
pub use query::*;

/// What is declared here, for [`catalogue`](crate::catalogue()), in the order of the methods' names.
pub(crate) const ENDPOINTS: &[&EndpointSpec] = &[
    ListComplaints::ENDPOINT,
    GiveFeedback::ENDPOINT,
    QueryComplaint::ENDPOINT,
    ReplyToComplaint::ENDPOINT,
    SupplementComplaint::ENDPOINT,
];
