//! Refunds of trades.

use alipay::{
    BeijingTime,
    trade::{QueryRefund, Refund, RefundStatus, RefundTrade, RefundedTrade, TradeFundBill, YesNo},
};

use crate::{
    accounts::Caller,
    domain::{BUYER_LOGON_ID, BUYER_OPEN_ID},
    error::Refusal,
    trade::{book::Trades, terms::invalid},
};

pub(super) fn refund(
    trades: &mut Trades,
    request: RefundTrade,
    caller: &Caller,
) -> Result<RefundedTrade, Refusal> {
    let RefundTrade { trade_no, out_trade_no, out_request_no, refund_amount, refund_reason, .. } = request;
    let unknown = "ACQ.TRADE_NOT_EXIST";
    let mut trade = trades.of_caller(caller, trade_no.as_deref(), out_trade_no.as_deref(), unknown)?;
    let number = out_request_no.filter(|number| !number.is_empty());
    let now = trades.context.now();
    let is_new = trade.refund_amount(number.as_deref(), refund_amount.clone(), refund_reason, now)?;
    if is_new {
        trades.save_and_notify(&trade)?;
    }
    let number = number.unwrap_or_else(|| trade.out_trade_no.clone());
    let mut response = RefundedTrade::new()
        .with_trade_no(trade.trade_no.as_str())
        .with_out_trade_no(trade.out_trade_no.as_str())
        .with_fund_change(if is_new { YesNo::Yes } else { YesNo::No })
        .with_refund_fee(trade.refunded())
        .with_send_back_fee(refund_amount.clone())
        .with_refund_detail_item_list(bill(refund_amount))
        .with_buyer_user_id(trade.buyer_id.as_str())
        .with_buyer_open_id(BUYER_OPEN_ID)
        .with_buyer_logon_id(BUYER_LOGON_ID);
    response.gmt_refund_pay =
        trade.refund(&number).and_then(|refund| BeijingTime::from_unix_millis(refund.at));
    Ok(response)
}

/// The money goes back to the balance of the buyer.
fn bill(amount: alipay::Money) -> Vec<TradeFundBill> {
    vec![TradeFundBill::new().with_fund_channel("ALIPAYACCOUNT").with_amount(amount)]
}

pub(super) fn query(trades: &mut Trades, request: QueryRefund, caller: &Caller) -> Result<Refund, Refusal> {
    let QueryRefund { trade_no, out_trade_no, out_request_no, .. } = request;
    if out_request_no.is_empty() {
        return Err(invalid("out_request_no is required"));
    }
    let trade = trades.of_caller(caller, trade_no.as_deref(), out_trade_no.as_deref(), "TRADE_NOT_EXIST")?;
    let Some(refund) = trade.refund(&out_request_no) else { return Ok(Refund::new()) };
    let mut response = Refund::new()
        .with_trade_no(trade.trade_no.as_str())
        .with_out_trade_no(trade.out_trade_no.as_str())
        .with_out_request_no(out_request_no)
        .with_refund_status(RefundStatus::RefundSuccess)
        .with_refund_amount(refund.amount.clone())
        .with_send_back_fee(refund.amount.clone())
        .with_total_amount(trade.total_amount.clone())
        .with_refund_detail_item_list(bill(refund.amount.clone()));
    response.refund_reason.clone_from(&refund.reason);
    response.gmt_refund_pay = BeijingTime::from_unix_millis(refund.at);
    Ok(response)
}
