//! Files of keys and certificates.

use std::{
    fs,
    io::{self, Read},
    path::Path,
};

use base64::{Engine, engine::general_purpose::STANDARD};
use zeroize::Zeroizing;

/// The size of the largest file that is read, in bytes. Alipay's bundle of roots has 8 KiB.
const LARGEST: u64 = 1 << 20;

/// The content of a file with a key or a certificate.
pub(crate) enum Content {
    /// A text, such as PEM. Text around PEM blocks may have been in any character set.
    Text(Zeroizing<String>),
    /// DER, in base64.
    Der(Zeroizing<String>),
}

impl Content {
    /// Reads a file.
    pub(crate) fn read(path: &Path) -> io::Result<Self> {
        let mut bytes = Zeroizing::new(Vec::new());
        fs::File::open(path)?.take(LARGEST + 1).read_to_end(&mut bytes)?;
        if bytes.len() as u64 > LARGEST {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        let is_pem = bytes.windows(10).any(|window| window == b"-----BEGIN");
        Ok(match std::str::from_utf8(&bytes) {
            Ok(text) => Self::Text(Zeroizing::new(text.to_owned())),
            Err(_) if is_pem => Self::Text(Zeroizing::new(String::from_utf8_lossy(&bytes).into_owned())),
            Err(_) => Self::Der(Zeroizing::new(STANDARD.encode(&bytes))),
        })
    }

    /// Returns the text of a key.
    pub(crate) fn into_key(self) -> Zeroizing<String> {
        match self {
            Self::Text(text) | Self::Der(text) => text,
        }
    }

    /// Returns the text of a certificate, in PEM.
    pub(crate) fn into_certificate(self) -> String {
        match self {
            Self::Text(text) => text.as_str().to_owned(),
            Self::Der(base64) => {
                format!("-----BEGIN CERTIFICATE-----\n{}\n-----END CERTIFICATE-----\n", base64.as_str())
            }
        }
    }
}
