//! States and other closed-looking lists of the service market, all of them open to new values.

use alipay_runtime::alipay_enum;

/// State of an order.
#[alipay_enum]
pub enum OrderStatus {
    /// Ordered; waits for you to accept or reject it. (The spelling on the wire is Alipay's.)
    #[alipay("MERCHANT_ORDED")]
    MerchantOrdered,
    /// Waits for the merchant to pay; nothing to do.
    #[alipay("WAIT_FOR_PAYMENT")]
    WaitForPayment,
    /// You accepted it; the work can begin.
    #[alipay("ISV_ACCEPTED")]
    ProviderAccepted,
    /// You reported the work as done; the merchant looks at it.
    #[alipay("MERCHANT_CHECKING")]
    MerchantChecking,
    /// The order is confirmed.
    #[alipay("CONFIRMED")]
    Confirmed,
    /// The placing of the order itself is still to be confirmed; do not start yet.
    #[alipay("WAIT_FOR_SUBMIT_CONFIRM")]
    WaitForSubmitConfirm,
    /// Finished.
    #[alipay("DONE")]
    Done,
    /// The merchant cancelled it; stop the work.
    #[alipay("MERCHANT_CANCELLED")]
    MerchantCancelled,
    /// You rejected it.
    #[alipay("ISV_REJECTED")]
    ProviderRejected,
    /// You cancelled it.
    #[alipay("ISV_CANCELLED")]
    ProviderCancelled,
}

/// How far the work on one item of an order is.
#[alipay_enum]
pub enum ItemStatus {
    /// Not begun.
    #[alipay("TO_DO")]
    Todo,
    /// Being worked on; [`CompleteItem`](super::CompleteItem) ends it.
    #[alipay("DOING")]
    Doing,
    /// Reported as done; waits for the merchant, or for [`ConfirmItem`](super::ConfirmItem).
    #[alipay("TO_CONFIRM")]
    ToConfirm,
    /// The merchant has confirmed it.
    #[alipay("CONFIRMED")]
    Confirmed,
    /// Finished.
    #[alipay("DONE")]
    Done,
    /// The merchant turned it down.
    #[alipay("MERCHANT_REJECTED")]
    MerchantRejected,
    /// The merchant cancelled it; stop the work.
    #[alipay("MERCHANT_CANCELLED")]
    MerchantCancelled,
    /// You rejected the order.
    #[alipay("ISV_REJECTED")]
    ProviderRejected,
    /// You gave it up.
    #[alipay("ISV_CANCELLED")]
    ProviderCancelled,
}

/// State of a service in one shop.
#[alipay_enum]
pub enum ShopStatus {
    /// Set up and not yet activated.
    #[alipay("INIT")]
    Init,
    /// Activated.
    #[alipay("AVAILABLE")]
    Available,
    /// On sale; users see it.
    #[alipay("ONLINE")]
    Online,
    /// Not on sale.
    #[alipay("OFFLINE")]
    Offline,
    /// Its time has run out.
    #[alipay("EXPIRED")]
    Expired,
}

/// Which side cancelled an order.
#[alipay_enum]
pub enum CancelOperator {
    /// The merchant.
    #[alipay("MERCHANT")]
    Merchant,
    /// The provider, you.
    #[alipay("ISV")]
    Provider,
}

/// An app or a device in which a mini program is released.
#[alipay_enum]
pub enum ReleaseTarget {
    /// Alipay itself.
    #[alipay("1032")]
    Alipay,
    /// `DingTalk`, the office messenger.
    #[alipay("1033")]
    DingTalk,
    /// Amap, the maps.
    #[alipay("1034")]
    Amap,
    /// Taobao, the shopping app.
    #[alipay("1050")]
    Taobao,
    /// Tmall Genie, the smart speaker.
    #[alipay("1051")]
    TmallGenie,
    /// The Hong Kong edition of Alipay.
    #[alipay("1053")]
    AlipayHk,
    /// Apps built on `mPaaS`, Ant's mobile platform.
    #[alipay("1055")]
    Mpaas,
    /// Alipay's connected devices (`IoT`).
    #[alipay("1096")]
    AlipayIot,
    /// Cars with Ali's system.
    #[alipay("3727")]
    AliCar,
}
