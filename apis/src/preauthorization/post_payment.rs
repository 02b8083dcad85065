//! Amounts that are charged after the service.

use alipay_runtime::{Money, alipay_model};

/// Amount that is charged after the service.
#[alipay_model(setters)]
pub struct PostPayment {
    /// Name of the item, such as `租金` (rent).
    #[alipay(max_len = 64)]
    pub name: Option<String>,
    /// Amount in yuan.
    pub amount: Option<Money>,
    /// Description, for example how the amount is calculated.
    #[alipay(max_len = 256)]
    pub description: Option<String>,
}
