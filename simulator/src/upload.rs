//! Uploads of pictures, which have no state.
#![allow(clippy::needless_pass_by_value)] // handlers get the request itself, and most of them use it up

use std::sync::{Arc, Mutex};

use alipay::merchant::{UploadImage, UploadedImage};

use crate::{
    accounts::Caller,
    domain::{Context, Registrar},
    error::Refusal,
};

/// The formats that the platform accepts.
const FORMATS: [&str; 5] = ["jpg", "jpeg", "png", "bmp", "gif"];

/// Registers the handler of the upload, for both protocols.
pub(crate) fn register(registrar: &mut Registrar<'_>, context: &Context) {
    let context = Arc::new(Mutex::new(context.clone()));
    let mut domain = registrar.domain(&context, "PARAM_ILLEGAL");
    domain.call("Returns the number of the picture; the file is in the journal", &["PARAM_ILLEGAL"], upload);
}

fn upload(context: &mut Context, request: UploadImage, _: &Caller) -> Result<UploadedImage, Refusal> {
    let format = request.image_type.to_ascii_lowercase();
    if !FORMATS.contains(&format.as_str()) {
        return Err(Refusal::business("PARAM_ILLEGAL", "image_type must be jpg, jpeg, png, bmp or gif"));
    }
    Ok(UploadedImage::new().with_image_id(format!("{}.{format}", context.numbers.token(32))))
}
