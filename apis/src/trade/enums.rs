//! Enumerations that several calls share. All are open: an unknown value is kept as `Unknown`.

use alipay_runtime::alipay_enum;

/// State of a trade.
#[alipay_enum]
pub enum TradeStatus {
    /// The buyer has not paid yet.
    #[alipay("WAIT_BUYER_PAY")]
    WaitBuyerPay,
    /// Closed: unpaid in time, or refunded in full.
    #[alipay("TRADE_CLOSED")]
    TradeClosed,
    /// Paid, and can be refunded.
    #[alipay("TRADE_SUCCESS")]
    TradeSuccess,
    /// Paid, and can no longer be refunded.
    #[alipay("TRADE_FINISHED")]
    TradeFinished,
}

/// Product of your contract, by which a trade is paid.
#[alipay_enum]
pub enum ProductCode {
    /// On a computer's page.
    #[alipay("FAST_INSTANT_TRADE_PAY")]
    FastInstantTradePay,
    /// On a phone's page.
    #[alipay("QUICK_WAP_WAY")]
    QuickWapWay,
    /// In an app.
    #[alipay("QUICK_MSECURITY_PAY")]
    QuickMsecurityPay,
    /// Face to face.
    #[alipay("FACE_TO_FACE_PAYMENT")]
    FaceToFacePayment,
    /// In a mini program.
    #[alipay("JSAPI_PAY")]
    JsapiPay,
    /// From a deposit that was frozen.
    #[alipay("PREAUTH_PAY")]
    PreauthPay,
    /// By an agreement, again and again.
    #[alipay("CYCLE_PAY_AUTH")]
    CyclePayAuth,
}

/// What is sold.
#[alipay_enum]
pub enum GoodsType {
    /// Something virtual.
    #[alipay("0")]
    Virtual,
    /// Something real.
    #[alipay("1")]
    Real,
}

/// How an account is named.
#[alipay_enum]
pub enum AccountKind {
    /// By its user number (2088...).
    #[alipay("userId")]
    UserId,
    /// By the card's number in Alipay.
    #[alipay("cardAliasNo")]
    CardAliasNo,
    /// By the name that its owner logs in with.
    #[alipay("loginName")]
    LoginName,
    /// By the user's number within an application.
    #[alipay("openId")]
    OpenId,
    /// The account that the merchant agreed on.
    #[alipay("defaultSettle")]
    DefaultSettle,
}

/// Who paid.
#[alipay_enum]
pub enum BuyerType {
    /// A company.
    #[alipay("CORPORATE")]
    Company,
    /// A person.
    #[alipay("PRIVATE")]
    Person,
}

/// Yes or no, as one letter.
#[alipay_enum]
pub enum YesNo {
    /// Yes.
    #[alipay("Y")]
    Yes,
    /// No.
    #[alipay("N")]
    No,
}
