//! Requests with a body.

use alipay::{Money, alipay_api, values::Extra};

use crate::{
    ShapeApi,
    models::{Level1, Values},
};

/// POST: models in the body and in the answer, and a field that is somewhere else on each protocol.
#[alipay_api(
    method = "alipay.open.shape.create",
    v3 = POST,
    response = Values,
    service = ShapeApi,
    resolve_with = crate::queries::QueryShape,
    one_of(values, levels),
)]
pub struct CreateShape {
    /// What makes repeating harmless.
    #[alipay(idempotency_key, max_len = 8)]
    pub out_biz_no: String,
    /// An amount.
    pub price: Money,
    /// A shared model.
    pub values: Option<Values>,
    /// Ten levels.
    pub levels: Option<Level1>,
    /// On REST a member of the body, on the gateway a parameter.
    #[alipay(param)]
    pub notify_url: Option<String>,
    /// What is not declared.
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

/// PATCH, on REST only.
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

/// On the gateway only.
#[alipay_api(method = "alipay.open.shape.legacy", response = Values, service = ShapeApi)]
pub struct LegacyShape {
    /// Text.
    pub name: String,
}
