//! The files of the page, which are part of the binary.

use super::response::ControlResponse;
use crate::error::Refusal;

const HTML: &str = "text/html; charset=utf-8";
const CSS: &str = "text/css; charset=utf-8";
const SCRIPT: &str = "text/javascript; charset=utf-8";

/// Returns the page, or a redirect to it from another path.
pub(super) fn page(path: &str) -> ControlResponse {
    if path != "/simulator/" {
        return ControlResponse::Redirect("/simulator/".to_owned());
    }
    ControlResponse::File(HTML, include_str!("page/page.html"))
}

/// Returns a file that the page loads.
pub(super) fn file(name: &str) -> Result<ControlResponse, Refusal> {
    let (content_type, content) = match name {
        "cashier" => (HTML, include_str!("page/cashier.html")),
        "consent" => (HTML, include_str!("page/consent.html")),
        "consent.js" => (SCRIPT, include_str!("page/consent.js")),
        "authorizations.js" => (SCRIPT, include_str!("page/authorizations.js")),
        "cashier.js" => (SCRIPT, include_str!("page/cashier.js")),
        "complaints.js" => (SCRIPT, include_str!("page/complaints.js")),
        "records.js" => (SCRIPT, include_str!("page/records.js")),
        "transfers.js" => (SCRIPT, include_str!("page/transfers.js")),
        "vouchers.js" => (SCRIPT, include_str!("page/vouchers.js")),
        "trades.js" => (SCRIPT, include_str!("page/trades.js")),
        "page.css" => (CSS, include_str!("page/page.css")),
        "icon.svg" => ("image/svg+xml", include_str!("page/icon.svg")),
        "page.js" => (SCRIPT, include_str!("page/page.js")),
        "dom.js" => (SCRIPT, include_str!("page/dom.js")),
        "orders.js" => (SCRIPT, include_str!("page/orders.js")),
        "traffic.js" => (SCRIPT, include_str!("page/traffic.js")),
        "explain.js" => (SCRIPT, include_str!("page/explain.js")),
        "faults.js" => (SCRIPT, include_str!("page/faults.js")),
        "settings.js" => (SCRIPT, include_str!("page/settings.js")),
        "channel.js" => (SCRIPT, include_str!("page/channel.js")),
        "words.js" => (SCRIPT, include_str!("page/words.js")),
        _ => return Err(not_found()),
    };
    Ok(ControlResponse::File(content_type, content))
}

/// Creates the refusal for an unknown path.
pub(super) fn not_found() -> Refusal {
    Refusal::new(404, "not-found", "the control API has no such path")
}
