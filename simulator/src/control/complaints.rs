//! Complaints, and what buyers and the platform do with them.

use alipay::runtime::json::Json;

use super::{
    body::{allow_only, required},
    handles::Handles,
    page_files::not_found,
    queries::Query,
    response::ControlResponse,
    view::record as json,
};
use crate::{
    complaint::{BuyerStep, ComplaintRecord},
    error::Refusal,
    support::{
        json::{list as json_list, object},
        locks::lock,
    },
};

/// Returns the newest complaints.
pub(super) fn list(handles: &Handles, query: &Query) -> ControlResponse {
    let complaints = lock(&handles.domains.complaints);
    let found: Vec<_> = query.select(complaints.all().rev(), texts).into_iter().map(json).collect();
    ControlResponse::Json(object([("complaints", json_list(found))]))
}

/// The texts by which a complaint is found.
fn texts(complaint: &ComplaintRecord) -> Vec<&str> {
    vec![complaint.complain_event_id.as_str(), &complaint.trade_no, &complaint.out_trade_no]
}

/// Returns a complaint.
pub(super) fn show(handles: &Handles, id: &str) -> Result<ControlResponse, Refusal> {
    let complaints = lock(&handles.domains.complaints);
    Ok(ControlResponse::Json(json(complaints.find(id).ok_or_else(not_found)?)))
}

/// A buyer complains about a trade.
pub(super) fn complain(handles: &Handles, body: &Json<'_>) -> Result<ControlResponse, Refusal> {
    allow_only(body, &["trade", "content"])?;
    let (trade, content) = (required(body, "trade")?, required(body, "content")?);
    Ok(ControlResponse::Json(json(&lock(&handles.domains.complaints).complain(&trade, content)?)))
}

/// The buyer or the platform goes on.
pub(super) fn step(
    handles: &Handles,
    id: &str,
    step: &str,
    body: &Json<'_>,
) -> Result<ControlResponse, Refusal> {
    let step = match step {
        "reply" => BuyerStep::Reply(required(body, "content")?),
        "escalate" => BuyerStep::Escalate,
        "finish" => BuyerStep::Finish,
        "withdraw" => BuyerStep::Withdraw,
        _ => return Err(not_found()),
    };
    Ok(ControlResponse::Json(json(&lock(&handles.domains.complaints).step(id, step)?)))
}
