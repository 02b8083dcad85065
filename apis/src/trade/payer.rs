//! Requirements on the payer.

use alipay_runtime::alipay_model;

/// Requirements on the payer.
#[alipay_model(setters)]
pub struct ExtUserInfo {
    /// Name of the payer. Checked if `need_check_info` is `T`.
    #[alipay(max_len = 16, sensitive)]
    pub name: Option<String>,
    /// Phone number of the payer. Not checked by Alipay.
    #[alipay(max_len = 20, sensitive)]
    pub mobile: Option<String>,
    /// Type of the identity document: `IDENTITY_CARD`, `PASSPORT`, `OFFICER_CARD`, `SOLDIER_CARD` or `HOKOU`.
    #[alipay(max_len = 32)]
    pub cert_type: Option<String>,
    /// Number of the identity document. Checked if `need_check_info` is `T`.
    #[alipay(max_len = 64, sensitive)]
    pub cert_no: Option<String>,
    /// Minimum age of the payer, in years. Checked if `need_check_info` is `T`.
    #[alipay(max_len = 3)]
    pub min_age: Option<String>,
    /// Specifies whether the payer's account must belong to the person described here: `T` or `F`.
    #[alipay(max_len = 8)]
    pub fix_buyer: Option<String>,
    /// Specifies whether the payer is checked: `T` or `F`.
    #[alipay(max_len = 1)]
    pub need_check_info: Option<String>,
    /// Hash of name and document, in place of both.
    #[alipay(max_len = 128, sensitive)]
    pub identity_hash: Option<String>,
}
