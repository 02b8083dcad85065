//! URL of a bill.

use alipay_runtime::{Client, alipay_api, alipay_enum, alipay_model, call::Download};

use super::BillApi;

/// Looks up the URL of the bill of a day or a month. Called as `client.bills().query_download_url(..)`.
///
/// Safe to repeat. The URL is valid for 30 seconds. The file is a ZIP archive with CSV files in GBK: one with
/// the entries, one with totals. [`BillDownloadUrl::download`] downloads it.
///
/// # Errors
///
/// - [`BILL_NOT_EXIST`](super::BillErrorCode::BillNotFound): the bill does not exist, or is not ready yet.
///   Retry after 9:00 of the next day.
/// - [`NO_BILL_DATA`](super::BillErrorCode::NoBillData): there were no entries in the period, so that there
///   is no bill.
/// - [`INVAILID_ARGUMENTS`](super::BillErrorCode::InvalidArguments): alternative code for a missing or
///   malformed parameter, such as a future day.
/// - [`TYPE_NOT_SUPPORTED`](super::BillErrorCode::TypeNotSupported): the type of the bill is not supported.
/// - [`BILL_DATE_BEFORE_REGISTRATION`](super::BillErrorCode::BeforeRegistration): the period begins before
///   your account was opened.
/// - [`UNKNOWN_ERROR`](super::BillErrorCode::UnknownError): Alipay failed for an unknown reason. Retry after
///   a pause.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: alipay::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use alipay::bill::{BillApiExt, BillType, QueryBillDownloadUrl};
///
/// let bill = QueryBillDownloadUrl::new(BillType::Trade, "2026-11-22");
/// let bill = client.bills().query_download_url(bill).await?;
/// if let Some(download) = bill.download(&client) {
///     let mut bill = download.await?;
///     while let Some(chunk) = bill.chunk().await? {
///         println!("{} bytes of a ZIP archive", chunk.len());
///     }
/// }
/// # Ok(()) }
/// ```
#[alipay_api(
    method = "alipay.data.dataservice.bill.downloadurl.query",
    v3 = GET,
    response = BillDownloadUrl,
    service = BillApi,
    call = query_download_url,
    idempotent,
)]
pub struct QueryBillDownloadUrl {
    /// Type of the bill.
    pub bill_type: BillType,
    /// Day as `yyyy-MM-dd`, before today; or month as `yyyy-MM`, before this month. Up to five years back.
    #[alipay(max_len = 15)]
    pub bill_date: String,
    /// Sub-merchant (SMID) whose bill to return. Only for platforms; only daily bills.
    #[alipay(max_len = 20)]
    pub smid: Option<String>,
}

/// URL of a bill.
#[alipay_model(setters)]
pub struct BillDownloadUrl {
    /// URL of the file, valid for 30 seconds.
    #[alipay(sensitive)]
    pub bill_download_url: Option<String>,
    /// Indicates whether the bill has entries.
    pub bill_file_code: Option<BillFileState>,
}

impl BillDownloadUrl {
    /// Returns the download of the bill, whose host is checked, and which is read in chunks; `None` if the response has
    /// no URL. Begin it within 30 seconds. See [`Client::download`].
    pub fn download(&self, client: &Client) -> Option<Download> {
        Some(client.download(self.bill_download_url.as_deref()?))
    }
}

/// Type of a bill.
#[alipay_enum]
pub enum BillType {
    /// Trades of the merchant.
    #[alipay("trade")]
    Trade,
    /// All entries of the account.
    #[alipay("signcustomer")]
    SignCustomer,
    /// Promotions of the merchant.
    #[alipay("merchant_act")]
    MerchantActivity,
    /// Trades of the sub-merchants of a platform.
    #[alipay("trade_zft_merchant")]
    SubMerchantTrade,
    /// Account entries of the sub-merchants of a platform.
    #[alipay("zft_acc")]
    SubMerchantAccount,
    /// Entries of merged settlements, with details.
    #[alipay("settlementMerge")]
    SettlementMerge,
}

/// State of a bill's file.
#[alipay_enum]
pub enum BillFileState {
    /// The file exists, but has no entries.
    #[alipay("EMPTY_DATA_WITH_BILL_FILE")]
    Empty,
}
