//! Transfers money.

use alipay_runtime::{BeijingTime, Money, alipay_api, alipay_model};

use super::{FundApi, Participant, QueryTransfer, TransferProduct, TransferScene, TransferStatus};

/// Sends money to an account or a bank card. Method `transfer` of the handle.
///
/// To an account in Alipay the money is there when the answer says [`Success`](TransferStatus::Success). To
/// a bank card it takes longer: the answer says [`Dealing`](TransferStatus::Dealing), and [`QueryTransfer`]
/// tells the end, which can also be [`Refund`](TransferStatus::Refund) after a success. Alipay takes this
/// call only from applications that use certificates.
///
/// # Errors
///
/// - [`SYSTEM_ERROR`](super::FundErrorCode::SystemError),
///   [`REQUEST_PROCESSING`](super::FundErrorCode::RequestProcessing): the outcome is unknown; query the
///   transfer, or send the same call again unchanged.
/// - [`PAYER_BALANCE_NOT_ENOUGH`](super::FundErrorCode::PayerBalanceNotEnough): top your account up.
/// - [`PAYEE_NOT_EXIST`](super::FundErrorCode::PayeeNotFound),
///   [`PAYEE_USERINFO_ERROR`](super::FundErrorCode::PayeeInfoWrong): account and name do not belong together;
///   ask the payee.
/// - [`PAYMENT_INFO_INCONSISTENCY`](super::FundErrorCode::PaymentInfoInconsistent): the number was used with
///   other content; take a new one for another transfer.
/// - [`EXCEED_LIMIT_SM_AMOUNT`](super::FundErrorCode::SingleLimitExceeded),
///   [`EXCEED_LIMIT_DM_AMOUNT`](super::FundErrorCode::DailyLimitExceeded),
///   [`EXCEED_LIMIT_MM_AMOUNT`](super::FundErrorCode::MonthlyLimitExceeded): beyond a limit of your contract.
/// - [`PRODUCT_NOT_SIGN`](super::FundErrorCode::ProductNotSigned): your contract does not cover the product.
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
    /// Your own number of the transfer, unique among your transfers. It is what keeps a repeated call from
    /// paying twice.
    #[alipay(max_len = 64, idempotency_key)]
    pub out_biz_no: String,
    /// How much, in yuan: from 0.10 to an account, from 0.01 as a red packet, at most 100000000.00.
    pub trans_amount: Money,
    /// Product of your contract under which it runs.
    pub product_code: TransferProduct,
    /// Who gets the money.
    pub payee_info: Participant,
    /// Who pays; you, when left out.
    pub payer_info: Option<Participant>,
    /// What kind of business it is.
    pub biz_scene: Option<TransferScene>,
    /// Title, as both sides see it in their bills.
    #[alipay(max_len = 128)]
    pub order_title: Option<String>,
    /// A remark for the payee.
    #[alipay(max_len = 200)]
    pub remark: Option<String>,
    /// Further conditions as the text of a JSON object; red packets need `{"sub_biz_scene":"REDPACKET"}`.
    pub business_params: Option<String>,
    /// Alipay's number of an earlier order that this one follows, when a red packet is taken for instance.
    pub original_order_id: Option<String>,
    /// A text of yours that comes back in queries and notifications.
    pub passback_params: Option<String>,
    /// Amounts in other currencies than yuan. (Alipay's spelling.)
    pub mutiple_currency_detail: Option<CurrencyDetail>,
    /// A signature made elsewhere. Only where it was agreed.
    pub sign_data: Option<SignData>,
    /// Purpose of the money, by the name of a scene in your contract, such as `佣金报酬` (commission). Newer
    /// contracts may need it.
    pub transfer_scene_name: Option<String>,
    /// What Alipay wants to know of a transfer of that scene.
    pub transfer_scene_report_infos: Option<Vec<TransferSceneReport>>,
}

/// A transfer that Alipay took.
#[alipay_model(setters)]
pub struct SentTransfer {
    /// Your own number of the transfer.
    pub out_biz_no: Option<String>,
    /// Alipay's number of the transfer.
    pub order_id: Option<String>,
    /// Alipay's number of the flow of money.
    pub pay_fund_order_id: Option<String>,
    /// How far it is.
    pub status: Option<TransferStatus>,
    /// A closer state, in words of Alipay's.
    pub sub_status: Option<String>,
    /// When it was paid.
    pub trans_date: Option<BeijingTime>,
    /// How much, in yuan. Only in special cases.
    pub amount: Option<Money>,
    /// Page that goes with the transfer, if there is one.
    #[alipay(sensitive)]
    pub link: Option<String>,
    /// Number that the clearing house knows the transfer by. Only for financial institutions.
    pub settle_serial_no: Option<String>,
}

/// Amounts in other currencies. Each is a text in the unit of its currency, with as many decimals as that
/// currency has.
#[alipay_model(setters)]
pub struct CurrencyDetail {
    /// What is transferred.
    pub trans_amount: Option<String>,
    /// Currency of `trans_amount`, such as `USD`.
    pub trans_currency: Option<String>,
    /// What is paid.
    pub payment_amount: Option<String>,
    /// Currency of `payment_amount`.
    pub payment_currency: Option<String>,
    /// What is settled.
    pub settlement_amount: Option<String>,
    /// Currency of `settlement_amount`.
    pub settlement_currency: Option<String>,
    /// Further properties. Only where it was agreed.
    pub ext_info: Option<String>,
}

/// A signature of the transfer that was made elsewhere, and what it was made with.
#[alipay_model(setters)]
pub struct SignData {
    /// The signature.
    #[alipay(sensitive)]
    pub ori_sign: Option<String>,
    /// How it was made, such as `RSA2`. Upper and lower case count.
    pub ori_sign_type: Option<String>,
    /// Charset of what was signed, such as `UTF-8`. Upper and lower case count.
    pub ori_char_set: Option<String>,
    /// Application that signed.
    pub ori_app_id: Option<String>,
    /// The number that was signed, in place of `out_biz_no`.
    pub ori_out_biz_no: Option<String>,
    /// Account of the merchant who signed, `2088` at its start.
    pub partner_id: Option<String>,
}

/// One answer to what a scene of transfers asks.
#[alipay_model(setters)]
pub struct TransferSceneReport {
    /// What is asked, in the fixed words of the scene, such as `佣金报酬说明`. Each at most once.
    pub info_type: Option<String>,
    /// Your answer.
    pub info_content: Option<String>,
}
