//! Basic data of a mini program, by its bundle.

use alipay_runtime::alipay_api;

use super::{MiniProgramApi, OwnedBaseInfo};

/// Looks up the basic data of a mini program in a bundle. Safe to repeat. On the V2 gateway only; Alipay
/// documents no error codes. Called as `client.mini_programs().query_bundle_base_info(..)`.
#[alipay_api(
    method = "alipay.open.mini.baseinfo.multi.query",
    response = OwnedBaseInfo,
    service = MiniProgramApi,
    call = query_bundle_base_info,
    idempotent,
)]
pub struct QueryBundleBaseInfo {
    /// ID of the bundle (`bundle_id`).
    pub bundle_id: Option<String>,
    /// App ID of the mini program.
    pub mini_app_id: Option<String>,
}
