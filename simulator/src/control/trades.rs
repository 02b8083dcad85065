//! Trades, and the actions of buyers at the cashier.

use alipay::runtime::json::{Json, Member};
use qrcode::{QrCode, render::svg};

use super::{
    body::{allow_only, invalid, required},
    handles::Handles,
    page_files::not_found,
    queries::Query,
    response::ControlResponse,
    view::record as json,
};
use crate::{
    error::Refusal,
    notification,
    support::{
        json::{list as json_list, object, text_or_null},
        locks::lock,
    },
    trade::{Decision, SimulatedTrade},
};

/// Returns the newest trades.
pub(super) fn list(handles: &Handles, query: &Query) -> ControlResponse {
    let mut trades = lock(&handles.domains.trades);
    trades.expire();
    let found: Vec<_> = query.select(trades.all().rev(), texts).into_iter().map(json).collect();
    ControlResponse::Json(object([("trades", json_list(found))]))
}

/// Returns a trade.
pub(super) fn show(handles: &Handles, number: &str) -> Result<ControlResponse, Refusal> {
    let mut trades = lock(&handles.domains.trades);
    trades.expire();
    Ok(ControlResponse::Json(json(trades.find(number).ok_or_else(not_found)?)))
}

/// Returns the QR code of a trade.
pub(super) fn qr_code(handles: &Handles, number: &str) -> Result<ControlResponse, Refusal> {
    let trades = lock(&handles.domains.trades);
    let content = trades.find(number).and_then(|trade| trade.qr_code.as_deref()).ok_or_else(not_found)?;
    let code = QrCode::new(content).map_err(|error| Refusal::internal(error.to_string()))?;
    Ok(ControlResponse::Svg(code.render::<svg::Color<'_>>().min_dimensions(180, 180).build()))
}

/// The buyer acts, or the time for refunds ends.
pub(super) fn act(handles: &Handles, number: &str, action: &str) -> Result<ControlResponse, Refusal> {
    let decision = match action {
        "scan" => Decision::Scan,
        "pay" => Decision::Pay,
        "insufficient-balance" => Decision::InsufficientBalance,
        "leave" => Decision::Leave,
        "finish" => {
            let trade = lock(&handles.domains.trades).finish(number)?;
            return Ok(ControlResponse::Json(json(&trade)));
        }
        _ => return Err(not_found()),
    };
    decide(handles, number, decision)
}

/// The buyer scans a QR code.
pub(super) fn scan(handles: &Handles, body: &Json<'_>) -> Result<ControlResponse, Refusal> {
    allow_only(body, &["qr_code"])?;
    let content = required(body, "qr_code")?;
    let number = {
        let trades = lock(&handles.domains.trades);
        let found = trades.all().rev().find(|trade| trade.qr_code.as_ref() == Some(&content));
        found.map(|trade| trade.trade_no.clone())
    };
    let number = number.ok_or_else(|| invalid("no trade has this QR code"))?;
    decide(handles, &number, Decision::Scan)
}

/// Returns the trade after a decision, with the address to which the buyer goes next.
fn decide(handles: &Handles, number: &str, decision: Decision) -> Result<ControlResponse, Refusal> {
    let trade = lock(&handles.domains.trades).decide(number, decision)?;
    let next = match decision {
        Decision::Pay => {
            let identity = handles.settings.platform.signer.current();
            let url = notification::return_url(&identity.key, &trade, handles.clock.unix_millis());
            url.map_err(|error| Refusal::internal(error.to_string()))?
        }
        Decision::Leave => trade.quit_url.clone().filter(|url| is_web(url)),
        Decision::Scan | Decision::InsufficientBalance => None,
    };
    let Json::Object(mut members) = json(&trade) else { return Err(not_found()) };
    members.push(Member { name: "next_url".into(), value: text_or_null(next) });
    Ok(ControlResponse::Json(Json::Object(members)))
}

fn is_web(url: &str) -> bool {
    url.starts_with("http://") || url.starts_with("https://")
}

/// The texts by which a trade is found.
fn texts(trade: &SimulatedTrade) -> Vec<&str> {
    vec![trade.trade_no.as_str(), &trade.out_trade_no, &trade.subject]
}
