//! Requests with a body.

use alipay::{Money, alipay_api, values::Extra};

use crate::{
    ShapeApi,
    models::{Level1, Values},
};

/// POST: models in the body and in the response, and a field with a different place on each protocol.
#[alipay_api(
    method = "alipay.open.shape.create",
    v3 = POST,
    response = Values,
    service = ShapeApi,
    resolve_with = crate::queries::QueryShape,
    one_of(values, levels),
)]
pub struct CreateShape {
    /// Idempotency key.
    #[alipay(idempotency_key, max_len = 8)]
    pub out_biz_no: String,
    /// An amount.
    pub price: Money,
    /// A shared model.
    pub values: Option<Values>,
    /// Ten levels.
    pub levels: Option<Level1>,
    /// On V3 a member of the body, on V2 a parameter.
    #[alipay(param)]
    pub notify_url: Option<String>,
    /// Undeclared members.
    #[alipay(extra)]
    pub others: Extra,
}

/// POST: query and body.
#[alipay_api(method = "alipay.open.shape.move", v3 = POST, service = ShapeApi, call = move_to)]
pub struct MoveShape {
    /// In the query.
    #[alipay(query)]
    pub shape_id: String,
    /// In the body.
    pub target: String,
}

/// PUT: path and body.
#[alipay_api(
    method = "alipay.open.shape.replace",
    v3 = PUT("/v3/alipay/open/shape/{shape_id}"),
    response = Values,
    service = ShapeApi,
)]
pub struct ReplaceShape {
    /// In the path.
    #[alipay(path)]
    pub shape_id: String,
    /// A list in the body.
    pub values: Vec<Values>,
}

/// PATCH, on V3 only.
#[alipay_api(
    method = "alipay.open.shape.modify",
    v3 = PATCH("/v3/alipay/open/shape/{shape_id}/modify"),
    v2 = none,
    service = ShapeApi,
)]
pub struct ModifyShape {
    /// In the path.
    #[alipay(path)]
    pub shape_id: String,
    /// In the body.
    pub name: Option<String>,
}

/// On V2 only.
#[alipay_api(method = "alipay.open.shape.legacy", response = Values, service = ShapeApi)]
pub struct LegacyShape {
    /// Text.
    pub name: String,
}
