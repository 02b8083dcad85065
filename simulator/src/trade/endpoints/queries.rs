//! The query of a trade.

use alipay::{
    BeijingTime, Money,
    trade::{QueryTrade, Trade, TradeStatus},
};

use super::face_to_face::fund_bills;
use crate::{
    accounts::Caller,
    domain::{BUYER_LOGON_ID, BUYER_OPEN_ID},
    error::Refusal,
    trade::book::Trades,
};

pub(super) fn trade(trades: &mut Trades, request: QueryTrade, caller: &Caller) -> Result<Trade, Refusal> {
    let QueryTrade { trade_no, out_trade_no, .. } = request;
    let trade =
        trades.of_caller(caller, trade_no.as_deref(), out_trade_no.as_deref(), "ACQ.TRADE_NOT_EXIST")?;
    let mut response = Trade::new()
        .with_trade_no(trade.trade_no.as_str())
        .with_out_trade_no(trade.out_trade_no.as_str())
        .with_trade_status(trade.status.clone())
        .with_subject(trade.subject.as_str())
        .with_total_amount(trade.total_amount.clone())
        .with_buyer_user_id(trade.buyer_id.as_str())
        .with_buyer_open_id(BUYER_OPEN_ID)
        .with_buyer_logon_id(BUYER_LOGON_ID)
        .with_point_amount(Money::from_cents(0));
    response.body.clone_from(&trade.body);
    response.passback_params.clone_from(&trade.passback_params);
    response.store_id.clone_from(&trade.store_id);
    response.terminal_id.clone_from(&trade.terminal_id);
    response.send_pay_date = trade.paid_at.and_then(BeijingTime::from_unix_millis);
    let is_paid = trade.paid_at.is_some();
    let amount = if is_paid { trade.total_amount.clone() } else { Money::from_cents(0) };
    if is_paid && trade.status != TradeStatus::TradeClosed {
        response.fund_bill_list = fund_bills(&trade);
    }
    Ok(response
        .with_buyer_pay_amount(amount.clone())
        .with_receipt_amount(amount.clone())
        .with_invoice_amount(amount))
}
