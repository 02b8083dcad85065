//! Requests without a body: queries, path parameters, pages.

use alipay::{alipay_api, alipay_model};

use crate::{ShapeApi, models::Values};

/// GET: fields in the query.
#[alipay_api(
    method = "alipay.open.shape.query",
    v3 = GET,
    response = Shape,
    service = ShapeApi,
    page(number = page_num, items = parts, item = Values, total = total_size),
    idempotent,
)]
pub struct QueryShape {
    /// Text.
    pub shape_id: String,
    /// An integer.
    #[alipay(min = 1)]
    pub page_num: Option<u32>,
    /// A boolean.
    pub with_parts: Option<bool>,
}

/// A page of a shape.
#[alipay_model(setters)]
pub struct Shape {
    /// Models.
    pub parts: Vec<Values>,
    /// Count.
    pub total_size: Option<u32>,
}

/// GET: path parameters, a path that does not follow from the method, and a query.
#[alipay_api(
    method = "alipay.open.shape.part.query",
    v3 = GET("/v3/alipay/open/shapes/{shape_id}/part/{part_no}"),
    response = Values,
    service = ShapeApi,
    call = part,
    idempotent,
)]
pub struct QueryPart {
    /// In the path.
    #[alipay(path)]
    pub shape_id: String,
    /// In the path, an integer.
    #[alipay(path)]
    pub part_no: i64,
    /// In the query.
    pub mode: Option<String>,
}

/// DELETE: the query again, and a response without fields.
#[alipay_api(
    method = "alipay.open.shape.delete",
    v3 = DELETE("/v3/alipay/open/shape/{shape_id}"),
    service = ShapeApi,
)]
pub struct DeleteShape {
    /// In the path.
    #[alipay(path)]
    pub shape_id: String,
    /// In the query.
    pub reason: Option<String>,
}

/// POST without a body: on V3 in the query, on V2 a parameter of its own.
#[alipay_api(method = "alipay.open.shape.share", v3 = POST, response = Values, service = ShapeApi)]
pub struct ShareShape {
    /// A token.
    #[alipay(query, param, sensitive)]
    pub auth_token: String,
}

/// POST without fields.
#[alipay_api(method = "alipay.open.shape.refresh", v3 = POST, service = ShapeApi)]
pub struct RefreshShapes {}
