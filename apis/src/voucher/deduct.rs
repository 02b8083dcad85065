//! Benefits of vouchers. Part of the newer form.

use alipay_runtime::{Money, alipay_model};

use super::{ExchangeKind, VoucherType};

/// Benefit of a voucher. Set the part for its type.
#[alipay_model(setters)]
pub struct VoucherDeductInfo {
    /// Type of the voucher.
    pub voucher_type: Option<VoucherType>,
    /// For [`VoucherType::Fixed`].
    pub fix_voucher_info: Option<FixVoucherInfo>,
    /// For [`VoucherType::Discount`].
    pub discount_voucher_info: Option<DiscountVoucherInfo>,
    /// For [`VoucherType::SpecialPrice`].
    pub special_voucher_info: Option<SpecialVoucherInfo>,
    /// For [`VoucherType::Exchange`].
    pub exchange_voucher_info: Option<ExchangeVoucherInfo>,
    /// For a voucher with a custom rule.
    pub customer_define_voucher_info: Option<CustomerDefineVoucherInfo>,
}

/// Fixed amount off the price.
#[alipay_model(setters)]
pub struct FixVoucherInfo {
    /// Deducted amount, in yuan.
    pub amount: Option<Money>,
    /// Minimum amount of an order, in yuan. Default: no minimum.
    pub floor_amount: Option<Money>,
    /// Further conditions, shown on the voucher.
    pub voucher_deduct_threshold_info: Option<VoucherDeductThresholdInfo>,
}

/// Percentage off the price.
#[alipay_model(setters)]
pub struct DiscountVoucherInfo {
    /// Remaining price, in tenths of the price: `6.5` means 65 percent. From 0.1 to 9.9.
    pub discount: Option<String>,
    /// Maximum deduction, in yuan.
    pub ceiling_amount: Option<Money>,
    /// Minimum amount of an order, in yuan. Default: no minimum.
    pub floor_amount: Option<Money>,
    /// Further conditions, shown on the voucher.
    pub voucher_deduct_threshold_info: Option<VoucherDeductThresholdInfo>,
}

/// Special price.
#[alipay_model(setters)]
pub struct SpecialVoucherInfo {
    /// Price with the voucher, in yuan.
    pub special_amount: Option<Money>,
    /// Minimum amount of an order, in yuan. Default: no minimum.
    pub floor_amount: Option<Money>,
    /// Further conditions, shown on the voucher.
    pub voucher_deduct_threshold_info: Option<VoucherDeductThresholdInfo>,
}

/// Exchange for goods or a service.
#[alipay_model(setters)]
pub struct ExchangeVoucherInfo {
    /// Value of the voucher, in yuan.
    pub amount: Option<Money>,
    /// Kind of the voucher.
    pub biz_type: Option<ExchangeKind>,
    /// Goods for which the voucher is exchanged.
    pub exchange_goods_info: Option<VoucherExchangeGoodsInfo>,
    /// Minimum amount of an order, in yuan. Default: no minimum. Alipay only displays it; you have to check
    /// it.
    pub floor_amount: Option<Money>,
    /// Further conditions, shown on the voucher.
    pub voucher_deduct_threshold_info: Option<VoucherDeductThresholdInfo>,
}

/// Goods for which a voucher is exchanged.
#[alipay_model(setters)]
pub struct VoucherExchangeGoodsInfo {
    /// Name of the goods.
    pub exchange_goods_name: Option<String>,
}

/// Voucher with a custom rule.
#[alipay_model(setters)]
pub struct CustomerDefineVoucherInfo {
    /// Deduction of the voucher.
    pub deduct_info: Option<DeductInfo>,
}

/// Deduction of a voucher with a custom rule.
#[alipay_model(setters)]
pub struct DeductInfo {
    /// Custom rule of the deduction.
    pub customer_define_deduct_rule: Option<CustomerDefineDeductRule>,
}

/// Custom rule of a deduction.
#[alipay_model(setters)]
pub struct CustomerDefineDeductRule {
    /// Description of the rule, shown on the voucher.
    pub customer_define_deduct_rule_desc: Option<String>,
}

/// Further conditions, shown on the voucher.
#[alipay_model(setters)]
pub struct VoucherDeductThresholdInfo {
    /// Description of custom conditions.
    pub customer_define_voucher_threshold_desc: Option<String>,
    /// Required quantity of the goods.
    pub voucher_goods_quantity_specification_info: Option<VoucherGoodsQuantitySpecificationInfo>,
    /// Payer of the shipping costs.
    pub voucher_express_info: Option<VoucherExpressInfo>,
}

/// Quantity of goods that a voucher requires.
#[alipay_model(setters)]
pub struct VoucherGoodsQuantitySpecificationInfo {
    /// Kind of quantity: `FIX` for at least that many, `APPOINT` for the item with that number.
    pub directional_type: Option<String>,
    /// Required number.
    pub specification_quantity: Option<i64>,
    /// Unit of the number, shown on the voucher.
    pub specification_unit: Option<String>,
}

/// Payer of the shipping costs.
#[alipay_model(setters)]
pub struct VoucherExpressInfo {
    /// Payer of the shipping costs, as defined by Alipay.
    pub pay_express: Option<String>,
}
