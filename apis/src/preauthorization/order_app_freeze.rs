//! Freeze in an app.

use alipay_runtime::{Money, alipay_api, values::JsonText};

use super::{DepositMode, FreezeProduct, PayChannel, PostPayment, PreauthorizationApi};

/// Creates the order string by which your app asks the buyer for a deposit. Called as
/// `client.preauthorizations().freeze_in_app(..)`.
///
/// The app passes the string to Alipay's SDK. There is no response: the outcome arrives as
/// [`FundsFrozen`](super::FundsFrozen) at `notify_url`, and [`QueryOperation`](super::QueryOperation) returns
/// it at any time. Before the buyer reaches Alipay, the query fails with
/// [`AUTH_ORDER_NOT_EXIST`](super::PreauthorizationErrorCode::OrderNotFound).
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: alipay::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use alipay::preauthorization::{FreezeInApp, PreauthorizationApiExt};
///
/// let deposit = FreezeInApp::new("8077735255938023", "8077735255938032", "Bicycle", "100.00".parse()?)
///     .with_notify_url("https://shop.example.com/alipay/notify");
/// let order_string = client.preauthorizations().freeze_in_app(deposit).order_string().await?;
/// # Ok(()) }
/// ```
#[alipay_api(
    method = "alipay.fund.auth.order.app.freeze",
    service = PreauthorizationApi,
    call = freeze_in_app,
    presigned,
)]
pub struct FreezeInApp {
    /// Order number assigned by you: letters, digits and `_`.
    #[alipay(max_len = 64)]
    pub out_order_no: String,
    /// Operation number assigned by you: letters, digits and `_`. It prevents a second deposit.
    #[alipay(max_len = 64, idempotency_key)]
    pub out_request_no: String,
    /// Title of the order, shown to the buyer.
    #[alipay(max_len = 100)]
    pub order_title: String,
    /// Amount to freeze, in yuan.
    #[alipay(min = "0.01", max = "100000000.00")]
    pub amount: Money,
    /// Contracted product.
    pub product_code: Option<FreezeProduct>,
    /// Account that receives later payments; begins with `2088`. Either this or `payee_logon_id`.
    #[alipay(max_len = 28)]
    pub payee_user_id: Option<String>,
    /// Login name of the account that receives later payments.
    #[alipay(max_len = 100, sensitive)]
    pub payee_logon_id: Option<String>,
    /// URL that receives notifications of the outcome, [`FundsFrozen`](super::FundsFrozen).
    #[alipay(param, max_len = 256)]
    pub notify_url: Option<String>,
    /// Industry-specific parameters, as the text of a JSON object.
    #[alipay(max_len = 1024)]
    pub business_params: Option<String>,
    /// Mode of the deposit. Required for deposits on credit.
    pub deposit_product_mode: Option<DepositMode>,
    /// Disabled payment channels.
    pub disable_pay_channels: Option<JsonText<Vec<PayChannel>>>,
    /// Allowed payment channels. Mutually exclusive with `disable_pay_channels`.
    pub enable_pay_channels: Option<JsonText<Vec<PayChannel>>>,
    /// Extension fields, as the text of a JSON object, such as `{"category":"HOTEL"}`: the industry, and data
    /// for a deposit on credit.
    #[alipay(max_len = 1024)]
    pub extra_param: Option<String>,
    /// Required identity of the buyer, as the text of a JSON object.
    #[alipay(max_len = 1024, sensitive)]
    pub identity_params: Option<String>,
    /// Time for the buyer's consent: an integer followed by `m`, `h` or `d`, such as `30m`. From `1m` to
    /// `15d`.
    #[alipay(max_len = 5)]
    pub pay_timeout: Option<String>,
    /// Amounts that are charged after the service, shown to the buyer.
    pub post_payments: Option<Vec<PostPayment>>,
    /// Scene of the pre-authorization, such as `O2O_AUTH`. Only if agreed with Alipay.
    #[alipay(max_len = 32)]
    pub scene_code: Option<String>,
    /// Settlement currency. Only for overseas merchants.
    #[alipay(max_len = 8)]
    pub settle_currency: Option<String>,
    /// Time for the buyer's consent, by the newer name of `pay_timeout`.
    #[alipay(max_len = 5)]
    pub timeout_express: Option<String>,
    /// Currency of the amount, such as `USD`. Default: yuan.
    #[alipay(max_len = 8)]
    pub trans_currency: Option<String>,
}
