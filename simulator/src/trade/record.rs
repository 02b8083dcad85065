//! Trades as records.

use alipay::{Money, alipay_model, trade::TradeStatus};

use crate::domain::Record;

/// A trade at one moment. Times are in milliseconds since the epoch.
#[alipay_model]
pub struct SimulatedTrade {
    /// The number that the platform assigned.
    pub trade_no: String,
    /// The number that the merchant assigned.
    pub out_trade_no: String,
    /// The account that receives the money.
    pub seller_id: String,
    /// The app that made the call.
    pub app_id: String,
    /// The API method that started the trade.
    pub method: String,
    /// The title of the order.
    pub subject: String,
    /// The description of the order.
    pub body: Option<String>,
    /// The amount of the order.
    pub total_amount: Money,
    /// The state of the trade.
    pub status: TradeStatus,
    /// True after the buyer has reached the platform. Before that, the merchant cannot find the trade.
    pub has_buyer: bool,
    /// True while the buyer of a payment by code is asked for the password.
    pub asks_password: bool,
    /// The content of the QR code that the merchant shows.
    pub qr_code: Option<String>,
    /// The receiver of notifications.
    pub notify_url: Option<String>,
    /// The address to which the buyer returns after the payment.
    pub return_url: Option<String>,
    /// The address to which the buyer returns without a payment.
    pub quit_url: Option<String>,
    /// The character set of the call, which is that of the return address as well.
    pub charset: Option<String>,
    /// The merchant's own text, which comes back in notifications.
    pub passback_params: Option<String>,
    /// The shop of the merchant.
    pub store_id: Option<String>,
    /// The terminal of the merchant.
    pub terminal_id: Option<String>,
    /// The account of the buyer.
    pub buyer_id: String,
    /// The time of the creation.
    pub created_at: i64,
    /// The time at which the trade closes if it is not paid.
    pub expires_at: i64,
    /// The time of the payment.
    pub paid_at: Option<i64>,
    /// The time at which the trade was closed.
    pub closed_at: Option<i64>,
    /// The refunds, oldest first.
    pub refunds: Vec<SimulatedRefund>,
}

/// A refund of a trade, in part or in full.
#[alipay_model]
pub struct SimulatedRefund {
    /// The number that the merchant assigned.
    pub out_request_no: String,
    /// The refunded amount.
    pub amount: Money,
    /// The reason.
    pub reason: Option<String>,
    /// The time of the refund, in milliseconds since the epoch.
    pub at: i64,
}

impl SimulatedTrade {
    /// Returns the sum of all refunds.
    pub fn refunded(&self) -> Money {
        Money::from_cents(self.refunds.iter().map(|refund| refund.amount.cents()).sum())
    }

    /// Returns the refund with this number.
    pub fn refund(&self, out_request_no: &str) -> Option<&SimulatedRefund> {
        self.refunds.iter().find(|refund| refund.out_request_no == out_request_no)
    }
}

impl Record for SimulatedTrade {
    const KIND: &'static str = "trade";

    fn key(&self) -> String {
        self.trade_no.clone()
    }
}
