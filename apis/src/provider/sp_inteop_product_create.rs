//! A product as a part of a combined order.

use alipay_runtime::{alipay_api, alipay_model};

use super::{
    ContractApi, PartBusinessLicense, PartContact, PartSpecialLicense, ProductApp, ProductDetail,
    ProductMiniProgram, ProductPhoneSite, ProductPrice, ProductShop, ProductWebSite, QueryIntegratedOrder,
};

/// Adds a product to a combined order, before the order is submitted. If the outcome is unknown, the order
/// shows whether it has the part. On the V2 gateway only; Alipay documents no error codes. Called as
/// `client.contracts().add_product(..)`.
#[alipay_api(
    method = "alipay.open.sp.inteop.product.create",
    response = AddedProduct,
    service = ContractApi,
    call = add_product,
    resolve_with = QueryIntegratedOrder,
)]
pub struct AddProduct {
    /// Number of the combined order, assigned by Alipay.
    pub inteop_order_no: String,
    /// App.
    pub inteop_app_info: Option<ProductApp>,
    /// Business license.
    pub inteop_business_license_info: Option<PartBusinessLicense>,
    /// Site for phones.
    pub inteop_h_5_info: Option<ProductPhoneSite>,
    /// Contact person.
    pub inteop_merchant_info: Option<PartContact>,
    /// Mini program.
    pub inteop_mini_app_info: Option<ProductMiniProgram>,
    /// Details of the product.
    pub inteop_product_details: Option<Vec<ProductDetail>>,
    /// Prices of the product.
    pub inteop_product_price_details: Option<Vec<ProductPrice>>,
    /// Shop.
    pub inteop_shop_info: Option<ProductShop>,
    /// Special license.
    pub inteop_special_license_info: Option<PartSpecialLicense>,
    /// Special licenses.
    pub inteop_special_license_infos: Option<Vec<PartSpecialLicense>>,
    /// Site for computers.
    pub inteop_web_site_info: Option<ProductWebSite>,
    /// Category of the merchant (MCC).
    pub mcc_code: Option<String>,
    /// Kind of mobile use. The values are not documented.
    pub mobile_type: Option<String>,
    /// Code of the product.
    pub product_code: Option<String>,
    /// Scene in which the merchant trades. The values are not documented.
    pub trade_scene: Option<String>,
}

/// Part that was added for a product.
#[alipay_model(setters)]
pub struct AddedProduct {
    /// Remarks.
    pub memos: Vec<String>,
    /// Number of the part, assigned by Alipay.
    pub sub_order_no: Option<String>,
}
