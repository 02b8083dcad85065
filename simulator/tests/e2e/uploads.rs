//! Uploads of pictures.

use alipay::{
    Upload,
    merchant::{MerchantApiExt, UploadImage},
    runtime::Protocol,
};
use alipay_simulator::Simulator;

use super::{client, code};

async fn a_picture_gets_a_number_unless_it_is_too_large_or_of_another_format(protocol: Protocol) {
    let simulator = Simulator::start().await.unwrap();
    let client = client(&simulator, protocol);
    let upload = |format: &str, name: &str, bytes: usize| {
        let request = UploadImage::new(format, Upload::from_bytes(name, vec![1; bytes]));
        client.merchants().upload_image(request)
    };
    let uploaded = upload("JPG", "shop.jpeg", 1000).await.unwrap();
    assert_eq!(uploaded.image_id.as_ref().unwrap().rsplit_once('.').unwrap().1, "jpg");
    upload("png", "shop.png", 10 << 20).await.unwrap();
    for (format, name, bytes, refusal) in [
        ("png", "shop.png", (10 << 20) + 1, "IMAGE_SIZE_OVERRANGE"),
        ("svg", "shop.svg", 10, "PARAM_ILLEGAL"),
        ("png", "shop.gif", 10, "PARAM_ILLEGAL"),
        ("png", "shop", 10, "PARAM_ILLEGAL"),
    ] {
        assert_eq!(code(upload(format, name, bytes)).await, refusal, "{name}");
    }
}

over_both_protocols!(a_picture_gets_a_number_unless_it_is_too_large_or_of_another_format);
