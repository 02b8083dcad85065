//! Transfers and balances as records.

use alipay::{Money, alipay_model, fund::TransferStatus};

use crate::domain::Record;

/// A transfer at one moment. Times are in milliseconds since the epoch.
#[alipay_model]
pub(crate) struct TransferRecord {
    /// The number that the platform assigned.
    pub order_id: String,
    /// The number of the payment.
    pub pay_fund_order_id: String,
    /// The number that the payer assigned.
    pub out_biz_no: String,
    /// The account that pays.
    pub payer: String,
    /// The app that made the call.
    pub app_id: String,
    /// The amount.
    pub amount: Money,
    /// The product.
    pub product_code: String,
    /// The scene.
    pub biz_scene: Option<String>,
    /// The payee as named by the call.
    #[alipay(sensitive)]
    pub payee: String,
    /// The kind of the payee's name.
    pub payee_kind: String,
    /// The title.
    pub title: Option<String>,
    /// The state.
    pub status: TransferStatus,
    /// The time of the call.
    pub created_at: i64,
    /// The time of the last change.
    pub changed_at: i64,
}

impl Record for TransferRecord {
    const KIND: &'static str = "transfer";

    fn key(&self) -> String {
        self.order_id.clone()
    }
}

/// The balance of an account.
#[alipay_model]
pub(crate) struct Balance {
    /// The account.
    pub account: String,
    /// The balance in cents.
    pub cents: i64,
}

impl Record for Balance {
    const KIND: &'static str = "balance";

    fn key(&self) -> String {
        self.account.clone()
    }
}
