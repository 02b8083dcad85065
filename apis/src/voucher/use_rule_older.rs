//! Rules of use, in the older form.

use alipay_runtime::{BeijingTime, Money, alipay_model};

use super::{ExchangeKind, PeriodKind, VoucherAvailableScope};

/// Benefit, validity and scope of a voucher. Set the part for its type.
#[alipay_model(setters)]
pub struct VoucherUseRule {
    /// For [`VoucherType::Fixed`](super::VoucherType::Fixed).
    pub fix_voucher: Option<FixVoucher>,
    /// For [`VoucherType::Discount`](super::VoucherType::Discount).
    pub discount_voucher: Option<DiscountVoucher>,
    /// For [`VoucherType::SpecialPrice`](super::VoucherType::SpecialPrice).
    pub special_voucher: Option<SpecialVoucher>,
    /// For [`VoucherType::Exchange`](super::VoucherType::Exchange).
    pub exchange_voucher: Option<ExchangeVoucher>,
    /// Places where the voucher can be used.
    pub voucher_available_scope: Option<VoucherAvailableScope>,
    /// Validity of the voucher.
    pub voucher_valid_period: Option<VoucherValidPeriod>,
}

/// Fixed amount off the price.
#[alipay_model(setters)]
pub struct FixVoucher {
    /// Deducted amount in yuan, from 0.10 to 3000.00.
    pub amount: Option<Money>,
    /// Minimum amount of an order in yuan, from 0.10 to 50000.00. Default: no minimum.
    pub floor_amount: Option<Money>,
    /// Name of the goods.
    pub goods_name: Option<String>,
}

/// Percentage off the price.
#[alipay_model(setters)]
pub struct DiscountVoucher {
    /// Remaining price, in tenths of the price: `6.5` means 65 percent. From 0.1 to 9.9.
    pub discount: Option<String>,
    /// Maximum deduction in yuan, from 0.10 to 15000.00.
    pub ceiling_amount: Option<Money>,
    /// Minimum amount of an order in yuan, from 0.10 to 50000.00. Default: no minimum.
    pub floor_amount: Option<Money>,
    /// Name of the goods; requires `origin_amount`.
    pub goods_name: Option<String>,
    /// Price of the goods without the voucher, in yuan; requires `goods_name`.
    pub origin_amount: Option<Money>,
}

/// Special price.
#[alipay_model(setters)]
pub struct SpecialVoucher {
    /// Price with the voucher in yuan, from 0.00 to 999.00.
    pub special_amount: Option<Money>,
    /// Minimum amount of an order in yuan, from 0.10 to 50000.00. Default: no minimum.
    pub floor_amount: Option<Money>,
    /// Name of the goods; requires `origin_amount`.
    pub goods_name: Option<String>,
    /// Price of the goods without the voucher, in yuan, above `special_amount`.
    pub origin_amount: Option<Money>,
}

/// Exchange for goods or a service, for a voucher that may be sold.
#[alipay_model(setters)]
pub struct ExchangeVoucher {
    /// Name of the voucher, shown to buyers.
    pub voucher_name: Option<String>,
    /// Value of the voucher in yuan, from 0.10 to 3000.00.
    pub amount: Option<Money>,
    /// Kind of the voucher.
    pub biz_type: Option<ExchangeKind>,
    /// Price of the voucher in yuan, from 0.10 to 3000.00.
    pub sale_amount: Option<Money>,
    /// Minimum amount of an order, in yuan. Default: no minimum. Alipay only displays it; you have to check
    /// it.
    pub floor_amount: Option<Money>,
    /// Account that receives the money, once per used voucher.
    pub payee_pid: Option<String>,
    /// Settlement of the money, as defined by Alipay.
    pub settle_type: Option<String>,
    /// Specifies whether buyers can return the voucher for a refund. Default: no.
    pub refundable: Option<bool>,
    /// Specifies whether you refund buyers when the voucher expires. Default: no.
    pub overdue_refundable: Option<bool>,
    /// URL of the page on which buyers receive the voucher.
    pub voucher_detail_url: Option<String>,
    /// Phone number of your customer service; this or `customer_service_url`.
    pub customer_service_mobile: Option<String>,
    /// URL of your customer service.
    pub customer_service_url: Option<String>,
}

/// Validity of a voucher.
#[alipay_model(setters)]
pub struct VoucherValidPeriod {
    /// Kind of the period.
    #[alipay(name = "type")]
    pub kind: Option<PeriodKind>,
    /// Start of the validity; for [`PeriodKind::Absolute`].
    pub valid_begin_time: Option<BeijingTime>,
    /// End of the validity; for [`PeriodKind::Absolute`]. Later than the end of the distribution.
    pub valid_end_time: Option<BeijingTime>,
    /// Number of days of validity, at least 1; for [`PeriodKind::Relative`].
    pub valid_days_after_receive: Option<i64>,
    /// Number of days between the receipt and the validity. Default: none. For [`PeriodKind::Relative`].
    pub wait_days_after_receive: Option<i64>,
}
