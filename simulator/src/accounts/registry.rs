//! Apps, authorizations, and the nonces that were used.

use std::{collections::HashMap, sync::Arc};

use alipay::runtime::json::{self, Json};

use super::caller::Caller;
use crate::{
    error::{Refusal, StoreError},
    keys::{IssuedCertificate, VerifyingKey},
    persistence::{State, StateEntry},
    support::json::{object, text, text_of, text_or_null},
};

/// The kind of a state entry that holds an authorization.
const AUTHORIZATION: &str = "authorization";

/// The number of nonces above which expired ones are removed.
const MAX_NONCES: usize = 10_000;

/// An app as the platform knows it.
#[derive(Debug)]
pub(crate) struct RegisteredApp {
    pub(crate) public_key: VerifyingKey,
    /// The certificate of the app, in certificate mode.
    pub(crate) certificate: Option<IssuedCertificate>,
}

impl RegisteredApp {
    /// The serial of the app's certificate.
    pub(crate) fn certificate_sn(&self) -> Option<&str> {
        self.certificate.as_ref().map(|certificate| certificate.sn.as_str())
    }
}

/// All apps and authorizations.
#[derive(Debug, Default)]
pub(crate) struct Accounts {
    app_count: u64,
    apps: HashMap<String, Arc<RegisteredApp>>,
    /// The caller that each `app_auth_token` stands for, and whether the authorization has ended.
    authorizations: HashMap<String, (Caller, bool)>,
    /// The time until which each nonce of an app must not be used again.
    nonces: HashMap<(String, String), i64>,
}

impl Accounts {
    /// Starts with the authorizations of a state.
    pub(crate) fn restore(state: &State) -> Result<Self, StoreError> {
        let mut accounts = Self::default();
        for entry in state.of_kind(AUTHORIZATION) {
            let json = json::parse(&entry.value).ok();
            let caller = json.as_ref().and_then(parse_caller);
            let caller = caller.ok_or_else(|| StoreError::unreadable(&entry.kind))?;
            let is_ended = json.as_ref().is_some_and(|json| json.get("ended") == Some(&Json::Bool(true)));
            accounts.authorizations.insert(entry.key.clone(), (caller, is_ended));
        }
        Ok(accounts)
    }

    /// The authorizations as state entries.
    pub(crate) fn entries(&self) -> Vec<StateEntry> {
        self.authorizations
            .iter()
            .map(|(token, (caller, is_ended))| authorization_entry(token, caller, *is_ended))
            .collect()
    }

    /// Returns an unused number for an app.
    pub(crate) fn next_app_id(&mut self) -> String {
        self.app_count += 1;
        format!("2021{:012}", self.app_count)
    }

    pub(crate) fn add_app(&mut self, app_id: String, app: RegisteredApp) {
        self.apps.insert(app_id, Arc::new(app));
    }

    pub(crate) fn app(&self, app_id: &str) -> Option<Arc<RegisteredApp>> {
        self.apps.get(app_id).map(Arc::clone)
    }

    /// Sets the caller that an `app_auth_token` stands for, after this was saved.
    pub(crate) fn set_authorization(&mut self, token: String, caller: Caller, is_ended: bool) {
        self.authorizations.insert(token, (caller, is_ended));
    }

    /// Returns the caller of a request of this app, with the merchant that the token stands for.
    pub(crate) fn caller(&self, app_id: &str, token: Option<&str>) -> Result<Caller, Refusal> {
        let Some(token) = token else { return Ok(Caller::new(app_id, None)) };
        let authorized = self.authorizations.get(token).filter(|(caller, _)| caller.app_id() == app_id);
        let refused = |message: &str| Refusal::new(401, "invalid-app-auth-token", message);
        match authorized {
            Some((caller, false)) => Ok(caller.clone()),
            Some((_, true)) => Err(refused("the authorization was revoked or replaced by a later one")),
            None => Err(refused("no merchant has authorized this app with this app_auth_token")),
        }
    }

    /// Remembers a nonce until the given time. Returns whether it was unused.
    pub(crate) fn use_nonce(&mut self, app_id: &str, nonce: &str, now: i64, until: i64) -> bool {
        if self.nonces.len() >= MAX_NONCES {
            self.nonces.retain(|_, until| *until >= now);
        }
        self.nonces.insert((app_id.to_owned(), nonce.to_owned()), until).is_none()
    }
}

/// Creates the state entry of an authorization.
pub(crate) fn authorization_entry(token: &str, caller: &Caller, is_ended: bool) -> StateEntry {
    let value = object([
        ("app_id", text(caller.app_id())),
        ("merchant_pid", text_or_null(caller.merchant_pid())),
        ("ended", Json::Bool(is_ended)),
    ]);
    StateEntry::new(AUTHORIZATION, token, value.to_string())
}

fn parse_caller(json: &Json<'_>) -> Option<Caller> {
    let merchant_pid = text_of(json, "merchant_pid").map(ToOwned::to_owned);
    Some(Caller::new(text_of(json, "app_id")?, merchant_pid))
}
