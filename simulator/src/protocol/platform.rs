//! The state that the checks of a request need.

use std::sync::{Arc, Mutex};

use alipay::runtime::clock::Clock;

use crate::{
    accounts::Accounts,
    keys::{Certificates, EncryptKey, Signer},
    protocol::strictness::Strictness,
};

/// The difference between a timestamp and the clock that is allowed by default, in milliseconds.
pub(super) const DEFAULT_WINDOW: i64 = 10 * 60 * 1000;

/// The platform's side of both protocols: its keys, its clock and the apps that it knows.
#[derive(Debug)]
pub(crate) struct Platform {
    pub(crate) signer: Arc<Signer>,
    pub(crate) clock: Arc<dyn Clock>,
    /// The certificate hierarchy, in certificate mode.
    pub(crate) certificates: Option<Arc<Certificates>>,
    pub(crate) encrypt_key: Option<EncryptKey>,
    /// True if the V2 gateway accepts RSA with SHA-1.
    pub(crate) accepts_sha1: bool,
    /// The choice where the platform's behavior is not known.
    pub(crate) strictness: Strictness,
    pub(crate) accounts: Arc<Mutex<Accounts>>,
}
