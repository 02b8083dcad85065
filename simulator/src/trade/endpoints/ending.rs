//! The end of a trade by the merchant.

use alipay::{
    BeijingTime,
    trade::{CancelAction, CancelTrade, CancelledTrade, CloseTrade, ClosedTrade, YesNo},
};

use crate::{
    accounts::Caller,
    error::Refusal,
    trade::{book::Trades, states::Cancelled},
};

const UNKNOWN: &str = "ACQ.TRADE_NOT_EXIST";

pub(super) fn close(
    trades: &mut Trades,
    request: CloseTrade,
    caller: &Caller,
) -> Result<ClosedTrade, Refusal> {
    let CloseTrade { trade_no, out_trade_no, notify_url, .. } = request;
    let mut trade = trades.of_caller(caller, trade_no.as_deref(), out_trade_no.as_deref(), UNKNOWN)?;
    trade.close(trades.context.now())?;
    trade.notify_url = notify_url.or(trade.notify_url);
    trades.save_and_notify(&trade)?;
    Ok(ClosedTrade::new().with_trade_no(trade.trade_no).with_out_trade_no(trade.out_trade_no))
}

/// A trade that does not exist is cancelled without an effect, because the merchant does not know whether its payment
/// has arrived.
pub(super) fn cancel(
    trades: &mut Trades,
    request: CancelTrade,
    caller: &Caller,
) -> Result<CancelledTrade, Refusal> {
    let CancelTrade { trade_no, out_trade_no, .. } = request;
    let found = trades.of_caller(caller, trade_no.as_deref(), out_trade_no.as_deref(), UNKNOWN);
    let mut trade = match found {
        Err(refusal) if refusal.code == UNKNOWN => {
            let mut response = CancelledTrade::new().with_retry_flag(YesNo::No);
            (response.trade_no, response.out_trade_no) = (trade_no, out_trade_no);
            return Ok(response);
        }
        found => found?,
    };
    let now = trades.context.now();
    let cancelled = trade.cancel(now)?;
    if cancelled != Cancelled::Nothing {
        trades.save_and_notify(&trade)?;
    }
    let response = CancelledTrade::new()
        .with_trade_no(trade.trade_no)
        .with_out_trade_no(trade.out_trade_no)
        .with_retry_flag(YesNo::No);
    let is_refund = trade.refunds.last().is_some();
    let mut response =
        response.with_action(if is_refund { CancelAction::Refund } else { CancelAction::Close });
    response.gmt_refund_pay =
        trade.refunds.last().and_then(|refund| BeijingTime::from_unix_millis(refund.at));
    Ok(response)
}
