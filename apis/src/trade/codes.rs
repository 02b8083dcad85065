//! The sets of codes in payments. All are open: a code that is not listed arrives as `Unknown`.

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

/// How a page of yours shows the code to scan.
#[alipay_enum]
pub enum QrPayMode {
    /// Simple, in a frame of at least 600 by 300 pixels.
    #[alipay("0")]
    Simple,
    /// In front, in a frame of at least 300 by 600 pixels.
    #[alipay("1")]
    Front,
    /// The whole window goes to the cashier.
    #[alipay("2")]
    Redirect,
    /// Mini, in a frame of at least 75 by 75 pixels.
    #[alipay("3")]
    Mini,
    /// The code alone, of the width that you name.
    #[alipay("4")]
    Embedded,
}

/// Kind of page that a buyer comes from.
#[alipay_enum]
pub enum IntegrationType {
    /// A page within Alipay's app.
    #[alipay("ALIAPP")]
    AlipayApp,
    /// A page of your own.
    #[alipay("PCWEB")]
    OwnPage,
}

/// What the buyer shows to pay.
#[alipay_enum]
pub enum PayScene {
    /// A bar code or QR code.
    #[alipay("bar_code")]
    BarCode,
    /// A sound wave.
    #[alipay("wave_code")]
    WaveCode,
    /// A code of the face.
    #[alipay("security_code")]
    SecurityCode,
}

/// What becomes of the rest of a frozen deposit.
#[alipay_enum]
pub enum AuthConfirmMode {
    /// The rest is freed.
    #[alipay("COMPLETE")]
    Complete,
    /// The rest stays frozen.
    #[alipay("NOT_COMPLETE")]
    NotComplete,
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

/// What cancelling did.
#[alipay_enum]
pub enum CancelAction {
    /// The trade was not paid, and is closed now.
    #[alipay("close")]
    Close,
    /// The trade was paid, and is refunded now.
    #[alipay("refund")]
    Refund,
}

/// State of a refund.
#[alipay_enum]
pub enum RefundStatus {
    /// The money is back.
    #[alipay("REFUND_SUCCESS")]
    RefundSuccess,
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
