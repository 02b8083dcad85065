//! The floor: what a careful developer would write by hand for one endpoint and one notification, and nothing else. It has no
//! retries, no limits, no traces, no certificates, and finds neither doubled members nor hidden parameters.

mod notification;
mod query;

use aws_lc_rs::{
    rand::SystemRandom,
    rsa::KeyPair,
    signature::{ParsedPublicKey, RSA_PKCS1_2048_8192_SHA256, RSA_PKCS1_SHA256},
};
use base64::{Engine, engine::general_purpose::STANDARD};
pub use notification::{Bill, Paid};
pub use query::{FundBill, Trade};

use crate::platform::{ALIPAY_PUBLIC_KEY, APP_PRIVATE_KEY, der};

/// A client by hand.
#[derive(Debug)]
pub struct Floor {
    http: reqwest::Client,
    key: KeyPair,
    alipay: ParsedPublicKey,
    server: String,
}

impl Floor {
    pub fn new(server: &str) -> Self {
        Self {
            http: reqwest::Client::new(),
            key: KeyPair::from_pkcs8(&der(APP_PRIVATE_KEY)).unwrap(),
            alipay: ParsedPublicKey::new(&RSA_PKCS1_2048_8192_SHA256, der(ALIPAY_PUBLIC_KEY)).unwrap(),
            server: server.to_owned(),
        }
    }

    fn sign(&self, content: &[u8]) -> String {
        let mut signature = vec![0; self.key.public_modulus_len()];
        self.key.sign(&RSA_PKCS1_SHA256, &SystemRandom::new(), content, &mut signature).unwrap();
        STANDARD.encode(signature)
    }

    fn verify(&self, content: &[u8], signature: &[u8]) {
        self.alipay.verify_sig(content, &STANDARD.decode(signature).unwrap()).unwrap();
    }
}
