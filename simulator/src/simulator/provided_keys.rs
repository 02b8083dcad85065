//! The keys of a simulator: configured, restored from an earlier simulator, or generated.

use std::fmt;

use base64::{Engine, engine::general_purpose::STANDARD};

use crate::{
    error::SimulatorError,
    keys::{EncryptKey, SigningKey, VerifyingKey},
    persistence::{State, StateEntry},
};

/// The kind of a state entry that holds a key.
const KEY: &str = "key";

/// A text that `Debug` does not show.
#[derive(Clone)]
pub(super) struct Secret(pub(super) String);

impl fmt::Debug for Secret {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Secret(***)")
    }
}

/// The configured keys, as text.
#[derive(Debug, Default)]
pub(super) struct ProvidedKeys {
    pub(super) app: Option<ProvidedAppKey>,
    pub(super) alipay: Option<Secret>,
    pub(super) encrypt: Option<Secret>,
    /// True if a key for content encryption is generated if none is configured.
    pub(super) generates_encrypt_key: bool,
}

/// The configured key of the app, as text.
#[derive(Debug)]
pub(super) enum ProvidedAppKey {
    Private(Secret),
    Public(String),
}

/// The key of an app.
#[derive(Debug)]
pub(super) enum AppKey {
    Pair(SigningKey),
    /// The public key only, if the private key stays with the app.
    Public(VerifyingKey),
}

/// All keys of a simulator.
#[derive(Debug)]
pub(super) struct KeySet {
    pub(super) app: AppKey,
    pub(super) alipay: SigningKey,
    pub(super) encrypt: Option<EncryptKey>,
    /// True if the app's private key was generated, so that it may be shown.
    pub(super) shows_app_key: bool,
    /// True if the key for content encryption was generated, so that it may be shown.
    pub(super) shows_encrypt_key: bool,
    /// The generated keys, as state entries.
    pub(super) entries: Vec<StateEntry>,
}

impl ProvidedKeys {
    /// Parses the configured keys. The others are restored from the state, or generated.
    pub(super) async fn complete(self, state: &State) -> Result<KeySet, SimulatorError> {
        let mut entries = Vec::new();
        let shows_app_key = self.app.is_none();
        let app = match self.app {
            Some(ProvidedAppKey::Private(Secret(text))) => {
                AppKey::Pair(SigningKey::parse(&text, "app's private key")?)
            }
            Some(ProvidedAppKey::Public(text)) => AppKey::Public(VerifyingKey::parse(&text)?),
            None => AppKey::Pair(restore_or_generate(state, "app", &mut entries).await?),
        };
        let alipay = match self.alipay {
            Some(Secret(text)) => SigningKey::parse(&text, "private key of Alipay's side")?,
            None => restore_or_generate(state, "alipay", &mut entries).await?,
        };
        let shows_encrypt_key = self.encrypt.is_none() && self.generates_encrypt_key;
        let encrypt = match self.encrypt {
            None if self.generates_encrypt_key => {
                let restored = state.value(KEY, "encrypt").map(ToOwned::to_owned);
                let key = restored.map_or_else(generate_encrypt_key, Ok)?;
                entries.push(StateEntry::new(KEY, "encrypt", key.as_str()));
                Some(key)
            }
            provided => provided.map(|Secret(key)| key),
        };
        let encrypt = encrypt.map(|key| EncryptKey::parse(&key)).transpose()?;
        Ok(KeySet { app, alipay, encrypt, shows_app_key, shows_encrypt_key, entries })
    }
}

fn generate_encrypt_key() -> Result<String, SimulatorError> {
    let mut bytes = [0; 16];
    aws_lc_rs::rand::fill(&mut bytes).map_err(|_| SimulatorError::Keys)?;
    Ok(STANDARD.encode(bytes))
}

async fn restore_or_generate(
    state: &State,
    name: &str,
    entries: &mut Vec<StateEntry>,
) -> Result<SigningKey, SimulatorError> {
    let key = match state.value(KEY, name) {
        Some(text) => SigningKey::parse(text, "key in the simulator's state")?,
        None => SigningKey::generate().await?,
    };
    entries.push(StateEntry::new(KEY, name, key.pkcs8_base64()?));
    Ok(key)
}
