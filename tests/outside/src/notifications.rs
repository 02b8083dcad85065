//! Notifications that Alipay sends.

use alipay::{Money, alipay_notify, notification::Params};

/// A notification whose fields are parameters.
#[alipay_notify(notify_type = "shape_status_sync")]
pub struct ShapeChanged {
    /// Number.
    pub shape_id: String,
    /// An amount.
    pub price: Option<Money>,
}

/// A notification whose fields are in `biz_content`.
#[alipay_notify(msg_method = "alipay.open.shape.drawn.notify")]
pub struct ShapeDrawn {
    /// Number.
    pub shape_id: String,
    /// Texts.
    pub tags: Vec<String>,
}

/// The notifications of this crate.
#[alipay_notify]
pub enum ShapeNotification {
    /// See [`ShapeChanged`].
    Changed(ShapeChanged),
    /// See [`ShapeDrawn`].
    Drawn(ShapeDrawn),
    /// Any other notification.
    Other(Params),
}
