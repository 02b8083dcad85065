//! The options of `alipay simulator`. The comments here are what `--help` says, as they stand.
#![allow(clippy::doc_markdown)] // no backticks in a terminal

use std::{fmt, net::SocketAddr, path::PathBuf, str::FromStr};

/// A key for content encryption, or `auto`. `Debug` does not show it.
#[derive(Clone)]
pub(crate) struct EncryptKey(pub(crate) String);

impl FromStr for EncryptKey {
    type Err = std::convert::Infallible;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Ok(Self(text.to_owned()))
    }
}

impl fmt::Debug for EncryptKey {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("EncryptKey(***)")
    }
}

/// Serves an Alipay on this computer, with a page to look at.
#[derive(Debug, clap::Args)]
pub(crate) struct SimulatorOptions {
    /// Where to listen: a loopback address; port 0 lets the system choose.
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:0")]
    pub(crate) listen: SocketAddr,
    /// The number of the app.
    #[arg(long, value_name = "ID")]
    pub(crate) app_id: Option<String>,
    /// The app's private key, in place of a throw-away one: PKCS#8 or PKCS#1, PEM or bare base64.
    #[arg(long, value_name = "FILE")]
    pub(crate) app_private_key: Option<PathBuf>,
    /// The app's public key, if its private key is to stay where it is.
    #[arg(long, value_name = "FILE", conflicts_with_all = ["app_private_key", "certificates"])]
    pub(crate) app_public_key: Option<PathBuf>,
    /// The private key of Alipay's side, in place of a throw-away one.
    #[arg(long, value_name = "FILE")]
    pub(crate) alipay_private_key: Option<PathBuf>,
    /// Certificates instead of bare keys; they are made anew at each start.
    #[arg(long)]
    pub(crate) certificates: bool,
    /// The key for content encryption: base64 of 16 bytes, or `auto` to make one.
    #[arg(long, value_name = "KEY|auto")]
    pub(crate) encrypt_key: Option<EncryptKey>,
    /// Keeps orders, shops, authorisations and the throw-away keys in this SQLite file.
    #[arg(long, value_name = "FILE")]
    pub(crate) state: Option<PathBuf>,
    /// What is there at the start, and what goes wrong: a TOML file.
    #[arg(long, value_name = "FILE")]
    pub(crate) scenario: Option<PathBuf>,
    /// Where notifications go: an http URL of this computer.
    #[arg(long, value_name = "URL")]
    pub(crate) notify_url: Option<String>,
    /// One line of JSON when it is ready, for programs.
    #[arg(long)]
    pub(crate) json: bool,
}
