//! Endpoints that reserve, use and give back vouchers.
#![allow(clippy::needless_pass_by_value)] // handlers get the request itself, and most of them use it up

use alipay::voucher::{
    AssociateVoucher, AssociatedVoucher, DisassociateVoucher, DisassociatedVoucher, RefundVoucher,
    RefundedVoucher, UseVoucher, UsedVoucher, VoucherUseDetailResultInfo,
};

use super::{
    book::Vouchers,
    record::Voucher,
    required::{INVALID, required},
};
use crate::{accounts::Caller, error::Refusal};

const NO_ACTIVITY: &str = "ACTIVITY_NOT_EXIST";
const NO_VOUCHER: &str = "VOUCHER_NOT_EXIST";

fn trade(trade_no: Option<String>) -> Result<String, Refusal> {
    let missing = || Refusal::business(INVALID, "trade_no is required");
    trade_no.filter(|number| !number.is_empty()).ok_or_else(missing)
}

/// Reserves a voucher for a trade.
pub(super) fn associate(
    vouchers: &mut Vouchers,
    request: AssociateVoucher,
    caller: &Caller,
) -> Result<AssociatedVoucher, Refusal> {
    required(&request.out_biz_no)?;
    let trade_no = trade(request.trade_no)?;
    let activity = vouchers.activity_of(&request.activity_id, caller, NO_ACTIVITY)?;
    let mut voucher = vouchers.voucher_of(&activity, &request.voucher_code, NO_VOUCHER)?;
    if voucher.trade_no.as_ref().is_some_and(|other| *other != trade_no) {
        let message = "the voucher is reserved for another trade";
        return Err(Refusal::business("VOUCHER_ASSOCIATE_OTHER_TRADE_NO", message));
    }
    voucher.trade_no = Some(trade_no);
    vouchers.save_with(activity, vec![voucher])?;
    let mut response = AssociatedVoucher::new();
    response.associate_time = vouchers.context.time();
    Ok(response)
}

/// Ends the reservation of a voucher.
pub(super) fn disassociate(
    vouchers: &mut Vouchers,
    request: DisassociateVoucher,
    caller: &Caller,
) -> Result<DisassociatedVoucher, Refusal> {
    required(&request.out_biz_no)?;
    let trade_no = trade(request.trade_no)?;
    let activity = vouchers.activity_of(&request.activity_id, caller, NO_ACTIVITY)?;
    let mut voucher = vouchers.voucher_of(&activity, &request.voucher_code, NO_VOUCHER)?;
    if voucher.trade_no.as_ref() != Some(&trade_no) {
        let message = "the voucher is not reserved for this trade";
        return Err(Refusal::business("VOUCHER_ASSOCIATE_TRADE_NO_ERROR", message));
    }
    voucher.trade_no = None;
    vouchers.save_with(activity, vec![voucher])?;
    let mut response = DisassociatedVoucher::new();
    response.disassociate_time = vouchers.context.time();
    Ok(response)
}

/// Changes the number of uses that are left, unless the request was carried out before.
fn change(
    vouchers: &mut Vouchers,
    (activity_id, code, out_biz_no): (&str, &str, &str),
    caller: &Caller,
    by: i64,
) -> Result<Voucher, Refusal> {
    required(out_biz_no)?;
    if by == 0 {
        return Err(Refusal::business(INVALID, "the number of uses must be positive"));
    }
    let mut activity = vouchers.activity_of(activity_id, caller, NO_ACTIVITY)?;
    let mut voucher = vouchers.voucher_of(&activity, code, "BIZ_ERROR")?;
    if voucher.requests.iter().any(|request| request == out_biz_no) {
        return Ok(voucher);
    }
    let left = voucher.uses_left.saturating_add(by);
    if !(0..=voucher.max_uses).contains(&left) {
        let message = if by < 0 { "the voucher was used up" } else { "the voucher was not used" };
        return Err(Refusal::business("BIZ_ERROR", message));
    }
    voucher.uses_left = left;
    voucher.requests.push(out_biz_no.to_owned());
    activity.used = activity.used.saturating_sub(by);
    vouchers.save_with(activity, vec![voucher.clone()])?;
    Ok(voucher)
}

fn detail(voucher: &Voucher) -> VoucherUseDetailResultInfo {
    VoucherUseDetailResultInfo::new().with_voucher_max_un_use_times(voucher.uses_left)
}

pub(super) fn use_voucher(
    vouchers: &mut Vouchers,
    request: UseVoucher,
    caller: &Caller,
) -> Result<UsedVoucher, Refusal> {
    let times = request.voucher_use_detail_info.as_ref().and_then(|info| info.voucher_use_times);
    let numbers = (request.activity_id.as_str(), request.voucher_code.as_str(), request.out_biz_no.as_str());
    let voucher = change(vouchers, numbers, caller, -times.unwrap_or(1).max(0))?;
    Ok(UsedVoucher::new()
        .with_activity_id(voucher.activity_id.as_str())
        .with_voucher_use_detail_result_info(detail(&voucher)))
}

pub(super) fn refund(
    vouchers: &mut Vouchers,
    request: RefundVoucher,
    caller: &Caller,
) -> Result<RefundedVoucher, Refusal> {
    let info = request.voucher_refund_detail_info.as_ref();
    let times = info.and_then(|info| info.voucher_refund_use_times);
    let numbers = (request.activity_id.as_str(), request.voucher_code.as_str(), request.out_biz_no.as_str());
    let voucher = change(vouchers, numbers, caller, times.unwrap_or(1).max(0))?;
    Ok(RefundedVoucher::new()
        .with_activity_id(voucher.activity_id.as_str())
        .with_voucher_use_detail_result_info(detail(&voucher)))
}
