//! Payments face to face and in mini programs.

use alipay::{
    BeijingTime,
    runtime::{
        declaration::{Endpoint, Model, Value},
        json::{Json, Member},
    },
    trade::{CreateTrade, CreatedTrade, PaidTrade, PayTrade, PrecreateTrade, PrecreatedTrade, TradeFundBill},
};

use crate::{
    accounts::Caller,
    domain::{BUYER_LOGON_ID, BUYER_OPEN_ID},
    error::Refusal,
    routes::Incoming,
    trade::{
        book::Trades,
        order::order,
        record::SimulatedTrade,
        terms::{INVALID, invalid},
    },
};

pub(super) fn create(
    trades: &mut Trades,
    request: CreateTrade,
    caller: &Caller,
) -> Result<CreatedTrade, Refusal> {
    if request.buyer_id.as_ref().is_some_and(|buyer| !buyer.starts_with("2088")) {
        return Err(Refusal::business("ACQ.BUYER_NOT_EXIST", "the number of an account begins with 2088"));
    }
    let order = order!(request, caller, CreateTrade::ENDPOINT,
        terminal_id: request.terminal_id.clone(), has_buyer: true);
    let trade = trades.open(order)?;
    Ok(CreatedTrade::new().with_out_trade_no(trade.out_trade_no).with_trade_no(trade.trade_no))
}

pub(super) fn precreate(
    trades: &mut Trades,
    request: PrecreateTrade,
    caller: &Caller,
) -> Result<PrecreatedTrade, Refusal> {
    let term = request.timeout_express.clone().or_else(|| Some("2h".to_owned()));
    let order = order!(request, caller, PrecreateTrade::ENDPOINT, terminal_id: request.terminal_id.clone());
    let mut trade = trades.open(crate::trade::order::Order { timeout_express: term, ..order })?;
    let code = match &trade.qr_code {
        Some(code) => code.clone(),
        None => format!("https://qr.alipay.com/bax{}", trades.context.numbers.token(21).to_ascii_lowercase()),
    };
    if trade.qr_code.is_none() {
        trade.qr_code = Some(code.clone());
        trades.save(trade.clone())?;
    }
    Ok(PrecreatedTrade::new().with_out_trade_no(trade.out_trade_no).with_qr_code(code))
}

/// The outcome of a payment by code, chosen by the end of the code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    Paid,
    AsksPassword,
    InsufficientBalance,
    InvalidCode,
    /// The platform fails, and the trade is not paid.
    FailsUnpaid,
    /// The platform fails after the payment.
    FailsPaid,
}

fn outcome(auth_code: &str) -> Outcome {
    let is_code =
        (16..=24).contains(&auth_code.len()) && auth_code.bytes().all(|digit| digit.is_ascii_digit());
    let prefix = auth_code.get(..2).and_then(|prefix| prefix.parse().ok()).unwrap_or(0);
    if !is_code || !(25..=30).contains(&prefix) {
        return Outcome::InvalidCode;
    }
    let endings = [
        ("10003", Outcome::AsksPassword),
        ("40001", Outcome::InsufficientBalance),
        ("40002", Outcome::InvalidCode),
        ("20000", Outcome::FailsUnpaid),
        ("20001", Outcome::FailsPaid),
    ];
    let ending = endings.into_iter().find(|(ending, _)| auth_code.ends_with(ending));
    ending.map_or(Outcome::Paid, |(_, outcome)| outcome)
}

pub(super) fn pay(
    trades: &mut Trades,
    incoming: &Incoming<'_>,
    caller: &Caller,
) -> Result<Json<'static>, Refusal> {
    let mut request = PayTrade::empty();
    let fields = incoming.fields(PayTrade::ENDPOINT);
    let decoded = fields.and_then(|fields| request.decode(&fields));
    decoded.map_err(|error| Refusal::malformed(INVALID, &error))?;
    let is_agreement = request.agreement_params.is_some() || request.auth_no.is_some();
    let outcome = match &request.auth_code {
        Some(code) => outcome(code),
        // Under an agreement and from a deposit, the buyer shows no code.
        None if is_agreement => Outcome::Paid,
        None => return Err(invalid("auth_code is required")),
    };
    if outcome == Outcome::InvalidCode {
        return Err(Refusal::business("ACQ.PAYMENT_AUTH_CODE_INVALID", "the payment code is not valid"));
    }
    let order = order!(request, caller, PayTrade::ENDPOINT,
        terminal_id: request.terminal_id.clone(), has_buyer: true);
    let mut trade = trades.open(order)?;
    if matches!(outcome, Outcome::Paid | Outcome::FailsPaid) {
        trade.pay(trades.context.now())?;
        trades.save_and_notify(&trade)?;
    }
    match outcome {
        Outcome::AsksPassword => {
            trade.asks_password = true;
            trades.save(trade.clone())?;
            pending(incoming, &trade)
        }
        Outcome::InsufficientBalance => {
            Err(Refusal::business("ACQ.BUYER_BALANCE_NOT_ENOUGH", "the balance of the buyer is insufficient"))
        }
        Outcome::FailsUnpaid | Outcome::FailsPaid => {
            Err(Refusal::business("ACQ.SYSTEM_ERROR", "the platform failed; query the trade"))
        }
        Outcome::Paid | Outcome::InvalidCode => encoded(&paid(&trade)),
    }
}

/// The response while the buyer is asked for the password. How V3 reports this is not known; the simulator refuses the
/// call, because a response with HTTP 200 would be taken for a payment.
fn pending(incoming: &Incoming<'_>, trade: &SimulatedTrade) -> Result<Json<'static>, Refusal> {
    if matches!(incoming, Incoming::V3 { .. }) {
        let message = "order success pay inprocess";
        return Err(Refusal::business("ACQ.ORDER_SUCCESS_PAY_INPROCESS", message));
    }
    let response = PaidTrade::new()
        .with_out_trade_no(trade.out_trade_no.as_str())
        .with_trade_no(trade.trade_no.as_str())
        .with_buyer_logon_id(BUYER_LOGON_ID)
        .with_buyer_user_id(trade.buyer_id.as_str())
        .with_total_amount(trade.total_amount.clone());
    let Json::Object(members) = encoded(&response)? else { return Err(Refusal::internal("not an object")) };
    let member =
        |name: &'static str, text: &'static str| Member { name: name.into(), value: Json::Text(text.into()) };
    let code = [member("code", "10003"), member("msg", "order success pay inprocess")];
    Ok(Json::Object(code.into_iter().chain(members).collect()))
}

fn encoded(response: &impl Model) -> Result<Json<'static>, Refusal> {
    let json = response.to_json().map_err(|error| Refusal::internal(error.to_string()))?;
    Ok(json.into_owned())
}

fn paid(trade: &SimulatedTrade) -> PaidTrade {
    let amount = || trade.total_amount.clone();
    let mut response = PaidTrade::new()
        .with_out_trade_no(trade.out_trade_no.as_str())
        .with_trade_no(trade.trade_no.as_str())
        .with_total_amount(amount())
        .with_receipt_amount(amount())
        .with_buyer_pay_amount(amount())
        .with_invoice_amount(amount())
        .with_point_amount(alipay::Money::from_cents(0))
        .with_fund_bill_list(fund_bills(trade))
        .with_buyer_user_id(trade.buyer_id.as_str())
        .with_buyer_open_id(BUYER_OPEN_ID)
        .with_buyer_logon_id(BUYER_LOGON_ID);
    response.gmt_payment = trade.paid_at.and_then(BeijingTime::from_unix_millis);
    response
}

/// The whole amount comes from the balance of the buyer.
pub(super) fn fund_bills(trade: &SimulatedTrade) -> Vec<TradeFundBill> {
    vec![TradeFundBill::new().with_fund_channel("ALIPAYACCOUNT").with_amount(trade.total_amount.clone())]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_end_of_a_payment_code_decides() {
        for (code, expected) in [
            ("28763443825664394", Outcome::Paid),
            ("287634438256610003", Outcome::AsksPassword),
            ("287634438256640001", Outcome::InsufficientBalance),
            ("287634438256640002", Outcome::InvalidCode),
            ("287634438256620000", Outcome::FailsUnpaid),
            ("287634438256620001", Outcome::FailsPaid),
            ("138763443825664394", Outcome::InvalidCode),
            ("2876344382566439x", Outcome::InvalidCode),
            ("2876", Outcome::InvalidCode),
            ("", Outcome::InvalidCode),
            ("中文中文中文", Outcome::InvalidCode),
        ] {
            assert_eq!(outcome(code), expected, "{code}");
        }
    }
}
