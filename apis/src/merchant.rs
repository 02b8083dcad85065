//! Material of merchants: pictures.

crate::domain::domain! {
    merchant as merchant_endpoints;
    services {
        MerchantApi: MerchantApiExt,
    }
    endpoints {
        call image_upload::UploadImage,
        call item_file_upload::UploadItemFile,
        call file_upload::UploadFile,
    }
    models {
        error_code,
    }
}
