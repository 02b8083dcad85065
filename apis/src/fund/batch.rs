//! Parts of batches that several calls share.

use alipay_runtime::{Money, alipay_model};

use super::Participant;

/// Transfer to make in a batch.
#[alipay_model(setters)]
pub struct BatchOrder {
    /// Further parameters, as the text of a JSON object.
    pub business_params: Option<String>,
    /// Title in both parties' bills.
    pub order_title: Option<String>,
    /// Transfer ID assigned by you.
    pub out_biz_no: Option<String>,
    /// Text that is returned in notifications.
    pub passback_params: Option<String>,
    /// Payee.
    pub payee_info: Option<Participant>,
    /// Remark.
    pub remark: Option<String>,
    /// Amount in yuan.
    pub trans_amount: Option<Money>,
}

/// Payee of a transfer.
#[alipay_model(setters)]
pub struct BatchPayee {
    /// Account of the payee.
    #[alipay(sensitive)]
    pub payee_account: Option<String>,
    /// Name of the payee.
    #[alipay(sensitive)]
    pub payee_name: Option<String>,
    /// Kind of account of the payee. The values are not documented.
    pub payee_type: Option<String>,
}

/// Identity document of a payee.
#[alipay_model(setters)]
pub struct BatchCertificate {
    /// Number of the identity document.
    #[alipay(sensitive)]
    pub cert_no: Option<String>,
    /// Type of the identity document. The values are not documented.
    pub cert_type: Option<String>,
}
