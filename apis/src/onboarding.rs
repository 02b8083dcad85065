//! Onboarding of merchants: shops, and the sub-merchants (二级商户) of platforms.
//!
//! - A shop is created with [`CreateShop`]. Alipay may audit it first: [`QueryOnboardingOrder`] returns the
//!   state of the order, and [`ShopSaved`] or [`ShopRejected`] notifies you.
//! - A platform whose trades are settled to sub-merchants (直付通) creates them with [`CreateSubMerchant`], or
//!   with [`CreateSubMerchantSimply`] if the merchant has an Alipay account. [`QuerySubMerchantOrder`]
//!   returns the state, and [`SubMerchantPassed`] or [`SubMerchantRejected`] notifies you.
//!
//! Pictures are uploaded first, with [`UploadOnboardingImage`]; the other calls contain their IDs.

crate::domain::domain! {
    onboarding as onboarding_endpoints;
    services {
        ShopApi: ShopApiExt,
        SubMerchantApi: SubMerchantApiExt,
    }
    endpoints {
        call indirect_image_upload::UploadOnboardingImage,
        call indirect_zft_consult::ConsultSubMerchant,
        call indirect_zft_copy::CopySubMerchant,
        call indirect_zft_create::CreateSubMerchant,
        call indirect_zft_delete::DeleteSubMerchant,
        call indirect_zft_modify::ModifySubMerchant,
        call indirect_zft_quickcreate::CreateSubMerchantQuickly,
        call indirect_zft_settlementmodify::ModifySubMerchantSettlement,
        call indirect_zft_simplecreate::CreateSubMerchantSimply,
        call indirect_zft_upgrade::UpgradeSubMerchant,
        call indirect_zftforc_create::CreateZftforcSubMerchant,
        call indirect_zftorder_query::QuerySubMerchantOrder,
        call indirect_zftsettlecard_detect::CheckSettleCard,
        call indirect_zftsubsettle_query::QuerySubMerchantSettlement,
        call order_query::QueryOnboardingOrder,
        call shop_batchquery::ListShopBriefs,
        call shop_close::CloseShop,
        call shop_consult::ConsultShop,
        call shop_create::CreateShop,
        call shop_fengniao_sync::SyncShopFengniao,
        call shop_industry_modify::ModifyShopIndustry,
        call shop_info_batchquery::ListShopDetails,
        call shop_license_modify::ModifyShopLicenses,
        call shop_modify::ModifyShop,
        call shop_page_query::ListShops,
        call shop_query::QueryShop,
        call shop_receiptaccount_save::SaveReceiptAccount,
        call shop_review_create::CreateShopReview,
    }
    models {
        address,
        business_time,
        enums,
        error_code,
        notification,
        qualification,
        settle_card,
        shop_info,
        site,
    }
}
