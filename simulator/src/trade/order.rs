//! Orders before they are trades.

use alipay::{BeijingTime, Money, trade::TradeStatus};

use super::{
    record::SimulatedTrade,
    terms::{check_order, expiry},
};
use crate::{
    domain::{BUYER_ID, Context},
    error::Refusal,
};

/// The order of a call. The fields are those that all ways to pay have in common.
#[derive(Debug, Default)]
pub(super) struct Order {
    pub(super) method: &'static str,
    pub(super) app_id: String,
    pub(super) seller_id: String,
    pub(super) out_trade_no: String,
    pub(super) subject: String,
    pub(super) body: Option<String>,
    pub(super) total_amount: Option<Money>,
    pub(super) time_expire: Option<BeijingTime>,
    pub(super) timeout_express: Option<String>,
    pub(super) notify_url: Option<String>,
    pub(super) return_url: Option<String>,
    pub(super) quit_url: Option<String>,
    pub(super) charset: Option<String>,
    pub(super) passback_params: Option<String>,
    pub(super) store_id: Option<String>,
    pub(super) terminal_id: Option<String>,
    pub(super) has_buyer: bool,
}

/// Fills an [`Order`] from the fields that a request has in common with the others.
macro_rules! order {
    ($request:expr, $caller:expr, $spec:expr, $($field:ident: $value:expr),* $(,)?) => {
        $crate::trade::order::Order {
            method: $spec.method,
            app_id: $caller.app_id().to_owned(),
            seller_id: $crate::domain::seller_of($caller),
            out_trade_no: $request.out_trade_no.clone(),
            subject: $request.subject.clone(),
            body: $request.body.clone(),
            total_amount: Some($request.total_amount.clone()),
            time_expire: $request.time_expire.clone(),
            timeout_express: $request.timeout_express.clone(),
            notify_url: $request.notify_url.clone(),
            passback_params: $request.passback_params.clone(),
            store_id: $request.store_id.clone(),
            $($field: $value,)*
            ..$crate::trade::order::Order::default()
        }
    };
}
pub(super) use order;

impl Order {
    /// Creates the trade.
    pub(super) fn into_trade(self, context: &Context) -> Result<SimulatedTrade, Refusal> {
        let total_amount = self.total_amount.unwrap_or_else(|| Money::from_cents(0));
        check_order(&self.out_trade_no, &total_amount, &self.subject)?;
        let now = context.now();
        Ok(SimulatedTrade {
            trade_no: context.number(28),
            out_trade_no: self.out_trade_no,
            seller_id: self.seller_id,
            app_id: self.app_id,
            method: self.method.to_owned(),
            subject: self.subject,
            body: self.body,
            total_amount,
            status: TradeStatus::WaitBuyerPay,
            has_buyer: self.has_buyer,
            asks_password: false,
            qr_code: None,
            notify_url: self.notify_url,
            return_url: self.return_url,
            quit_url: self.quit_url,
            charset: self.charset,
            passback_params: self.passback_params,
            store_id: self.store_id,
            terminal_id: self.terminal_id,
            buyer_id: BUYER_ID.to_owned(),
            created_at: now,
            expires_at: expiry(now, self.time_expire.as_ref(), self.timeout_express.as_deref())?,
            paid_at: None,
            closed_at: None,
            refunds: Vec::new(),
        })
    }
}
