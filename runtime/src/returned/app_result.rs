//! Results of Alipay's app SDK.

use std::{borrow::Cow, fmt};

use super::ReturnedError;
use crate::{
    declaration::values::{BeijingTime, Money},
    json::{self, Json},
    protocol::{Charset, KeyRing, v2},
};

/// The method whose response the result of the app SDK is.
const METHOD: &str = "alipay.trade.app.pay";

/// The result of a payment in an app, as the app passes it on to your server.
///
/// See [returns](crate::protocol::reference#returns) for what it proves.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct AppPayResult {
    /// The state that the app reports. It is **not signed**: use it only to choose what to show. `None` if the text was only the
    /// member `result`.
    pub status: Option<AppPayStatus>,
    /// The signed part; `None` if there is none, as when the buyer cancelled.
    pub payment: Option<AppPayment>,
}

/// The signed part of an app's result.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct AppPayment {
    /// Alipay's code: `10000` if the payment was accepted.
    pub code: String,
    /// Trade number assigned by you.
    pub out_trade_no: String,
    /// Trade number assigned by Alipay.
    pub trade_no: Option<String>,
    /// Total amount of the order, in yuan.
    pub total_amount: Option<Money>,
    /// Account that receives the money; begins with `2088`.
    pub seller_id: Option<String>,
    /// Time of the response.
    pub timestamp: Option<BeijingTime>,
}

impl fmt::Debug for AppPayment {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("AppPayment")
            .field("code", &self.code)
            .field("out_trade_no", &self.out_trade_no)
            .finish_non_exhaustive()
    }
}

/// The `resultStatus` that the app SDK reports.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AppPayStatus {
    /// `9000`: done. Confirm it by the notification or a query.
    Done,
    /// `8000`: in progress. Query the trade.
    Processing,
    /// `6004`: unknown, the payment may have been made. Query the trade.
    Unknown,
    /// `4000`: the payment failed.
    Failed,
    /// `5000`: the request was repeated.
    Repeated,
    /// `6001`: the buyer cancelled.
    Cancelled,
    /// `6002`: the app had no connection.
    NoConnection,
    /// A code that is not documented.
    Other(String),
}

impl From<&str> for AppPayStatus {
    fn from(code: &str) -> Self {
        match code {
            "9000" => Self::Done,
            "8000" => Self::Processing,
            "6004" => Self::Unknown,
            "4000" => Self::Failed,
            "5000" => Self::Repeated,
            "6001" => Self::Cancelled,
            "6002" => Self::NoConnection,
            other => Self::Other(other.to_owned()),
        }
    }
}

const FORM: &str = "this is not a result of the app SDK: pass the member `result`, the JSON of all three members, or the \
                    text `resultStatus={..};memo={..};result={..}`, unchanged";

/// See [`Client::verify_app_result`](crate::Client::verify_app_result).
pub(crate) fn verify_app_result(
    text: &str,
    app_id: &str,
    keys: &KeyRing,
) -> Result<AppPayResult, ReturnedError> {
    let (status, result) = parts(text.trim())?;
    let payment = match result.trim() {
        "" => None,
        result => Some(payment(result, app_id, keys)?),
    };
    Ok(AppPayResult { status: status.map(|code| AppPayStatus::from(code.as_ref())), payment })
}

/// Takes the text apart into `resultStatus` and `result`.
fn parts(text: &str) -> Result<(Option<Cow<'_, str>>, Cow<'_, str>), ReturnedError> {
    let malformed = || ReturnedError::Malformed(FORM);
    if let Some(rest) = text.strip_prefix("resultStatus={") {
        let (code, rest) = rest.split_once('}').ok_or_else(malformed)?;
        let (_, result) = rest.split_once(";result={").ok_or_else(malformed)?;
        let result = result.trim_end_matches(';').strip_suffix('}').ok_or_else(malformed)?;
        return Ok((Some(code.into()), result.into()));
    }
    let Ok(json @ Json::Object(_)) = json::parse(text) else { return Err(malformed()) };
    let member = |name| match json.get(name) {
        Some(Json::Text(text) | Json::Number(text)) => Some(text.clone().into_owned()),
        _ => None,
    };
    match (member("resultStatus"), member("result")) {
        (None, None) => Ok((None, text.into())),
        (status, result) => Ok((status.map(Cow::Owned), Cow::Owned(result.unwrap_or_default()))),
    }
}

fn payment(result: &str, app_id: &str, keys: &KeyRing) -> Result<AppPayment, ReturnedError> {
    let malformed = || ReturnedError::Malformed(FORM);
    let charset = charset_of(result);
    let bytes = charset.encode(result).map_err(|_| malformed())?;
    let signed = v2::verify_response(METHOD, charset, &bytes, keys)?;
    if !signed.authenticated {
        return Err(ReturnedError::Unsigned);
    }
    let node = json::parse(&signed.text).map_err(|_| malformed())?;
    let text = |name| node.get(name).and_then(Json::as_text).filter(|text| !text.is_empty());
    match text("app_id") {
        Some(own) if own == app_id => {}
        Some(other) => return Err(ReturnedError::OtherApp(other.to_owned())),
        None => return Err(ReturnedError::Malformed("the signed part has no `app_id`")),
    }
    let amount = text("total_amount").map(str::parse::<Money>).transpose();
    Ok(AppPayment {
        code: text("code").unwrap_or_default().to_owned(),
        out_trade_no: text("out_trade_no")
            .ok_or(ReturnedError::Malformed("the signed part has no `out_trade_no`"))?
            .to_owned(),
        trade_no: text("trade_no").map(ToOwned::to_owned),
        total_amount: amount
            .map_err(|_| ReturnedError::Malformed("`total_amount` is not an amount in yuan"))?,
        seller_id: text("seller_id").map(ToOwned::to_owned),
        timestamp: text("timestamp").and_then(|time| time.parse().ok()),
    })
}

/// The character set of the signed bytes, which the node names. It is read before it is verified, and only decides in
/// which bytes the text is verified.
fn charset_of(result: &str) -> Charset {
    let named = json::parse(result).ok().and_then(|json| {
        let name = json.get("alipay_trade_app_pay_response")?.get("charset")?.as_text()?.to_owned();
        Charset::from_name(name.as_bytes())
    });
    named.unwrap_or_default()
}
