//! The options of `alipay simulator`. The comments of its types are the text of `--help`.
#![allow(clippy::doc_markdown)] // no backticks in a terminal

use std::{fmt, net::SocketAddr, path::PathBuf, str::FromStr};

use super::env_file::Provided;

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

const EXAMPLES: &str = "\
Examples:
  alipay simulator --env alipay.env
  alipay simulator --listen 127.0.0.1:8080 --state simulator.sqlite
  alipay simulator --scenario scenario.toml --notify-url http://127.0.0.1:3000/notify
  alipay simulator --app-private-key app.pem --encrypt-key auto --json";

/// Starts a simulator of Alipay on this computer, with a web page.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
#[allow(clippy::struct_excessive_bools)] // flags of a command
pub(crate) struct SimulatorOptions {
    /// The loopback address to listen on. Port 0: the system chooses a port.
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:0")]
    pub(crate) listen: SocketAddr,
    /// The id of the application (APPID). Default: a made-up one.
    #[arg(long, value_name = "ID")]
    pub(crate) app_id: Option<String>,
    /// The application's private key: PKCS#8 or PKCS#1, PEM or base64. Default: a temporary key.
    #[arg(long, value_name = "FILE")]
    pub(crate) app_private_key: Option<PathBuf>,
    /// The application's public key, if the simulator should not read the private key.
    #[arg(long, value_name = "FILE", conflicts_with_all = ["app_private_key", "certificates"])]
    pub(crate) app_public_key: Option<PathBuf>,
    /// The private key of the simulated Alipay. Default: a temporary key.
    #[arg(long, value_name = "FILE")]
    pub(crate) alipay_private_key: Option<PathBuf>,
    /// Uses certificate mode. The certificates are issued at each start.
    #[arg(long)]
    pub(crate) certificates: bool,
    /// The key for content encryption: a file, base64 of 16 bytes, or `auto` to generate one.
    #[arg(long, value_name = "FILE|auto")]
    pub(crate) encrypt_key: Option<EncryptKey>,
    /// The SQLite file that keeps orders, shops, authorizations and temporary keys between runs.
    #[arg(long, value_name = "FILE")]
    pub(crate) state: Option<PathBuf>,
    /// The TOML file with the initial data and the faults to simulate.
    #[arg(long, value_name = "FILE")]
    pub(crate) scenario: Option<PathBuf>,
    /// The http URL on this computer to which notifications are sent. Can be repeated for several receivers.
    #[arg(long, value_name = "URL")]
    pub(crate) notify_url: Vec<String>,
    /// The factor by which the waits between deliveries of a notification are shorter than Alipay's. 60: a minute takes a second.
    #[arg(long, value_name = "FACTOR", default_value = "60")]
    pub(crate) retry_scale: f64,
    /// Accepts calls on the gateway that are signed with SHA-1 (sign_type=RSA).
    #[arg(long)]
    pub(crate) legacy_rsa: bool,
    /// Accepts requests of which it is not known whether Alipay accepts them. The journal notes what was accepted.
    #[arg(long, conflicts_with = "strict")]
    pub(crate) lenient: bool,
    /// Refuses requests of which it is not known whether Alipay accepts them.
    #[arg(long)]
    pub(crate) strict: bool,
    /// The file to which the settings of a client are written: environment variables, or TOML if it is called `.toml`.
    #[arg(long, value_name = "FILE")]
    pub(crate) env: Option<PathBuf>,
    /// Prints the addresses and keys as one line of JSON when the simulator is ready.
    #[arg(long)]
    pub(crate) json: bool,
}

impl SimulatorOptions {
    /// Returns the keys that the simulator is given.
    pub(super) fn provided(&self) -> Provided<'_> {
        let encrypt_key = self.encrypt_key.as_ref().map(|key| key.0.as_str());
        Provided {
            private_key: self.app_private_key.as_deref(),
            encrypt_key: encrypt_key.filter(|key| *key != "auto"),
        }
    }
}
