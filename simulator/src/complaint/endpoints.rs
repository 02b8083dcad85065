//! The endpoints of complaints: their checks and the codes of their refusals.
#![allow(clippy::needless_pass_by_value)] // handlers get the request itself, and most of them use it up

use std::sync::{Arc, Mutex};

use alipay::{
    BeijingTime,
    complaint::{
        Complaint, ComplaintPage, ComplaintReply, ComplaintStatus, ComplaintSummary, FeedbackCode,
        GiveFeedback, ListComplaints, QueryComplaint, ReplyToComplaint, SupplementComplaint,
    },
    runtime::declaration::Empty,
    runtime::values::CommaList,
};

use super::{book::Complaints, record::ComplaintRecord};
use crate::{
    accounts::Caller,
    domain::{Registrar, seller_of},
    error::Refusal,
    support::beijing_time::seconds,
};

const ILLEGAL: &str = "PARAM_ILLEGAL";

/// The codes of a call that writes to a complaint.
const WRITE: &[&str] = &["STATUS_CHANGED", "AUTHORITY_ILLEGAL", ILLEGAL];

/// Registers the handlers of all declared endpoints of complaints, for both protocols.
pub(crate) fn register(registrar: &mut Registrar<'_>, complaints: &Arc<Mutex<Complaints>>) {
    let mut domain = registrar.domain(complaints, ILLEGAL);
    domain.call("Returns the merchant's complaints, newest first, page by page", &[ILLEGAL], list);
    domain.call("Returns the complaint with all texts", &["AUTHORITY_ILLEGAL", ILLEGAL], query);
    domain.call(
        "Answers the complaint; the code `00` also refunds the rest of the trade",
        &["STATUS_CHANGED", "REFUND_ALREADY_SUCCEED", "REFUND_FEEDBACK_FAILED", "AUTHORITY_ILLEGAL", ILLEGAL],
        give_feedback,
    );
    domain.call("Adds a text of the merchant", WRITE, reply);
    domain.call("Adds evidence of the merchant", WRITE, supplement);
}

fn list(
    complaints: &mut Complaints,
    request: ListComplaints,
    caller: &Caller,
) -> Result<ComplaintPage, Refusal> {
    let merchant = seller_of(caller);
    let (number, size) = (request.page_num.unwrap_or(1), request.page_size.unwrap_or(10));
    if number == 0 || size == 0 || size > 100 {
        return Err(Refusal::business(ILLEGAL, "page_num starts at 1, and page_size is at most 100"));
    }
    let millis = |time: &BeijingTime| i64::try_from(time.unix_micros() / 1000).unwrap_or(i64::MAX);
    let begin = request.begin_time.as_ref().map_or(i64::MIN, millis);
    let end = request.end_time.as_ref().map_or(i64::MAX, millis);
    let is_wanted = |one: &&ComplaintRecord| {
        one.merchant == merchant
            && (begin..=end).contains(&one.created_at)
            && request.status.as_ref().is_none_or(|status| *status == one.status)
    };
    let all: Vec<_> = complaints.all().rev().filter(is_wanted).collect();
    let skipped = usize::try_from(number - 1).unwrap_or(usize::MAX).saturating_mul(size as usize);
    let page = all.iter().skip(skipped).take(size as usize).map(|one| summary(one)).collect();
    let total = u64::try_from(all.len()).unwrap_or(u64::MAX);
    Ok(ComplaintPage::new()
        .with_trade_complain_infos(page)
        .with_page_num(number)
        .with_page_size(size)
        .with_total_page_num(u32::try_from(total.div_ceil(u64::from(size))).unwrap_or(u32::MAX))
        .with_total_num(total))
}

fn summary(complaint: &ComplaintRecord) -> ComplaintSummary {
    let mut summary = ComplaintSummary::new()
        .with_complain_event_id(complaint.complain_event_id.as_str())
        .with_status(complaint.status.clone())
        .with_trade_no(complaint.trade_no.as_str())
        .with_merchant_order_no(complaint.out_trade_no.as_str())
        .with_complain_reason("商品或服务有问题")
        .with_content(complaint.content.as_str())
        .with_gmt_create(seconds(complaint.created_at))
        .with_gmt_modified(seconds(complaint.changed_at));
    summary.gmt_finished = complaint.finished_at.map(seconds);
    summary
}

fn query(
    complaints: &mut Complaints,
    request: QueryComplaint,
    caller: &Caller,
) -> Result<Complaint, Refusal> {
    let complaint = complaints.of_caller(&request.complain_event_id, caller)?;
    let reply = |reply: &super::record::Reply| {
        ComplaintReply::new()
            .with_replier_role(reply.role.clone())
            .with_content(reply.content.as_str())
            .with_images(reply.images.clone())
            .with_gmt_create(seconds(reply.at))
    };
    let mut response = Complaint::new()
        .with_complain_event_id(complaint.complain_event_id.as_str())
        .with_status(complaint.status.clone())
        .with_trade_no(complaint.trade_no.as_str())
        .with_merchant_order_no(complaint.out_trade_no.as_str())
        .with_trade_amount(complaint.trade_amount.clone())
        .with_complain_reason("商品或服务有问题")
        .with_content(complaint.content.as_str())
        .with_reply_detail_infos(complaint.replies.iter().map(reply).collect())
        .with_gmt_create(seconds(complaint.created_at))
        .with_gmt_modified(seconds(complaint.changed_at));
    response.gmt_finished = complaint.finished_at.map(seconds);
    Ok(response)
}

fn images(list: Option<CommaList<String>>) -> Vec<String> {
    list.map(|list| list.to_vec()).unwrap_or_default()
}

fn give_feedback(
    complaints: &mut Complaints,
    request: GiveFeedback,
    caller: &Caller,
) -> Result<Empty, Refusal> {
    let id = request.complain_event_id;
    let missing = || Refusal::business(ILLEGAL, "feedback_code is required");
    let code = request.feedback_code.ok_or_else(missing)?;
    let content = request.feedback_content.unwrap_or_default();
    if content.trim().is_empty() || content.chars().count() > 200 {
        return Err(Refusal::business(ILLEGAL, "feedback_content must have 1 to 200 characters"));
    }
    if code == FeedbackCode::RefundedFromDeposit {
        complaints.refund_rest(&id, caller)?;
    }
    let text = (content, images(request.feedback_images));
    complaints.write(&id, caller, text, Some(ComplaintStatus::MerchantFeedbackSubmitted))?;
    Ok(Empty::new())
}

fn reply(complaints: &mut Complaints, request: ReplyToComplaint, caller: &Caller) -> Result<Empty, Refusal> {
    let text = (request.reply_content.unwrap_or_default(), images(request.reply_images));
    complaints.write(&request.complain_event_id, caller, text, None)?;
    Ok(Empty::new())
}

fn supplement(
    complaints: &mut Complaints,
    request: SupplementComplaint,
    caller: &Caller,
) -> Result<Empty, Refusal> {
    let text = (request.supplement_content.unwrap_or_default(), images(request.supplement_images));
    complaints.write(&request.complain_event_id, caller, text, None)?;
    Ok(Empty::new())
}
