//! Authorizations by merchants.

use alipay::runtime::json::Json;

use super::{body::required, handles::Handles, response::ControlResponse};
use crate::{
    error::Refusal,
    support::{
        json::{object, text},
        locks::lock,
    },
};

/// A merchant authorizes the simulator's first app.
pub(super) fn add(handles: &Handles, body: &Json<'_>) -> Result<ControlResponse, Refusal> {
    let merchant_pid = required(body, "merchant_pid")?;
    let app_id = &handles.settings.app.app_id;
    let (token, saved) = lock(&handles.accounts).authorize(app_id, merchant_pid);
    saved?;
    Ok(ControlResponse::Json(object([("app_auth_token", text(token))])))
}
