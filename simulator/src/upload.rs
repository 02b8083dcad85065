//! Uploads of pictures, which have no state.

use std::sync::{Arc, Mutex};

use alipay::{
    merchant::{UploadImage, UploadedImage},
    runtime::{
        declaration::{Endpoint, Value},
        json::Json,
    },
};

use crate::{
    accounts::Caller,
    domain::{Context, Registrar},
    error::Refusal,
    routes::Incoming,
};

const ILLEGAL: &str = "PARAM_ILLEGAL";

/// The formats that the platform accepts.
const FORMATS: [&str; 5] = ["jpg", "jpeg", "png", "bmp", "gif"];

/// The size in bytes above which a picture is refused.
const MAX_BYTES: usize = 10 << 20;

/// Registers the handler of the upload, for both protocols.
pub(crate) fn register(registrar: &mut Registrar<'_>, context: &Context) {
    let context = Arc::new(Mutex::new(context.clone()));
    let mut domain = registrar.domain(&context, ILLEGAL);
    domain.raw::<UploadImage>(
        "Returns the number of the picture, which may have 10 MiB; the file is in the journal",
        &["IMAGE_SIZE_OVERRANGE", ILLEGAL],
        upload,
    );
}

fn upload(context: &mut Context, incoming: &Incoming<'_>, _: &Caller) -> Result<Json<'static>, Refusal> {
    let mut request = UploadImage::empty();
    let decoded = incoming.fields(UploadImage::ENDPOINT).and_then(|fields| request.decode(&fields));
    decoded.map_err(|error| Refusal::malformed(ILLEGAL, &error))?;
    let format = request.image_type.to_ascii_lowercase();
    if !FORMATS.contains(&format.as_str()) {
        return Err(Refusal::business(ILLEGAL, "image_type must be jpg, jpeg, png, bmp or gif"));
    }
    let missing = || Refusal::business(ILLEGAL, "the file image_content is missing");
    let file = incoming.file("image_content").ok_or_else(missing)?;
    if file.size > MAX_BYTES {
        return Err(Refusal::business("IMAGE_SIZE_OVERRANGE", "the picture is larger than 10 MiB"));
    }
    let ending = file.file_name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    let is_same = |ending: &str| ending == format || (is_jpeg(ending) && is_jpeg(&format));
    if !ending.is_some_and(|ending| is_same(&ending)) {
        return Err(Refusal::business(ILLEGAL, "the name of the file does not end with its format"));
    }
    let response = UploadedImage::new().with_image_id(format!("{}.{format}", context.numbers.token(32)));
    let json = response.to_json().map_err(|error| Refusal::internal(error.to_string()))?;
    Ok(json.into_owned())
}

fn is_jpeg(format: &str) -> bool {
    matches!(format, "jpg" | "jpeg")
}
