//! The exchange of codes and of refresh tokens.

use super::{
    book::Authorizations,
    record::{AppAuthorization, Code, UserAuthorization},
};
use crate::{domain::entry, error::Refusal};

/// The seconds after which a user's token expires.
pub(super) const ACCESS_SECONDS: i64 = 1_296_000;

/// The seconds after which a user's refresh token expires.
pub(super) const REFRESH_SECONDS: i64 = 2_592_000;

/// The seconds that the platform names for a merchant's refresh token.
pub(super) const APP_REFRESH_SECONDS: i64 = 32_140_800;

/// The reason for which a code or a token cannot be exchanged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Problem {
    Unknown,
    OtherApp,
    Used,
    Expired,
}

/// The codes of the refusals, which differ between merchants and users.
#[derive(Clone, Copy, Debug)]
pub(super) struct ProblemCodes {
    pub(super) unknown: &'static str,
    pub(super) other_app: &'static str,
    pub(super) used: &'static str,
    pub(super) expired: &'static str,
}

impl Problem {
    /// Creates the refusal.
    pub(super) fn refusal(self, codes: ProblemCodes) -> Refusal {
        let (code, message) = match self {
            Problem::Unknown => (codes.unknown, "there is no such code or token"),
            Problem::OtherApp => (codes.other_app, "the code or token belongs to another app"),
            Problem::Used => (codes.used, "the code or token was used before, or was revoked"),
            Problem::Expired => (codes.expired, "the code or token has expired"),
        };
        Refusal::business(code, message)
    }
}

impl Authorizations {
    /// Looks up a code that can be exchanged.
    fn code(&self, code: &str, app_id: &str, is_login: bool) -> Result<Code, Problem> {
        let found = self.codes.get(code).filter(|code| code.is_login == is_login);
        let code = found.ok_or(Problem::Unknown)?;
        match () {
            () if code.app_id != app_id => Err(Problem::OtherApp),
            () if code.is_used => Err(Problem::Used),
            () if code.expires_at <= self.context.now() => Err(Problem::Expired),
            () => Ok(Code { is_used: true, ..code.clone() }),
        }
    }

    /// Exchanges the code of a merchant.
    pub(super) fn exchange_app_code(
        &mut self,
        code: &str,
        app_id: &str,
        codes: ProblemCodes,
    ) -> Result<AppAuthorization, Refusal> {
        let used = self.code(code, app_id, false).map_err(|problem| problem.refusal(codes))?;
        let granted = self.grant_with(app_id, used.account.clone(), vec![entry(&used)?])?;
        self.codes.apply(used);
        Ok(granted)
    }

    /// Exchanges the refresh token of a merchant's authorization, which ends.
    pub(super) fn refresh_app_token(
        &mut self,
        token: &str,
        app_id: &str,
        codes: ProblemCodes,
    ) -> Result<AppAuthorization, Refusal> {
        let found = self.apps.rows().find(|one| one.app_refresh_token == token);
        let earlier = found.ok_or_else(|| Problem::Unknown.refusal(codes))?;
        let until = earlier.granted_at + APP_REFRESH_SECONDS * 1000;
        match () {
            () if earlier.app_id != app_id => Err(Problem::OtherApp.refusal(codes)),
            () if earlier.ended_at.is_some() => Err(Problem::Used.refusal(codes)),
            () if until <= self.context.now() => Err(Problem::Expired.refusal(codes)),
            () => {
                let merchant_pid = earlier.merchant_pid.clone();
                self.grant(app_id, merchant_pid)
            }
        }
    }

    /// Exchanges the code of a user's login.
    pub(super) fn exchange_login(
        &mut self,
        code: &str,
        app_id: &str,
        codes: ProblemCodes,
    ) -> Result<UserAuthorization, Refusal> {
        let used = self.code(code, app_id, true).map_err(|problem| problem.refusal(codes))?;
        let now = self.context.now();
        let scope = used.scope.clone().unwrap_or_default();
        let granted = self.user_token(app_id, used.account.clone(), &scope, now + REFRESH_SECONDS * 1000);
        self.users.put_with(granted.clone(), vec![entry(&used)?])?;
        self.codes.apply(used);
        Ok(granted)
    }

    /// Exchanges the refresh token of a user's login. The earlier token ends at once.
    pub(super) fn refresh_login(
        &mut self,
        token: &str,
        app_id: &str,
        codes: ProblemCodes,
    ) -> Result<UserAuthorization, Refusal> {
        let found = self.users.rows().find(|one| one.refresh_token == token);
        let earlier = found.cloned().ok_or_else(|| Problem::Unknown.refusal(codes))?;
        match () {
            () if earlier.app_id != app_id => return Err(Problem::OtherApp.refusal(codes)),
            () if earlier.is_ended => return Err(Problem::Used.refusal(codes)),
            () if earlier.refresh_until <= self.context.now() => {
                return Err(Problem::Expired.refusal(codes));
            }
            () => {}
        }
        let (account, scope) = (earlier.user_id.clone(), earlier.scope.clone());
        let granted = self.user_token(app_id, account, &scope, earlier.refresh_until);
        let replaced = UserAuthorization { is_ended: true, ..earlier };
        self.users.put_with(granted.clone(), vec![entry(&replaced)?])?;
        self.users.apply(replaced);
        Ok(granted)
    }

    fn user_token(
        &self,
        app_id: &str,
        user_id: String,
        scope: &str,
        refresh_until: i64,
    ) -> UserAuthorization {
        let now = self.context.now();
        let token = || format!("{}B{}", beginning(scope), self.context.numbers.token(32));
        UserAuthorization {
            access_token: token(),
            refresh_token: token(),
            app_id: app_id.to_owned(),
            user_id,
            scope: scope.to_owned(),
            granted_at: now,
            refresh_until,
            expires_at: now + ACCESS_SECONDS * 1000,
            is_ended: false,
        }
    }
}

/// The beginning of a token, which tells the scope to readers of a log, as on the platform.
fn beginning(scope: &str) -> &'static str {
    if scope.contains("auth_user") { "authusr" } else { "authbse" }
}
