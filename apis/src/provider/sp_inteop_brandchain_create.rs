//! A brand chain as a part of a combined order.

use alipay_runtime::{alipay_api, alipay_model};

use super::{
    ContractApi, PartBankAccount, PartBusinessLicense, PartContact, PartSpecialLicense, QueryIntegratedOrder,
};

/// Adds a brand chain to a combined order, before the order is submitted. If the outcome is unknown, the
/// order shows whether it has the part. On the V2 gateway only; Alipay documents no error codes. Called as
/// `client.contracts().add_brand_chain(..)`.
#[alipay_api(
    method = "alipay.open.sp.inteop.brandchain.create",
    response = AddedBrandChain,
    service = ContractApi,
    call = add_brand_chain,
    resolve_with = QueryIntegratedOrder,
)]
pub struct AddBrandChain {
    /// Number of the combined order, assigned by Alipay.
    pub inteop_order_no: String,
    /// Bank account to settle into.
    pub bank_card_info: Option<PartBankAccount>,
    /// App ID of the brand.
    pub brand_app_id: Option<String>,
    /// Business license.
    pub business_license_info: Option<PartBusinessLicense>,
    /// Contact person.
    pub contact_info: Option<PartContact>,
    /// Rate of payments face to face.
    pub face_to_face_rate: Option<String>,
    /// Rate of payments by JSAPI.
    pub jsapi_pay_rate: Option<String>,
    /// Category of the merchant (MCC).
    pub mcc_code: Option<String>,
    /// Shop.
    pub shop_info: Option<BrandChainShop>,
    /// Special license.
    pub special_license_info: Option<PartSpecialLicense>,
}

/// Part that was added for a brand chain.
#[alipay_model(setters)]
pub struct AddedBrandChain {
    /// Remarks.
    pub memos: Vec<String>,
    /// Number of the part, assigned by Alipay.
    pub sub_order_no: Option<String>,
}

/// Shop of a brand chain.
#[alipay_model(setters)]
pub struct BrandChainShop {
    /// Opening hours, one entry per day of the week.
    pub business_time: Option<Vec<BrandChainBusinessTime>>,
    /// Code of the city.
    pub city_code: Option<String>,
    /// Mobile number of the shop.
    #[alipay(sensitive)]
    pub contact_mobile: Option<String>,
    /// Telephone number of the shop.
    #[alipay(sensitive)]
    pub contact_phone: Option<String>,
    /// Address within the district.
    pub detail_address: Option<String>,
    /// Code of the district.
    pub district_code: Option<String>,
    /// Pictures of the front.
    pub out_door_images: Option<String>,
    /// Code of the province.
    pub province_code: Option<String>,
    /// ID of the brand.
    pub shop_brand_id: Option<String>,
    /// Name of the shop.
    pub shop_name: Option<String>,
    /// Shop ID assigned by you.
    pub store_id: Option<String>,
}

/// Opening hours of one day of the week.
#[alipay_model(setters)]
pub struct BrandChainBusinessTime {
    /// Closing time.
    pub close_time: Option<String>,
    /// Opening time.
    pub open_time: Option<String>,
    /// Day of the week.
    pub week_day: Option<i64>,
}
