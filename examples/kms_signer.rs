//! A private key that stays in a key management service (KMS) or a hardware module: the service signs.
//!
//! Run it with `cargo run --example kms_signer`. The simulator stands for Alipay, `Kms` for the client of the service.

use std::sync::Arc;

use alipay::{
    Client,
    crypto::{Backend, BoxFuture, SignError, Signer, keys::PublicKey},
    prelude::*,
    servicemarket::QueryOrder,
};
use alipay_simulator::{NewOrder, Simulator};

/// Signs by a service, with RSASSA-PKCS1-v1_5 and SHA-256.
#[derive(Debug)]
struct KmsSigner {
    kms: Kms,
    key_id: String,
    /// With the public half, the client detects that it is configured as Alipay's key.
    public_key: PublicKey,
}

impl Signer for KmsSigner {
    fn sign<'a>(&'a self, content: &'a [u8]) -> BoxFuture<'a, Result<Vec<u8>, SignError>> {
        Box::pin(async move { self.kms.sign(&self.key_id, content).await.map_err(SignError::new) })
    }

    fn public_key(&self) -> Option<PublicKey> {
        Some(self.public_key.clone())
    }
}

/// Stands for the client of your service. Not a part of your program.
#[derive(Debug)]
struct Kms(Arc<dyn Signer>);

impl Kms {
    async fn sign(&self, key_id: &str, content: &[u8]) -> Result<Vec<u8>, SignError> {
        println!("the service signs {} bytes with {key_id}", content.len());
        self.0.sign(content).await
    }
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    // Stands for Alipay. Not a part of your program.
    let alipay = Simulator::start().await?;
    let order_id = alipay.place_order(NewOrder::new());
    let key = alipay.app().private_key.parse::<alipay::crypto::keys::PrivateKey>()?;
    let kms = Kms(Backend::preferred().ok_or("no backend")?.signer(&key)?);

    let public_key = key.public_key().clone();
    let client = Client::builder()
        .server(alipay.url()) // in your program: remove this line
        .app_id(&alipay.app().app_id)
        .signer(Arc::new(KmsSigner { kms, key_id: "alipay-app".to_owned(), public_key }))
        .alipay_public_key(&alipay.app().alipay_public_key)
        .build()?;
    let order = client.orders().query(QueryOrder::new(order_id)).await?;
    println!("the order is {:?}", order.status);
    Ok(())
}
