//! Payment channels of pre-authorizations.

use alipay_runtime::{alipay_enum, alipay_model};

/// Payment channel.
#[alipay_model(setters)]
pub struct PayChannel {
    /// Channel.
    #[alipay(name = "payChannelType")]
    pub pay_channel_type: Option<PayChannelType>,
}

/// Payment channel of a pre-authorization.
#[alipay_enum]
pub enum PayChannelType {
    /// Huabei (花呗), Alipay's credit.
    #[alipay("PCREDIT_PAY")]
    Credit,
    /// Yu'e Bao (余额宝), a money fund.
    #[alipay("MONEY_FUND")]
    MoneyFund,
    /// Zhima Credit, instead of money.
    #[alipay("CREDITZHIMA")]
    Zhima,
}
