//! Mini program in a batch.

use alipay_runtime::{alipay_api, declaration::Upload};

use super::ContractApi;

/// Adds the creation of a mini program to a batch. If the outcome is unknown, retry: a name that was taken by
/// the first call is refused with [`MINI_APP_NAME_DUPLICATE`](super::ProviderErrorCode::MiniNameTaken).
/// Called as `client.contracts().create_mini_program(..)`.
///
/// # Errors
///
/// - [`BATCH_STATUS_IS_FINAL`](super::ProviderErrorCode::BatchFinal): the batch was submitted or dropped, or
///   its hour has passed. Open a new one.
/// - [`MINI_APP_NAME_DUPLICATE`](super::ProviderErrorCode::MiniNameTaken): the name is taken. Choose another
///   one.
/// - [`CREATE_MINI_APP_EXCEED_MAX_COUNT`](super::ProviderErrorCode::TooManyMiniPrograms): the merchant has
///   too many mini programs.
/// - [`APP_INFO_NOT_EXIST`](super::ProviderErrorCode::AppNotFound): the application does not exist.
/// - [`FILE_FORMAT_IS_INVALID`](super::ProviderErrorCode::FileFormatInvalid): the format of a file is not
///   supported.
/// - [`FILE_SIZE_OUT_LIMIT`](super::ProviderErrorCode::FileTooLarge): a file is too large.
/// - [`INVALID_PARAMETER`](super::ProviderErrorCode::InvalidParameter): a parameter is missing or malformed.
///   Correct the request.
#[alipay_api(
    method = "alipay.open.agent.mini.create",
    v3 = POST,
    service = ContractApi,
    call = create_mini_program,
)]
pub struct CreateMerchantMiniProgram {
    /// Number of the batch, from [`OpenBatch`](super::OpenBatch).
    #[alipay(max_len = 64)]
    pub batch_no: String,
    /// Name of the mini program, 3 to 20 characters; a Chinese character counts as two.
    #[alipay(max_len = 20)]
    pub app_name: String,
    /// English name, 3 to 20 characters.
    #[alipay(max_len = 20)]
    pub app_english_name: String,
    /// Slogan, 10 to 32 characters.
    #[alipay(max_len = 32)]
    pub app_slogan: String,
    /// Description, 20 to 200 characters.
    #[alipay(max_len = 200)]
    pub app_desc: String,
    /// Categories: the levels of a category joined by `_`, categories by `;`.
    #[alipay(max_len = 256)]
    pub mini_category_ids: Option<String>,
    /// Categories by the older list.
    #[alipay(max_len = 256)]
    pub app_category_ids: Option<String>,
    /// Telephone number of the customer service. Either this or `service_email`.
    #[alipay(max_len = 30)]
    pub service_phone: Option<String>,
    /// Email address of the customer service.
    #[alipay(max_len = 64)]
    pub service_email: Option<String>,
    /// Logo: PNG or JPEG, a square of 180 pixels, at most 256 KB.
    #[alipay(file)]
    pub app_logo: Upload,
}
