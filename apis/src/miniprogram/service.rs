//! Handles.

use alipay_runtime::alipay_service;

/// Endpoints for the creation and the basic data of mini programs. Returned by `client.mini_programs()`.
#[alipay_service(accessor = mini_programs)]
pub struct MiniProgramApi;

/// Endpoints for the versions of mini programs. Returned by `client.mini_versions()`.
#[alipay_service(accessor = mini_versions)]
pub struct MiniVersionApi;

/// Endpoints for the QR codes of mini programs. Returned by `client.mini_qr_codes()`.
#[alipay_service(accessor = mini_qr_codes)]
pub struct MiniQrCodeApi;

/// Endpoints for the members of an application. Returned by `client.app_members()`.
#[alipay_service(accessor = app_members)]
pub struct AppMemberApi;
