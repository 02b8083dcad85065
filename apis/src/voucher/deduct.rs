//! Benefits of a voucher. Part of the newer form.

use alipay_runtime::{Money, alipay_model};

use super::{ExchangeKind, VoucherType};

/// What a voucher is good for. Fill the part that belongs to its type.
#[alipay_model(setters)]
pub struct VoucherDeductInfo {
    /// Its type.
    pub voucher_type: Option<VoucherType>,
    /// For [`VoucherType::Fixed`].
    pub fix_voucher_info: Option<FixVoucherInfo>,
    /// For [`VoucherType::Discount`].
    pub discount_voucher_info: Option<DiscountVoucherInfo>,
    /// For [`VoucherType::SpecialPrice`].
    pub special_voucher_info: Option<SpecialVoucherInfo>,
    /// For [`VoucherType::Exchange`].
    pub exchange_voucher_info: Option<ExchangeVoucherInfo>,
    /// For a voucher with a rule of your own.
    pub customer_define_voucher_info: Option<CustomerDefineVoucherInfo>,
}

/// A fixed amount off the price.
#[alipay_model(setters)]
pub struct FixVoucherInfo {
    /// What it takes off, in yuan.
    pub amount: Option<Money>,
    /// Least price of an order, in yuan; any price when left out.
    pub floor_amount: Option<Money>,
    /// Further conditions, as the voucher shows them.
    pub voucher_deduct_threshold_info: Option<VoucherDeductThresholdInfo>,
}

/// A rate off the price.
#[alipay_model(setters)]
pub struct DiscountVoucherInfo {
    /// What is left to pay, in tenths of the price: `6.5` means 65 percent. From 0.1 to 9.9.
    pub discount: Option<String>,
    /// Most that it takes off, in yuan.
    pub ceiling_amount: Option<Money>,
    /// Least price of an order, in yuan; any price when left out.
    pub floor_amount: Option<Money>,
    /// Further conditions, as the voucher shows them.
    pub voucher_deduct_threshold_info: Option<VoucherDeductThresholdInfo>,
}

/// A special price.
#[alipay_model(setters)]
pub struct SpecialVoucherInfo {
    /// The price with the voucher, in yuan.
    pub special_amount: Option<Money>,
    /// Least price of an order, in yuan; any price when left out.
    pub floor_amount: Option<Money>,
    /// Further conditions, as the voucher shows them.
    pub voucher_deduct_threshold_info: Option<VoucherDeductThresholdInfo>,
}

/// Goods or a service in exchange.
#[alipay_model(setters)]
pub struct ExchangeVoucherInfo {
    /// What the voucher is worth, in yuan.
    pub amount: Option<Money>,
    /// What it is to buyers.
    pub biz_type: Option<ExchangeKind>,
    /// The goods.
    pub exchange_goods_info: Option<VoucherExchangeGoodsInfo>,
    /// Least price of an order, in yuan; any price when left out. Alipay only shows it: you check it.
    pub floor_amount: Option<Money>,
    /// Further conditions, as the voucher shows them.
    pub voucher_deduct_threshold_info: Option<VoucherDeductThresholdInfo>,
}

/// The goods that a voucher is exchanged for.
#[alipay_model(setters)]
pub struct VoucherExchangeGoodsInfo {
    /// What they are called.
    pub exchange_goods_name: Option<String>,
}

/// A voucher with a rule of your own.
#[alipay_model(setters)]
pub struct CustomerDefineVoucherInfo {
    /// What it takes off.
    pub deduct_info: Option<DeductInfo>,
}

/// What a voucher with a rule of your own takes off.
#[alipay_model(setters)]
pub struct DeductInfo {
    /// The rule.
    pub customer_define_deduct_rule: Option<CustomerDefineDeductRule>,
}

/// A rule of your own.
#[alipay_model(setters)]
pub struct CustomerDefineDeductRule {
    /// The rule in words, as the voucher shows it.
    pub customer_define_deduct_rule_desc: Option<String>,
}

/// Further conditions, as the voucher shows them.
#[alipay_model(setters)]
pub struct VoucherDeductThresholdInfo {
    /// In words of your own.
    pub customer_define_voucher_threshold_desc: Option<String>,
    /// How many of the goods.
    pub voucher_goods_quantity_specification_info: Option<VoucherGoodsQuantitySpecificationInfo>,
    /// Who pays for the parcel.
    pub voucher_express_info: Option<VoucherExpressInfo>,
}

/// How many of the goods a voucher needs.
#[alipay_model(setters)]
pub struct VoucherGoodsQuantitySpecificationInfo {
    /// How they are counted: `FIX` from so many on, `APPOINT` the one of this number.
    pub directional_type: Option<String>,
    /// The number.
    pub specification_quantity: Option<i64>,
    /// Unit of the number, as the voucher shows it.
    pub specification_unit: Option<String>,
}

/// Who pays for the parcel.
#[alipay_model(setters)]
pub struct VoucherExpressInfo {
    /// A mark of Alipay's for it.
    pub pay_express: Option<String>,
}
