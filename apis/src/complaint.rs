//! Complaints of buyers about trades: finding, answering and resolving them.
//!
//! A buyer complains to Alipay, and the merchant has a limited time to handle the complaint.
//! [`ListComplaints`] finds the complaints, [`QueryComplaint`] returns one of them with its history.
//! [`GiveFeedback`] submits the result of handling it, [`ReplyToComplaint`] replies to the buyer,
//! [`SupplementComplaint`] submits evidence once Alipay's staff is processing it. Pictures are uploaded
//! beforehand and referenced by their IDs.

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
        notification,
    }
}
