//! Basic data of a mini program, for Amap.

use alipay_runtime::alipay_api;

use super::{MiniProgramApi, OwnedBaseInfo};

/// Looks up the basic data of a mini program by the call for Amap (高德). Safe to repeat. On the V2 gateway
/// only; Alipay documents no error codes. Called as `client.mini_programs().query_amap_base_info(..)`.
#[alipay_api(
    method = "alipay.open.mini.baseinfo.amap.query",
    response = OwnedBaseInfo,
    service = MiniProgramApi,
    call = query_amap_base_info,
    idempotent,
)]
pub struct QueryAmapBaseInfo {
    /// App ID of the mini program.
    pub appid: String,
}
