//! An app in certificate mode: three certificates as files, and what happens when Alipay replaces its own.
//!
//! Run it with `cargo run --example certificates`. The simulator stands for Alipay.

use alipay::{Client, prelude::*, servicemarket::QueryOrder};
use alipay_simulator::{NewOrder, Simulator};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    // Stands for Alipay, and for the download of the three files. Not a part of your program.
    let alipay = Simulator::builder().certificates().start().await?;
    let order_id = alipay.place_order(NewOrder::new());
    let folder = tempfile::tempdir()?;
    let file = |name: &str| folder.path().join(name);
    std::fs::write(file("appCertPublicKey.crt"), alipay.app_certificate())?;
    std::fs::write(file("alipayCertPublicKey_RSA2.crt"), alipay.alipay_certificate())?;
    std::fs::write(file("alipayRootCert.crt"), alipay.root_certificates())?;

    // In your program, without `server`. Paths and texts are accepted.
    let client = Client::builder()
        .server(alipay.url())
        .app_id(&alipay.app().app_id)
        .private_key(alipay.app_private_key())
        .certificates(
            file("appCertPublicKey.crt"),
            file("alipayCertPublicKey_RSA2.crt"),
            file("alipayRootCert.crt"),
        )
        .rotate_certificates(true)
        .build()?;
    client.orders().query(QueryOrder::new(&order_id)).await?;
    println!("verified with the certificate of the file");

    // Alipay replaces its certificate. The client downloads the next one, which leads to the same root.
    alipay.rotate_certificate().await?;
    client.orders().query(QueryOrder::new(&order_id)).await?;
    println!("verified with Alipay's next certificate");
    Ok(())
}
