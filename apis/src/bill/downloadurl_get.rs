//! URL of a bill, by the older call.

use alipay_runtime::{alipay_api, alipay_model};

use super::BillApi;

/// Looks up the URL of a bill, by an older call. Use [`QueryBillDownloadUrl`](super::QueryBillDownloadUrl)
/// instead. Called as `client.bills().get_download_url(..)`.
#[alipay_api(
    method = "alipay.data.bill.downloadurl.get",
    response = OlderBillDownloadUrl,
    service = BillApi,
    call = get_download_url,
    idempotent,
)]
pub struct GetBillDownloadUrl {
    /// Type of the bill.
    #[alipay(param, max_len = 64)]
    pub bill_type: String,
    /// Day as `yyyy-MM-dd`, or month as `yyyy-MM`.
    #[alipay(param, max_len = 15)]
    pub bill_date: String,
}

/// URL of a bill.
#[alipay_model(setters)]
pub struct OlderBillDownloadUrl {
    /// URL of the file. [`Client::download`](alipay_runtime::Client::download) downloads it.
    #[alipay(sensitive)]
    pub bill_download_url: Option<String>,
}
