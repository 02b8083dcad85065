//! The endpoints of trades: their checks and the codes of their refusals.
#![allow(clippy::needless_pass_by_value)] // handlers get the request itself, and most of them use it up

mod ending;
mod face_to_face;
mod pages;
mod queries;
mod refunds;

use std::sync::{Arc, Mutex};

use alipay::trade::{AppPay, PagePay, PayTrade, WapPay};

use super::{book::Trades, terms::INVALID};
use crate::domain::{Domain, Registrar};

/// The codes of a call that starts a payment.
const START: &[&str] =
    &["ACQ.TRADE_HAS_SUCCESS", "ACQ.TRADE_HAS_CLOSE", "ACQ.CONTEXT_INCONSISTENT", "ACQ.INVALID_PARAMETER"];

/// Registers the handlers of all declared endpoints of trades, for both protocols. `has_page` says whether there is a
/// cashier to which a buyer can be sent.
pub(crate) fn register(registrar: &mut Registrar<'_>, trades: &Arc<Mutex<Trades>>, has_page: bool) {
    let mut domain = registrar.domain(trades, INVALID);
    register_pages(&mut domain, has_page);
    register_payments(&mut domain);
    register_changes(&mut domain);
}

fn register_pages(domain: &mut Domain<'_, Trades>, has_page: bool) {
    let cashier = "Opens the cashier, where the buyer pays, leaves, or has an insufficient balance";
    domain.page(cashier, START, move |trades, request: PagePay, incoming, caller| {
        pages::page_pay(trades, &request, incoming, caller, has_page)
    });
    domain.page(cashier, START, move |trades, request: WapPay, incoming, caller| {
        pages::wap_pay(trades, &request, incoming, caller, has_page)
    });
    domain.page(cashier, START, move |trades, request: AppPay, incoming, caller| {
        pages::app_pay(trades, &request, incoming, caller, has_page)
    });
}

fn register_payments(domain: &mut Domain<'_, Trades>) {
    domain.call(
        "Creates a trade that waits for its payment",
        &[
            "ACQ.TRADE_HAS_SUCCESS",
            "ACQ.TRADE_HAS_CLOSE",
            "ACQ.CONTEXT_INCONSISTENT",
            "ACQ.BUYER_NOT_EXIST",
            "ACQ.INVALID_PARAMETER",
        ],
        face_to_face::create,
    );
    domain.call("Returns a QR code; the trade exists after its scan", START, face_to_face::precreate);
    domain.raw::<PayTrade>(
        "Charges the buyer; the end of the payment code decides about the outcome",
        &[
            "10003",
            "ACQ.PAYMENT_AUTH_CODE_INVALID",
            "ACQ.BUYER_BALANCE_NOT_ENOUGH",
            "ACQ.TRADE_HAS_SUCCESS",
            "ACQ.TRADE_HAS_CLOSE",
            "ACQ.CONTEXT_INCONSISTENT",
            "ACQ.SYSTEM_ERROR",
            "ACQ.ORDER_SUCCESS_PAY_INPROCESS",
            "ACQ.INVALID_PARAMETER",
        ],
        face_to_face::pay,
    );
}

fn register_changes(domain: &mut Domain<'_, Trades>) {
    let unknown = &["ACQ.TRADE_NOT_EXIST", "ACQ.INVALID_PARAMETER"];
    domain.call("Returns the state of the trade", unknown, queries::trade);
    domain.call(
        "Closes the trade if it is not paid",
        &["ACQ.TRADE_NOT_EXIST", "ACQ.TRADE_STATUS_ERROR", "ACQ.INVALID_PARAMETER"],
        ending::close,
    );
    domain.call(
        "Closes an unpaid trade, and refunds a paid one within 24 hours",
        &["ACQ.TRADE_CANCEL_TIME_OUT", "ACQ.TRADE_HAS_FINISHED", "ACQ.INVALID_PARAMETER"],
        ending::cancel,
    );
    domain.call(
        "Refunds the trade in part or in full; a repeated request moves no money",
        &[
            "ACQ.TRADE_NOT_EXIST",
            "ACQ.TRADE_STATUS_ERROR",
            "ACQ.TRADE_HAS_FINISHED",
            "ACQ.REFUND_AMT_NOT_EQUAL_TOTAL",
            "ACQ.DISCORDANT_REPEAT_REQUEST",
            "ACQ.INVALID_PARAMETER",
        ],
        refunds::refund,
    );
    domain.call(
        "Returns the refund; without it, a response without fields",
        &["TRADE_NOT_EXIST", "ACQ.INVALID_PARAMETER"],
        refunds::query,
    );
}
