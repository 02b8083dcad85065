//! Contract for face-to-face payments.

use alipay_runtime::{alipay_api, declaration::Upload};

use super::{ContractApi, SignAddress};

/// Adds a contract for face-to-face payments to a batch. If the outcome is unknown, retry: the batch has the
/// contract once. Called as `client.contracts().sign_face_to_face(..)`.
///
/// # Errors
///
/// - [`BATCH_STATUS_IS_FINAL`](super::ProviderErrorCode::BatchFinal): the batch was submitted or dropped, or
///   its hour has passed. Open a new one.
/// - [`MERCHANT_SIGN_PRODUCT_IN_AUDIT`](super::ProviderErrorCode::AlreadyInAudit): the merchant's contract is
///   in the audit already. Wait for its outcome.
/// - [`FACE_TO_FACE_RATE_PARAM_ERROR`](super::ProviderErrorCode::RateInvalid): the fee rate is not in the
///   allowed range.
/// - [`FILE_SIZE_OUT_LIMIT`](super::ProviderErrorCode::FileTooLarge): a file is too large.
/// - [`FILE_SIZE_MIN_LIMIT`](super::ProviderErrorCode::FileTooSmall): a file is too small: a picture has at
///   least 50 KB.
/// - [`FILE_FORMAT_IS_INVALID`](super::ProviderErrorCode::FileFormatInvalid): the format of a file is not
///   supported.
/// - [`BUSINESS_LICENSE_PIC_RISK`](super::ProviderErrorCode::LicensePictureRejected): Alipay's risk control
///   rejected the picture of the license.
/// - [`SHOP_SIGN_BOARD_PIC_RISK`](super::ProviderErrorCode::SignPictureRejected): Alipay's risk control
///   rejected the picture of the sign.
/// - [`MERCHANT_NEED_FACE_CERTIFY`](super::ProviderErrorCode::FaceCheckRequired): the merchant has to pass a
///   face check at Alipay.
/// - [`ANT_PRODUCT_CONFLICT`](super::ProviderErrorCode::ProductConflict): the product conflicts with another
///   contract of the merchant.
/// - [`INVALID_PARAMETER`](super::ProviderErrorCode::InvalidParameter): a parameter is missing or malformed.
///   Correct the request.
/// - [`SYSTEM_ERROR`](super::ProviderErrorCode::SystemError): Alipay failed: the outcome is unknown. Look it
///   up.
#[alipay_api(
    method = "alipay.open.agent.facetoface.sign",
    v3 = POST,
    service = ContractApi,
    call = sign_face_to_face,
)]
pub struct SignFaceToFace {
    /// Number of the batch, from [`OpenBatch`](super::OpenBatch).
    #[alipay(max_len = 64)]
    pub batch_no: String,
    /// Category of the merchant, as first and second level joined by `_`, such as `A0001_B0199`.
    #[alipay(max_len = 32)]
    pub mcc_code: String,
    /// Fee rate in percent, such as `0.38`; from 0.38 to 0.6.
    #[alipay(max_len = 8)]
    pub rate: Option<String>,
    /// Specifies whether the merchant also authorizes you.
    pub sign_and_auth: Option<bool>,
    /// Number of the business license.
    #[alipay(max_len = 32, sensitive)]
    pub business_license_no: Option<String>,
    /// Mobile number of the legal representative at Alipay. Required if the license is not that of the
    /// account's owner.
    #[alipay(max_len = 20, sensitive)]
    pub business_license_mobile: Option<String>,
    /// End of the license's validity, as `yyyy-MM-dd`.
    #[alipay(max_len = 16)]
    pub date_limitation: Option<String>,
    /// Specifies whether the license is valid without end.
    pub long_term: Option<bool>,
    /// Name of the shop.
    #[alipay(max_len = 128)]
    pub shop_name: Option<String>,
    /// Address of the shop.
    pub shop_address: Option<SignAddress>,
    /// Picture of the shop's sign.
    #[alipay(file)]
    pub shop_sign_board_pic: Option<Upload>,
    /// Picture of the shop's inside.
    #[alipay(file)]
    pub shop_scene_pic: Option<Upload>,
    /// Picture of the business license.
    #[alipay(file)]
    pub business_license_pic: Option<Upload>,
    /// Picture of the letter by which the license's owner allows its use.
    #[alipay(file)]
    pub business_license_auth_pic: Option<Upload>,
    /// Picture of the special license that the category requires.
    #[alipay(file)]
    pub special_license_pic: Option<Upload>,
}
