//! Rules of use, in the older form.

use alipay_runtime::{BeijingTime, Money, alipay_model};

use super::{ExchangeKind, PeriodKind, VoucherAvailableScope};

/// What a voucher is good for, where and when. Fill the part that belongs to its type.
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
    /// Where it can be used.
    pub voucher_available_scope: Option<VoucherAvailableScope>,
    /// When it can be used.
    pub voucher_valid_period: Option<VoucherValidPeriod>,
}

/// A fixed amount off the price.
#[alipay_model(setters)]
pub struct FixVoucher {
    /// What it takes off, in yuan, from 0.10 to 3000.00.
    pub amount: Option<Money>,
    /// Least price of an order, in yuan, from 0.10 to 50000.00; any price when left out.
    pub floor_amount: Option<Money>,
    /// What the goods are called.
    pub goods_name: Option<String>,
}

/// A rate off the price.
#[alipay_model(setters)]
pub struct DiscountVoucher {
    /// What is left to pay, in tenths of the price: `6.5` means 65 percent. From 0.1 to 9.9.
    pub discount: Option<String>,
    /// Most that it takes off, in yuan, from 0.10 to 15000.00.
    pub ceiling_amount: Option<Money>,
    /// Least price of an order, in yuan, from 0.10 to 50000.00; any price when left out.
    pub floor_amount: Option<Money>,
    /// What the goods are called; needs `origin_amount` beside it.
    pub goods_name: Option<String>,
    /// Price of the goods without the voucher, in yuan; needs `goods_name` beside it.
    pub origin_amount: Option<Money>,
}

/// A special price.
#[alipay_model(setters)]
pub struct SpecialVoucher {
    /// The price with the voucher, in yuan, from 0.00 to 999.00.
    pub special_amount: Option<Money>,
    /// Least price of an order, in yuan, from 0.10 to 50000.00; any price when left out.
    pub floor_amount: Option<Money>,
    /// What the goods are called; needs `origin_amount` beside it.
    pub goods_name: Option<String>,
    /// Price of the goods without the voucher, in yuan, above `special_amount`.
    pub origin_amount: Option<Money>,
}

/// Goods or a service in exchange, for a voucher that buyers may have to buy.
#[alipay_model(setters)]
pub struct ExchangeVoucher {
    /// What buyers see as the name of the voucher.
    pub voucher_name: Option<String>,
    /// What the voucher is worth, in yuan, from 0.10 to 3000.00.
    pub amount: Option<Money>,
    /// What it is to buyers.
    pub biz_type: Option<ExchangeKind>,
    /// What buyers pay for it, in yuan, from 0.10 to 3000.00.
    pub sale_amount: Option<Money>,
    /// Least price of an order, in yuan; any price when left out. Alipay only shows it: you check it.
    pub floor_amount: Option<Money>,
    /// Account that gets the money, once for each voucher that is used.
    pub payee_pid: Option<String>,
    /// How the money is settled, in words of Alipay's.
    pub settle_type: Option<String>,
    /// Whether buyers can give the voucher back for their money; no, when left out.
    pub refundable: Option<bool>,
    /// Whether you give buyers their money back when the voucher runs out; no, when left out.
    pub overdue_refundable: Option<bool>,
    /// Page on which buyers get the voucher.
    pub voucher_detail_url: Option<String>,
    /// Phone number of your service; this or `customer_service_url`.
    pub customer_service_mobile: Option<String>,
    /// Page of your service.
    pub customer_service_url: Option<String>,
}

/// When a voucher can be used.
#[alipay_model(setters)]
pub struct VoucherValidPeriod {
    /// How the time is named.
    #[alipay(name = "type")]
    pub kind: Option<PeriodKind>,
    /// From when on; for [`PeriodKind::Absolute`].
    pub valid_begin_time: Option<BeijingTime>,
    /// Until when; for [`PeriodKind::Absolute`]. Later than vouchers are given out.
    pub valid_end_time: Option<BeijingTime>,
    /// For how many days, at least 1; for [`PeriodKind::Relative`].
    pub valid_days_after_receive: Option<i64>,
    /// How many days the buyer has to wait before; none when left out. For [`PeriodKind::Relative`].
    pub wait_days_after_receive: Option<i64>,
}
