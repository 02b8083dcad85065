//! Payments on pages and in apps, to which the buyer is sent.

use alipay::{
    runtime::declaration::Presign,
    trade::{AppPay, PagePay, WapPay},
};

use crate::{
    accounts::Caller,
    error::Refusal,
    routes::{Incoming, PageOutcome},
    trade::{
        book::Trades,
        order::{Order, order},
    },
};

pub(super) fn page_pay(
    trades: &mut Trades,
    request: &PagePay,
    incoming: &Incoming<'_>,
    caller: &Caller,
    has_page: bool,
) -> Result<PageOutcome, Refusal> {
    let order = order!(request, caller, PagePay::ENDPOINT,
        return_url: request.return_url.clone(), charset: charset(incoming), has_buyer: true);
    open(trades, order, has_page)
}

pub(super) fn wap_pay(
    trades: &mut Trades,
    request: &WapPay,
    incoming: &Incoming<'_>,
    caller: &Caller,
    has_page: bool,
) -> Result<PageOutcome, Refusal> {
    let order = order!(request, caller, WapPay::ENDPOINT,
        return_url: request.return_url.clone(), quit_url: request.quit_url.clone(),
        charset: charset(incoming), has_buyer: true);
    open(trades, order, has_page)
}

/// The order string of an app can be opened as a URL, since the simulator has no app.
pub(super) fn app_pay(
    trades: &mut Trades,
    request: &AppPay,
    incoming: &Incoming<'_>,
    caller: &Caller,
    has_page: bool,
) -> Result<PageOutcome, Refusal> {
    let order = order!(request, caller, AppPay::ENDPOINT,
        return_url: request.return_url.clone(), charset: charset(incoming), has_buyer: true);
    open(trades, order, has_page)
}

fn charset(incoming: &Incoming<'_>) -> Option<String> {
    incoming.param("charset").map(ToOwned::to_owned)
}

fn open(trades: &mut Trades, order: Order, has_page: bool) -> Result<PageOutcome, Refusal> {
    let trade = trades.open(order)?;
    Ok(if has_page {
        PageOutcome::Redirect(format!("/simulator/cashier?trade={}", trade.trade_no))
    } else {
        PageOutcome::Accepted
    })
}
