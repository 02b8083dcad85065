//! Transfers and balances.

use alipay::{Money, runtime::json::Json};

use super::{
    body::{allow_only, flag, invalid, optional, required},
    handles::Handles,
    page_files::not_found,
    queries::Query,
    response::ControlResponse,
    view::record as json,
};
use crate::{
    domain::own_pid,
    error::Refusal,
    support::{
        json::{list as json_list, object, text},
        locks::lock,
    },
    transfer::TransferRecord,
};

/// Returns the newest transfers.
pub(super) fn list(handles: &Handles, query: &Query) -> ControlResponse {
    let transfers = lock(&handles.domains.transfers);
    let found: Vec<_> = query.select(transfers.all().rev(), texts).into_iter().map(json).collect();
    ControlResponse::Json(object([("transfers", json_list(found))]))
}

/// The texts by which a transfer is found.
fn texts(transfer: &TransferRecord) -> Vec<&str> {
    vec![transfer.order_id.as_str(), &transfer.pay_fund_order_id, &transfer.out_biz_no]
}

/// Returns a transfer.
pub(super) fn show(handles: &Handles, number: &str) -> Result<ControlResponse, Refusal> {
    let transfers = lock(&handles.domains.transfers);
    Ok(ControlResponse::Json(json(transfers.find(number).ok_or_else(not_found)?)))
}

/// A transfer to a bank card succeeds or is returned.
pub(super) fn finish(handles: &Handles, number: &str, body: &Json<'_>) -> Result<ControlResponse, Refusal> {
    allow_only(body, &["succeeds"])?;
    let succeeds = flag(body, "succeeds")?.unwrap_or(true);
    Ok(ControlResponse::Json(json(&lock(&handles.domains.transfers).finish(number, succeeds)?)))
}

/// Returns the balance of the first app's owner.
pub(super) fn balance(handles: &Handles) -> ControlResponse {
    let account = own_pid(&handles.settings.app.app_id);
    let balance = Money::from_cents(lock(&handles.domains.transfers).balance(&account));
    ControlResponse::Json(object([("account", text(account)), ("balance", text(balance.to_string()))]))
}

/// Sets the balance of an account, by default that of the first app's owner.
pub(super) fn set_balance(handles: &Handles, body: &Json<'_>) -> Result<ControlResponse, Refusal> {
    allow_only(body, &["account", "balance"])?;
    let account = optional(body, "account")?.unwrap_or_else(|| own_pid(&handles.settings.app.app_id));
    let balance: Money = required(body, "balance")?
        .parse()
        .map_err(|_| invalid("`balance` must be an amount in yuan, such as 88.80"))?;
    lock(&handles.domains.transfers).set_balance(&account, &balance)?;
    Ok(ControlResponse::Json(object([("account", text(account)), ("balance", text(balance.to_string()))])))
}
