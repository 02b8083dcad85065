//! Parts of the answers about a trade.

use alipay_runtime::{BeijingTime, Money, alipay_model};

/// What a company pays for its people.
#[alipay_model(setters)]
pub struct EnterprisePayInfo {
    /// Whether a company pays.
    pub is_use_enterprise_pay: Option<bool>,
    /// What an invoice can be made out for, in yuan.
    pub invoice_amount: Option<Money>,
    /// Further facts, as the text of a JSON object.
    pub biz_info: Option<String>,
}

/// Numbers of the banks on both sides.
#[alipay_model(setters)]
pub struct BankAgentReply {
    /// Number of the payment.
    pub bindtrx_id: Option<String>,
    /// Institution that clears it.
    pub bindclrissr_id: Option<String>,
    /// Bank of the payer's account.
    pub bindpyeracctbk_id: Option<String>,
    /// Number of the payer at that bank.
    pub bkpyeruser_code: Option<String>,
    /// Where the terminal stands.
    #[alipay(sensitive)]
    pub estter_location: Option<String>,
}

/// Facts about paying by touching a terminal.
#[alipay_model(setters)]
pub struct TapPayInfo {
    /// What the terminal was touched with.
    pub payment_medium_type: Option<String>,
    /// What the discount is called.
    pub total_discount_name: Option<String>,
    /// The discount, in yuan.
    pub total_discount_amount: Option<Money>,
}

/// Instalments that a trade was paid by.
#[alipay_model(setters)]
pub struct InstallmentPay {
    /// Number of instalments.
    pub user_install_num: Option<String>,
    /// Amount that is paid by them, in yuan.
    pub fq_amount: Option<Money>,
    /// Institution that gives the credit.
    pub fq_inst_id: Option<String>,
}

/// Numbers of payments of one kind.
#[alipay_model(setters)]
pub struct PaymentIds {
    /// Kind of payment.
    pub r#type: Option<String>,
    /// The numbers.
    pub payment_ids: Vec<String>,
}

/// A part of a trade that was carried out and paid.
#[alipay_model(setters)]
pub struct FulfillmentDetail {
    /// Your own number of the part.
    pub out_request_no: Option<String>,
    /// How much, in yuan.
    pub fulfillment_amount: Option<Money>,
    /// When it was paid.
    pub gmt_payment: Option<BeijingTime>,
}

/// What has been settled and shared out.
#[alipay_model(setters)]
pub struct TradeSettleInfo {
    /// The single steps.
    pub trade_settle_detail_list: Vec<TradeSettleDetail>,
    /// What is not settled yet, in yuan.
    pub trade_unsettled_amount: Option<Money>,
}

/// One step of settling and sharing out.
#[alipay_model(setters)]
pub struct TradeSettleDetail {
    /// Kind: `replenish`, `replenish_refund`, `transfer`, `transfer_refund` or `settle`.
    pub operation_type: Option<String>,
    /// Your own number of the step.
    pub operation_serial_no: Option<String>,
    /// When it was done.
    pub operation_dt: Option<BeijingTime>,
    /// How much, in yuan.
    pub amount: Option<Money>,
    /// Account that gave it.
    pub trans_out: Option<String>,
    /// Account that got it.
    pub trans_in: Option<String>,
    /// Account that gave it at first, in a refund.
    pub ori_trans_out: Option<String>,
    /// Account that got it at first, in a refund.
    pub ori_trans_in: Option<String>,
}
