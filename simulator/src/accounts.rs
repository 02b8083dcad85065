//! What the platform knows about its callers: applications, authorisations, and the nonces it has seen.

use std::{collections::HashMap, sync::Arc};

use alipay::runtime::json::{self, Json};

use crate::{
    Caller, Refusal, StoreError,
    certificates::Issued,
    keys::PublicHalf,
    state::{Keeper, State, StateEntry},
    wire_json::{object, text, text_of, text_or_null},
};

/// What a store calls them.
const AUTHORISATION: &str = "authorisation";

/// More nonces than this are not kept without looking which ones are still of use.
const MOST_NONCES: usize = 10_000;

/// An application, as the platform keeps it.
#[derive(Debug)]
pub(crate) struct Registered {
    pub(crate) public: PublicHalf,
    /// In certificate mode.
    pub(crate) certificate: Option<Issued>,
}

impl Registered {
    /// The serial of the certificate.
    pub(crate) fn sn(&self) -> Option<&str> {
        self.certificate.as_ref().map(|issued| issued.sn.as_str())
    }
}

#[derive(Debug, Default)]
pub(crate) struct Accounts {
    keeper: Keeper,
    registered: u64,
    apps: HashMap<String, Arc<Registered>>,
    grants: HashMap<String, Caller>,
    /// App and nonce, with the time until which a repetition is to be feared.
    nonces: HashMap<(String, String), i64>,
}

impl Accounts {
    /// With the authorisations that were kept.
    pub(crate) fn restored(keeper: Keeper, state: &State) -> Result<Self, StoreError> {
        let mut accounts = Self { keeper, ..Self::default() };
        for entry in state.of_kind(AUTHORISATION) {
            let json = json::parse(&entry.value).ok();
            let caller = json.as_ref().and_then(caller).ok_or_else(|| StoreError::unreadable(entry))?;
            accounts.grants.insert(entry.key.clone(), caller);
        }
        Ok(accounts)
    }

    /// Everything that a store keeps.
    pub(crate) fn entries(&self) -> Vec<StateEntry> {
        self.grants.iter().map(|(token, caller)| authorisation(token, caller)).collect()
    }

    /// A number for another app.
    pub(crate) fn next_app_id(&mut self) -> String {
        self.registered += 1;
        format!("2021{:012}", self.registered)
    }

    pub(crate) fn add_app(&mut self, app_id: String, app: Registered) {
        self.apps.insert(app_id, Arc::new(app));
    }

    /// An application.
    pub(crate) fn app(&self, app_id: &str) -> Option<Arc<Registered>> {
        self.apps.get(app_id).map(Arc::clone)
    }

    /// A new `app_auth_token`, and whether it was saved.
    pub(crate) fn grant(&mut self, app_id: &str, merchant_pid: String) -> (String, Result<(), Refusal>) {
        let token = format!("simulator{}", uuid::Uuid::new_v4().simple());
        let caller = Caller { app_id: app_id.to_owned(), merchant_pid: Some(merchant_pid) };
        let saved = self.keeper.keep(|| vec![authorisation(&token, &caller)]);
        self.grants.insert(token.clone(), caller);
        (token, saved)
    }

    /// Who calls, by the token if there is one.
    pub(crate) fn caller(&self, app_id: &str, token: Option<&str>) -> Result<Caller, Refusal> {
        let Some(token) = token else {
            return Ok(Caller { app_id: app_id.to_owned(), merchant_pid: None });
        };
        let granted = self.grants.get(token).filter(|caller| caller.app_id == app_id);
        let unknown = || {
            let message = "nobody has granted this app_auth_token to this app; see Simulator::authorise";
            Refusal::new(401, "invalid-app-auth-token", message)
        };
        granted.cloned().ok_or_else(unknown)
    }

    /// Remembers a nonce; `false` if it was seen before.
    pub(crate) fn is_new(&mut self, app_id: &str, nonce: &str, now: i64, until: i64) -> bool {
        if self.nonces.len() >= MOST_NONCES {
            self.nonces.retain(|_, until| *until >= now);
        }
        self.nonces.insert((app_id.to_owned(), nonce.to_owned()), until).is_none()
    }
}

fn authorisation(token: &str, caller: &Caller) -> StateEntry {
    let value = object([
        ("app_id", text(caller.app_id.as_str())),
        ("merchant_pid", text_or_null(caller.merchant_pid.as_deref())),
    ]);
    StateEntry::new(AUTHORISATION, token, value.to_string())
}

fn caller(json: &Json<'_>) -> Option<Caller> {
    let merchant_pid = text_of(json, "merchant_pid").map(ToOwned::to_owned);
    Some(Caller { app_id: text_of(json, "app_id")?.to_owned(), merchant_pid })
}
