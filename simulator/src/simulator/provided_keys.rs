//! Keys: given, taken over from an earlier simulator, or made now.

use std::fmt;

use base64::{Engine, engine::general_purpose::STANDARD};

use crate::{
    SimulatorError,
    keys::{Keys, PublicHalf},
    state::{State, StateEntry},
};

/// What a store calls them.
const KEY: &str = "key";

/// A text that `Debug` does not show.
#[derive(Clone)]
pub(super) struct Secret(pub(super) String);

impl fmt::Debug for Secret {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Secret(***)")
    }
}

/// The keys that were given, as text.
#[derive(Debug, Default)]
pub(super) struct ProvidedKeys {
    pub(super) app: Option<ProvidedAppKey>,
    pub(super) alipay: Option<Secret>,
    pub(super) encrypt: Option<Secret>,
    /// Without a key for content encryption, one is made.
    pub(super) makes_encrypt_key: bool,
}

/// The app's key, as text.
#[derive(Debug)]
pub(super) enum ProvidedAppKey {
    Private(Secret),
    Public(String),
}

/// The app's key.
#[derive(Debug)]
pub(super) enum AppKey {
    Pair(Keys),
    /// The app keeps the other half.
    Public(PublicHalf),
}

/// What may be shown, since nobody had it before: keys of the simulator's own making.
#[derive(Clone, Debug, Default)]
pub(super) struct Shown {
    pub(super) app_private_key: bool,
    pub(super) encrypt_key: bool,
    /// The same keys as a store keeps them.
    pub(super) keys: Vec<StateEntry>,
}

/// All keys of a simulator.
#[derive(Debug)]
pub(super) struct KeySet {
    pub(super) app: AppKey,
    pub(super) alipay: Keys,
    pub(super) encrypt: Option<Secret>,
    pub(super) shown: Shown,
}

impl ProvidedKeys {
    /// The keys that were given, and for the others those of an earlier simulator, or new ones.
    pub(super) async fn complete(self, state: &State) -> Result<KeySet, SimulatorError> {
        let mut shown = Shown::default();
        let app = match self.app {
            Some(ProvidedAppKey::Private(Secret(text))) => {
                AppKey::Pair(Keys::parse(&text, "app's private key")?)
            }
            Some(ProvidedAppKey::Public(text)) => AppKey::Public(PublicHalf::parse(&text)?),
            None => {
                shown.app_private_key = true;
                AppKey::Pair(own(state, "app", &mut shown).await?)
            }
        };
        let alipay = match self.alipay {
            Some(Secret(text)) => Keys::parse(&text, "private key of Alipay's side")?,
            None => own(state, "alipay", &mut shown).await?,
        };
        let encrypt = match self.encrypt {
            None if self.makes_encrypt_key => {
                let kept = state.value(KEY, "encrypt").map(ToOwned::to_owned);
                let key = kept.map_or_else(encrypt_key, Ok)?;
                shown.encrypt_key = true;
                shown.keys.push(StateEntry::new(KEY, "encrypt", key.as_str()));
                Some(Secret(key))
            }
            given => given,
        };
        Ok(KeySet { app, alipay, encrypt, shown })
    }
}

/// A new key for content encryption.
fn encrypt_key() -> Result<String, SimulatorError> {
    let mut bytes = [0; 16];
    aws_lc_rs::rand::fill(&mut bytes).map_err(|_| SimulatorError::Keys)?;
    Ok(STANDARD.encode(bytes))
}

/// A key of the simulator's own: an earlier one's, or a new one.
async fn own(state: &State, name: &str, shown: &mut Shown) -> Result<Keys, SimulatorError> {
    let keys = match state.value(KEY, name) {
        Some(text) => Keys::parse(text, "key in the simulator's state")?,
        None => Keys::generate().await?,
    };
    shown.keys.push(StateEntry::new(KEY, name, keys.private_text()?));
    Ok(keys)
}
