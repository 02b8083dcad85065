//! Enumerations that several calls share. All are open: an unknown value is kept as `Unknown`.

use alipay_runtime::alipay_enum;

/// State of a trade.
#[alipay_enum]
pub enum TradeStatus {
    /// Waiting for payment by the buyer.
    #[alipay("WAIT_BUYER_PAY")]
    WaitBuyerPay,
    /// Closed: not paid in time, or refunded in full.
    #[alipay("TRADE_CLOSED")]
    TradeClosed,
    /// Paid; refunds are possible.
    #[alipay("TRADE_SUCCESS")]
    TradeSuccess,
    /// Paid; refunds are no longer possible.
    #[alipay("TRADE_FINISHED")]
    TradeFinished,
}

/// Contracted product of a trade.
#[alipay_enum]
pub enum ProductCode {
    /// Payment on a page in a desktop browser.
    #[alipay("FAST_INSTANT_TRADE_PAY")]
    FastInstantTradePay,
    /// Payment on a page in a mobile browser.
    #[alipay("QUICK_WAP_WAY")]
    QuickWapWay,
    /// Payment in an app.
    #[alipay("QUICK_MSECURITY_PAY")]
    QuickMsecurityPay,
    /// Face-to-face payment.
    #[alipay("FACE_TO_FACE_PAYMENT")]
    FaceToFacePayment,
    /// Payment in a mini program.
    #[alipay("JSAPI_PAY")]
    JsapiPay,
    /// Payment from a pre-authorized (frozen) deposit.
    #[alipay("PREAUTH_PAY")]
    PreauthPay,
    /// Recurring payment under an agreement.
    #[alipay("CYCLE_PAY_AUTH")]
    CyclePayAuth,
}

/// Kind of goods.
#[alipay_enum]
pub enum GoodsType {
    /// Virtual goods.
    #[alipay("0")]
    Virtual,
    /// Physical goods.
    #[alipay("1")]
    Real,
}

/// Kind of account identifier.
#[alipay_enum]
pub enum AccountKind {
    /// User ID (2088...).
    #[alipay("userId")]
    UserId,
    /// Alipay's number of the bank card.
    #[alipay("cardAliasNo")]
    CardAliasNo,
    /// Login name of the account.
    #[alipay("loginName")]
    LoginName,
    /// ID of the user within an application (`open_id`).
    #[alipay("openId")]
    OpenId,
    /// Default settlement account of the merchant.
    #[alipay("defaultSettle")]
    DefaultSettle,
}

/// Kind of payer.
#[alipay_enum]
pub enum BuyerType {
    /// A company.
    #[alipay("CORPORATE")]
    Company,
    /// An individual.
    #[alipay("PRIVATE")]
    Person,
}

/// Value of a yes-or-no field, as one letter.
#[alipay_enum]
pub enum YesNo {
    /// Yes.
    #[alipay("Y")]
    Yes,
    /// No.
    #[alipay("N")]
    No,
}
