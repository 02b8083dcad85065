//! The endpoint by which an app downloads a platform certificate that it does not know.

use std::sync::Arc;

use alipay::runtime::json::Json;
use base64::{Engine, engine::general_purpose::STANDARD};

use crate::{
    error::Refusal,
    keys::Certificates,
    routes::{Handler, Routes},
    support::json::{object, text},
};

const METHOD: &str = "alipay.open.app.alipaycert.download";

/// Registers the handler, on the V2 gateway only.
pub(crate) fn register(routes: &mut Routes, certificates: &Arc<Certificates>) {
    let certificates = Arc::clone(certificates);
    let handler: Handler = Arc::new(move |incoming, _| {
        let sn = incoming.text("alipay_cert_sn").unwrap_or_default();
        content(&certificates, &sn)
    });
    routes.set_v2(METHOD, handler);
}

fn content(certificates: &Certificates, sn: &str) -> Result<Json<'static>, Refusal> {
    let unknown = || Refusal::business("CERT_NOT_EXIST", "no platform certificate has this serial");
    let certificate = certificates.published(sn).ok_or_else(unknown)?;
    Ok(object([("alipay_cert_content", text(STANDARD.encode(certificate.pem)))]))
}
