//! What Alipay sends.

use alipay::{Money, alipay_notify, notification::Params};

/// A message whose fields are parameters.
#[alipay_notify(notify_type = "shape_status_sync")]
pub struct ShapeChanged {
    /// Number.
    pub shape_id: String,
    /// An amount.
    pub price: Option<Money>,
}

/// A message whose fields stand in `biz_content`.
#[alipay_notify(msg_method = "alipay.open.shape.drawn.notify")]
pub struct ShapeDrawn {
    /// Number.
    pub shape_id: String,
    /// Texts.
    pub tags: Vec<String>,
}

/// Everything that this crate listens to.
#[alipay_notify]
pub enum ShapeNotification {
    /// See [`ShapeChanged`].
    Changed(ShapeChanged),
    /// See [`ShapeDrawn`].
    Drawn(ShapeDrawn),
    /// Anything else.
    Other(Params),
}
