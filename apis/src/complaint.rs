//! Complaints of buyers about their trades: find them, answer them.
//!
//! A buyer complains to Alipay, and the merchant has a limited time to deal with it. [`ListComplaints`] finds
//! what waits, [`QueryComplaint`] tells what was said so far. [`GiveFeedback`] deals with a complaint,
//! [`ReplyToComplaint`] talks to the buyer, [`SupplementComplaint`] hands in evidence once Alipay's staff
//! looks into it. Pictures are uploaded first, and named by their numbers.

crate::domain::domain! {
    complaint as complaint_endpoints;
    services {
        ComplaintApi: ComplaintApiExt,
    }
    endpoints {
        call batchquery::ListComplaints,
        call feedback_submit::GiveFeedback,
        call query::QueryComplaint,
        call reply_submit::ReplyToComplaint,
        call supplement_submit::SupplementComplaint,
    }
    models {
        enums,
        error_code,
    }
}
