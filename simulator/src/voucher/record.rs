//! Activities and voucher codes as records.

use alipay::{
    alipay_model,
    voucher::{ActivityStatus, CreateVoucherActivity},
};

use crate::domain::Record;

/// An activity at one moment.
#[alipay_model]
pub(crate) struct Activity {
    /// The number that the platform assigned.
    pub activity_id: String,
    /// The account of the merchant.
    pub merchant: String,
    /// The name.
    pub name: String,
    /// The state.
    pub status: ActivityStatus,
    /// The number of vouchers that can be distributed.
    pub quantity: i64,
    /// The number of vouchers that were used.
    pub used: i64,
    /// The terms with which it was created, and later changed.
    pub terms: CreateVoucherActivity,
    /// The numbers of the requests that were carried out, so that a repeated one has no effect.
    pub requests: Vec<String>,
    /// The time of the creation, in milliseconds since the epoch.
    pub created_at: i64,
}

impl Record for Activity {
    const KIND: &'static str = "voucher_activity";

    fn key(&self) -> String {
        self.activity_id.clone()
    }
}

/// A voucher code at one moment.
#[alipay_model]
pub(crate) struct Voucher {
    /// The activity.
    pub activity_id: String,
    /// The code.
    #[alipay(sensitive)]
    pub code: String,
    /// The trade for which the voucher is reserved.
    pub trade_no: Option<String>,
    /// The number of uses that are left.
    pub uses_left: i64,
    /// The number of uses that a new voucher has.
    pub max_uses: i64,
    /// The numbers of the requests that were carried out.
    pub requests: Vec<String>,
}

impl Voucher {
    /// The key of a code within its activity.
    pub(super) fn key_of(activity_id: &str, code: &str) -> String {
        format!("{activity_id}/{code}")
    }
}

impl Record for Voucher {
    const KIND: &'static str = "voucher";

    fn key(&self) -> String {
        Self::key_of(&self.activity_id, &self.code)
    }
}
