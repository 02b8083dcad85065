//! The codes and tokens of all apps.

use std::sync::{Arc, Mutex};

use alipay::runtime::json::Json;

use super::record::{AppAuthorization, Code, UserAuthorization};
use crate::{
    accounts::{Accounts, Caller, authorization_entry},
    domain::{BUYER_ID, Context, Record, Table, app_of, entry},
    error::{Refusal, StoreError},
    events::{NewNotification, NotificationContent},
    persistence::{State, StateEntry},
    support::{
        beijing_time::DAY,
        json::{number, object, text},
        locks::lock,
    },
};

/// The name of the domain in events and paths.
const DOMAIN: &str = "authorizations";

/// A consent: the side that agrees, and its object.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Consent {
    /// A merchant authorizes the app.
    Merchant { pid: String },
    /// The user logs in, and the app may read what the scope says.
    Login { scope: String },
}

/// The codes and tokens of all apps.
#[derive(Debug)]
pub(crate) struct Authorizations {
    pub(super) context: Context,
    accounts: Arc<Mutex<Accounts>>,
    pub(super) codes: Table<Code>,
    pub(super) apps: Table<AppAuthorization>,
    pub(super) users: Table<UserAuthorization>,
}

impl Authorizations {
    /// Starts with the codes and tokens of a state.
    pub(crate) fn restore(
        context: Context,
        accounts: Arc<Mutex<Accounts>>,
        state: &State,
    ) -> Result<Self, StoreError> {
        let writer = || context.writer.clone();
        let codes = Table::restore(writer(), state)?;
        let apps = Table::restore(writer(), state)?;
        let users = Table::restore(writer(), state)?;
        Ok(Self { context, accounts, codes, apps, users })
    }

    pub(crate) fn entries(&self) -> Vec<StateEntry> {
        [self.codes.entries(), self.apps.entries(), self.users.entries()].concat()
    }

    /// All authorizations by merchants.
    pub(crate) fn all(&self) -> impl DoubleEndedIterator<Item = &AppAuthorization> {
        self.apps.rows()
    }

    pub(crate) fn find(&self, token: &str) -> Option<&AppAuthorization> {
        self.apps.get(token)
    }

    /// Returns whether there is an app with this number.
    pub(crate) fn has_app(&self, app_id: &str) -> bool {
        lock(&self.accounts).app(app_id).is_some()
    }

    /// Creates the code of a consent.
    pub(crate) fn consent(&mut self, app_id: &str, consent: Consent) -> Result<String, Refusal> {
        let (is_login, account, scope) = match consent {
            Consent::Merchant { pid } => (false, pid, None),
            Consent::Login { scope } => (true, BUYER_ID.to_owned(), Some(scope)),
        };
        let code = self.context.numbers.token(32);
        let expires_at = self.context.now() + DAY;
        let app_id = app_id.to_owned();
        let record =
            Code { code: code.clone(), is_login, app_id, account, scope, expires_at, is_used: false };
        self.codes.put(record)?;
        Ok(code)
    }

    /// A merchant authorizes an app. This ends an earlier authorization of the same app by the same merchant.
    pub(crate) fn grant(&mut self, app_id: &str, merchant_pid: String) -> Result<AppAuthorization, Refusal> {
        self.grant_with(app_id, merchant_pid, Vec::new())
    }

    pub(super) fn grant_with(
        &mut self,
        app_id: &str,
        merchant_pid: String,
        others: Vec<StateEntry>,
    ) -> Result<AppAuthorization, Refusal> {
        let now = self.context.now();
        let granted = AppAuthorization {
            app_auth_token: self.token(now),
            app_refresh_token: self.token(now),
            app_id: app_id.to_owned(),
            merchant_pid,
            granted_at: now,
            ended_at: None,
        };
        let mut entries = others;
        let mut ended = Vec::new();
        let is_earlier = |one: &&AppAuthorization| {
            one.ended_at.is_none() && one.app_id == granted.app_id && one.merchant_pid == granted.merchant_pid
        };
        for earlier in self.apps.rows().filter(is_earlier) {
            let earlier = AppAuthorization { ended_at: Some(now), ..earlier.clone() };
            entries.push(entry(&earlier)?);
            entries.push(authorization_entry(&earlier.app_auth_token, &caller(&earlier), true));
            ended.push(earlier);
        }
        entries.push(authorization_entry(&granted.app_auth_token, &caller(&granted), false));
        self.apps.put_with(granted.clone(), entries)?;
        let mut accounts = lock(&self.accounts);
        for earlier in ended {
            accounts.set_authorization(earlier.key(), caller(&earlier), true);
            self.apps.apply(earlier);
        }
        accounts.set_authorization(granted.key(), caller(&granted), false);
        drop(accounts);
        self.context.changed(DOMAIN, granted.key());
        Ok(granted)
    }

    /// The notification that brings a token to the app after an order or a contract, with which a consent page has nothing to
    /// do; `None` if the token is unknown.
    pub(crate) fn authorized(&self, token: &str) -> Option<NewNotification> {
        let granted = self.apps.get(token)?;
        let params = vec![
            ("auth_app_id", app_of(&granted.merchant_pid)),
            ("status", "execute_auth".to_owned()),
            ("biz_content", authorized(granted).to_string()),
        ];
        let content = NotificationContent::Event { kind: "open_app_auth_notify", params };
        let (app_id, at) = (granted.app_id.clone(), self.context.now());
        Some(NewNotification { app_id, url: None, at, content })
    }

    /// The merchant revokes an authorization. The app gets a message.
    pub(crate) fn revoke(&mut self, token: &str) -> Result<AppAuthorization, Refusal> {
        let unknown = || Refusal::new(404, "AUTH_TOKEN_NOT_EXISTED", "there is no such authorization");
        let mut revoked = self.apps.get(token).cloned().ok_or_else(unknown)?;
        if revoked.ended_at.is_some() {
            return Err(Refusal::business("AUTH_TOKEN_NOT_FOUND", "the authorization has ended already"));
        }
        let now = self.context.now();
        revoked.ended_at = Some(now);
        let other = authorization_entry(token, &caller(&revoked), true);
        self.apps.put_with(revoked.clone(), vec![other])?;
        lock(&self.accounts).set_authorization(revoked.key(), caller(&revoked), true);
        self.context.changed(DOMAIN, token);
        let kind = "alipay.open.auth.appauth.cancelled";
        let content = NotificationContent::Message { kind, content: cancelled(&revoked) };
        self.context.notify(NewNotification { app_id: revoked.app_id.clone(), url: None, at: now, content });
        Ok(revoked)
    }

    /// The user takes back what an app may read: all tokens of the app end, and the app gets a message. Returns the number
    /// of tokens that have ended.
    pub(crate) fn revoke_logins(&mut self, app_id: &str) -> Result<usize, Refusal> {
        let is_open = |user: &&UserAuthorization| user.app_id == app_id && !user.is_ended;
        let ended: Vec<_> = self.users.rows().filter(is_open).cloned().collect();
        let count = ended.len();
        for user in ended {
            self.users.put(UserAuthorization { is_ended: true, ..user })?;
        }
        if count > 0 {
            let at = self.context.now();
            let content =
                object([("user_id", text(BUYER_ID)), ("app_id", text(app_id)), ("cancel_time", number(at))]);
            let kind = "alipay.open.auth.userauth.cancelled";
            let content = NotificationContent::Message { kind, content };
            self.context.notify(NewNotification { app_id: app_id.to_owned(), url: None, at, content });
        }
        Ok(count)
    }

    /// Creates a token in the form that captured ones have: the month, `BB` and 32 characters.
    fn token(&self, now: i64) -> String {
        let month: String =
            crate::support::beijing_time::seconds(now).chars().filter(char::is_ascii_digit).take(6).collect();
        format!("{month}BB{}", self.context.numbers.token(32).to_ascii_lowercase())
    }
}

fn caller(authorization: &AppAuthorization) -> Caller {
    Caller::new(authorization.app_id.as_str(), Some(authorization.merchant_pid.clone()))
}

/// The content of the notification about an authorization without a consent page, as the platform's sample has it.
fn authorized(authorization: &AppAuthorization) -> Json<'static> {
    let (year, thirteen_months) = (31_536_000, 32_140_800);
    let detail = object([
        ("app_auth_token", text(authorization.app_auth_token.as_str())),
        ("app_refresh_token", text(authorization.app_refresh_token.as_str())),
        ("app_id", text(authorization.app_id.as_str())),
        ("auth_app_id", text(app_of(&authorization.merchant_pid))),
        ("user_id", text(authorization.merchant_pid.as_str())),
        ("auth_time", number(authorization.granted_at)),
        ("expires_in", number(year)),
        ("re_expires_in", number(thirteen_months)),
    ]);
    let context = object([("trigger", text("appstore"))]);
    object([("detail", detail), ("notify_context", context), ("error", object([]))])
}

/// The content of the message about the end of an authorization.
fn cancelled(authorization: &AppAuthorization) -> Json<'static> {
    object([
        ("app_auth_token", text(authorization.app_auth_token.as_str())),
        ("app_id", text(authorization.app_id.as_str())),
        ("auth_app_id", text(app_of(&authorization.merchant_pid))),
        ("user_id", text(authorization.merchant_pid.as_str())),
    ])
}
