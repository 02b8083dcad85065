//! Requests with files, and requests that a browser sends.

use alipay::{Money, Upload, alipay_api};

use crate::{ShapeApi, models::Values};

/// A file and other fields.
#[alipay_api(method = "alipay.open.shape.draw", v3 = POST, response = Values, service = ShapeApi)]
pub struct DrawShape {
    /// Text.
    pub title: String,
    /// A list.
    pub tags: Option<Vec<String>>,
    /// A file.
    #[alipay(file)]
    pub picture: Upload,
    /// A second file.
    #[alipay(file)]
    pub sketch: Option<Upload>,
}

/// A file alone: no `data` part.
#[alipay_api(method = "alipay.open.shape.scan", v3 = POST, service = ShapeApi)]
pub struct ScanShape {
    /// A file.
    #[alipay(file)]
    pub picture: Upload,
}

/// A page.
#[alipay_api(method = "alipay.open.shape.page", presigned, service = ShapeApi)]
pub struct ShapePage {
    /// An amount.
    pub total_amount: Money,
    /// URL to return to.
    #[alipay(param)]
    pub return_url: Option<String>,
}
