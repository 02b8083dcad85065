//! Small helpers that every room uses: locks, JSON, HTML, texts, Beijing time.

pub(crate) mod beijing_time;
pub(crate) mod files;
pub(crate) mod html;
pub(crate) mod json;
pub(crate) mod locks;
pub(crate) mod text;

/// The path of the V2 gateway. Every other path is a V3 route, or belongs to the control API.
pub(crate) const GATEWAY_PATH: &str = "/gateway.do";
