//! An upload: a file that is read while it is sent.
//!
//! Run it with `cargo run --example upload`. The simulator stands for Alipay.

use alipay::{
    Upload,
    merchant::{UploadImage, UploadedImage},
    prelude::*,
};
use alipay_simulator::Simulator;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    // Stands for Alipay. Not a part of your program.
    let alipay = Simulator::start().await?;
    alipay.on::<UploadImage>(|_request, _caller| Ok(UploadedImage::default().with_image_id("1T8Pp00AT7")));
    let client = alipay.client()?; // in your program: Client::from_env()?
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("shop.png");
    std::fs::write(&path, b"\x89PNG\r\n\x1a\n and so on")?;

    // From a file. `Upload::from_bytes` and `Upload::from_reader` take other sources.
    let image = UploadImage::new("png", Upload::from_path(&path));
    let uploaded = client.merchants().upload_image(image).await?;
    println!("the picture has the id {:?}", uploaded.image_id);

    for request in alipay.requests() {
        for file in &request.files {
            println!("Alipay received {file:?}");
        }
    }
    Ok(())
}
