//! Material of merchants: pictures.

crate::domain::domain! {
    merchant as merchant_endpoints;
    services {
        MerchantApi: MerchantApiExt,
    }
    endpoints {
        call image_upload::UploadImage,
    }
    models {
        error_code,
    }
}
