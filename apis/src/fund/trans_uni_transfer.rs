//! Transfer of money.

use alipay_runtime::{BeijingTime, Money, alipay_api, alipay_model};

use super::{FundApi, Participant, QueryTransfer, TransferProduct, TransferScene, TransferStatus};

/// Transfers money to an Alipay account or a bank card. Called as `client.funds().transfer(..)`.
///
/// A transfer to an Alipay account is complete when the response has the state
/// [`Success`](TransferStatus::Success). A transfer to a bank card takes longer: the response has the state
/// [`Dealing`](TransferStatus::Dealing), and [`QueryTransfer`] returns the final state, which can be
/// [`Refund`](TransferStatus::Refund) even after a success. Alipay accepts this call only from applications
/// that use certificates.
///
/// # Errors
///
/// - [`SYSTEM_ERROR`](super::FundErrorCode::SystemError),
///   [`REQUEST_PROCESSING`](super::FundErrorCode::RequestProcessing): the outcome is unknown; look up the
///   transfer, or retry without changes.
/// - [`PAYER_BALANCE_NOT_ENOUGH`](super::FundErrorCode::PayerBalanceNotEnough): top up your account.
/// - [`PAYEE_NOT_EXIST`](super::FundErrorCode::PayeeNotFound),
///   [`PAYEE_USERINFO_ERROR`](super::FundErrorCode::PayeeInfoWrong): the account and the name do not match;
///   ask the payee.
/// - [`PAYMENT_INFO_INCONSISTENCY`](super::FundErrorCode::PaymentInfoInconsistent): the ID was used with
///   different content; use a new ID for another transfer.
/// - [`EXCEED_LIMIT_SM_AMOUNT`](super::FundErrorCode::SingleLimitExceeded),
///   [`EXCEED_LIMIT_DM_AMOUNT`](super::FundErrorCode::DailyLimitExceeded),
///   [`EXCEED_LIMIT_MM_AMOUNT`](super::FundErrorCode::MonthlyLimitExceeded): the amount exceeds a limit of
///   your contract.
/// - [`PRODUCT_NOT_SIGN`](super::FundErrorCode::ProductNotSigned): your contract does not include the
///   product.
/// - [`INVALID_PARAMETER`](super::FundErrorCode::InvalidParameter): a parameter is missing or malformed.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: alipay::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use alipay::fund::{
///     FundApiExt, Participant, PartyKind, TransferFunds, TransferProduct, TransferScene,
/// };
///
/// let payee = Participant::new()
///     .with_identity("2088123412341234")
///     .with_identity_type(PartyKind::UserId);
/// let transfer = TransferFunds::new("201806300001", "23.00".parse()?, TransferProduct::ToAccount, payee)
///     .with_biz_scene(TransferScene::Direct)
///     .with_order_title("Commission for June");
/// let sent = client.funds().transfer(transfer).await?;
/// println!("{:?}: {:?}", sent.order_id, sent.status);
/// # Ok(()) }
/// ```
#[alipay_api(
    method = "alipay.fund.trans.uni.transfer",
    v3 = POST,
    response = SentTransfer,
    service = FundApi,
    call = transfer,
    resolve_with = QueryTransfer,
)]
pub struct TransferFunds {
    /// Transfer ID assigned by you, unique among your transfers. It prevents a retry from paying twice.
    #[alipay(max_len = 64, idempotency_key)]
    pub out_biz_no: String,
    /// Amount in yuan: at least 0.10 to an account or 0.01 as a red packet.
    #[alipay(min = "0.01", max = "100000000.00")]
    pub trans_amount: Money,
    /// Contracted product of the transfer.
    pub product_code: TransferProduct,
    /// Payee.
    pub payee_info: Participant,
    /// Payer. Default: you.
    pub payer_info: Option<Participant>,
    /// Business scene of the transfer.
    pub biz_scene: Option<TransferScene>,
    /// Title of the transfer in both parties' bills.
    #[alipay(max_len = 128)]
    pub order_title: Option<String>,
    /// Remark for the payee.
    #[alipay(max_len = 200)]
    pub remark: Option<String>,
    /// Further parameters, as the text of a JSON object; red packets require `{"sub_biz_scene":"REDPACKET"}`.
    pub business_params: Option<String>,
    /// Alipay's number of the preceding order, for example when a red packet is accepted.
    pub original_order_id: Option<String>,
    /// Text that is returned in queries and notifications.
    pub passback_params: Option<String>,
    /// Amounts in currencies other than yuan. (The spelling is Alipay's.)
    pub mutiple_currency_detail: Option<CurrencyDetail>,
    /// External signature. Only if agreed with Alipay.
    pub sign_data: Option<SignData>,
    /// Purpose of the money: the name of a scene in your contract, such as `佣金报酬` (commission). Newer
    /// contracts may require it.
    pub transfer_scene_name: Option<String>,
    /// Information that Alipay requires for transfers of that scene.
    pub transfer_scene_report_infos: Option<Vec<TransferSceneReport>>,
}

/// Transfer that Alipay accepted.
#[alipay_model(setters)]
pub struct SentTransfer {
    /// Transfer ID assigned by you.
    pub out_biz_no: Option<String>,
    /// Transfer number assigned by Alipay.
    pub order_id: Option<String>,
    /// Fund flow number assigned by Alipay.
    pub pay_fund_order_id: Option<String>,
    /// State of the transfer.
    pub status: Option<TransferStatus>,
    /// More detailed state, as text by Alipay.
    pub sub_status: Option<String>,
    /// Time of payment.
    pub trans_date: Option<BeijingTime>,
    /// Amount in yuan. Only in special cases.
    pub amount: Option<Money>,
    /// Link to the transfer's page, if there is one.
    #[alipay(sensitive)]
    pub link: Option<String>,
    /// Number assigned by the clearing house. Only for financial institutions.
    pub settle_serial_no: Option<String>,
}

/// Amounts in other currencies. Each is a text in the unit of its currency, with the decimals of that
/// currency.
#[alipay_model(setters)]
pub struct CurrencyDetail {
    /// Transferred amount.
    pub trans_amount: Option<String>,
    /// Currency of `trans_amount`, such as `USD`.
    pub trans_currency: Option<String>,
    /// Paid amount.
    pub payment_amount: Option<String>,
    /// Currency of `payment_amount`.
    pub payment_currency: Option<String>,
    /// Settled amount.
    pub settlement_amount: Option<String>,
    /// Currency of `settlement_amount`.
    pub settlement_currency: Option<String>,
    /// Extension fields. Only if agreed with Alipay.
    pub ext_info: Option<String>,
}

/// Signature of the transfer that was created elsewhere, and its parameters.
#[alipay_model(setters)]
pub struct SignData {
    /// The signature.
    #[alipay(sensitive)]
    pub ori_sign: Option<String>,
    /// Signature type, such as `RSA2`. Case-sensitive.
    pub ori_sign_type: Option<String>,
    /// Charset of the signed content, such as `UTF-8`. Case-sensitive.
    pub ori_char_set: Option<String>,
    /// App ID of the application that signed.
    pub ori_app_id: Option<String>,
    /// Signed ID, in place of `out_biz_no`.
    pub ori_out_biz_no: Option<String>,
    /// Account of the merchant who signed; begins with `2088`.
    pub partner_id: Option<String>,
}

/// Item of the information that a transfer scene requires.
#[alipay_model(setters)]
pub struct TransferSceneReport {
    /// Type of the information, one of the fixed texts of the scene, such as `佣金报酬说明`. Each at most once.
    pub info_type: Option<String>,
    /// Content of the information.
    pub info_content: Option<String>,
}
