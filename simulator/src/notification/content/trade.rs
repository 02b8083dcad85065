//! The address to which a buyer returns after a payment.

use alipay::{Charset, runtime::notification::SignRule};

use crate::{
    error::SimulatorError,
    keys::SigningKey,
    notification::form::{EmptyValues, sign},
    support::beijing_time,
    trade::{SimulatedTrade, auth_app_id},
};

/// Creates the signed address to which the buyer returns, if the call named one. It has the twelve parameters of
/// captured ones, and no state: it is not a proof of the payment.
pub(crate) fn return_url(
    key: &SigningKey,
    trade: &SimulatedTrade,
    now: i64,
) -> Result<Option<String>, SimulatorError> {
    let is_web = |url: &&String| url.starts_with("http://") || url.starts_with("https://");
    let Some(url) = trade.return_url.as_ref().filter(is_web) else { return Ok(None) };
    let charset_name = trade.charset.as_deref().unwrap_or("utf-8");
    let charset = Charset::from_name(charset_name.as_bytes()).unwrap_or(Charset::Utf8);
    let method = format!("{}.return", trade.method);
    let (auth_app_id, time) = (auth_app_id(trade), beijing_time::seconds(now));
    let params = [
        ("charset", charset_name),
        ("out_trade_no", trade.out_trade_no.as_str()),
        ("method", &method),
        ("total_amount", trade.total_amount.as_str()),
        ("trade_no", &trade.trade_no),
        ("auth_app_id", &auth_app_id),
        ("version", "1.0"),
        ("app_id", &trade.app_id),
        ("sign_type", "RSA2"),
        ("seller_id", &trade.seller_id),
        ("timestamp", &time),
    ];
    let form = sign(key, &params, charset, SignRule::V1, EmptyValues::NotSigned)?.form;
    let (address, fragment) =
        url.split_once('#').map_or((url.as_str(), None), |(url, part)| (url, Some(part)));
    let separator = if address.contains('?') { '&' } else { '?' };
    let fragment = fragment.map(|part| format!("#{part}")).unwrap_or_default();
    Ok(Some(format!("{address}{separator}{form}{fragment}")))
}
