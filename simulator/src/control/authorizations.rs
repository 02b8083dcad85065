//! Authorizations by merchants, and logins of users.

use alipay::runtime::json::Json;

use super::{
    body::{allow_only, invalid, optional, required},
    handles::Handles,
    notifications::deliver,
    page_files::not_found,
    queries::Query,
    response::ControlResponse,
    view::record as json,
};
use crate::{
    authorization::Consent,
    error::Refusal,
    notification::OutgoingNotification,
    support::{
        json::{list as json_list, number, object, text},
        locks::lock,
    },
};

/// The addresses to which an app sends merchants and users, with the paths that they have on the platform.
pub(super) const CONSENT_PATHS: [&str; 3] =
    ["/oauth2/appToAppAuth.htm", "/oauth2/appToAppBatchAuth.htm", "/oauth2/publicAppAuthorize.htm"];

/// The number of characters that a `state` may have.
const MAX_STATE: usize = 100;

/// A merchant authorizes the simulator's first app.
pub(super) fn add(handles: &Handles, body: &Json<'_>) -> Result<ControlResponse, Refusal> {
    let merchant_pid = required(body, "merchant_pid")?;
    let app_id = &handles.settings.app.app_id;
    let granted = lock(&handles.domains.authorizations).grant(app_id, merchant_pid)?;
    Ok(ControlResponse::Json(object([("app_auth_token", text(granted.app_auth_token))])))
}

/// Returns the authorizations by merchants, newest first.
pub(super) fn list(handles: &Handles, query: &Query) -> ControlResponse {
    let authorizations = lock(&handles.domains.authorizations);
    let mut all: Vec<_> = authorizations.all().collect();
    all.sort_by_key(|one| std::cmp::Reverse(one.granted_at));
    let found = query.select(all.into_iter(), |one| vec![one.merchant_pid.as_str(), &one.app_auth_token]);
    let found: Vec<_> = found.into_iter().map(json).collect();
    ControlResponse::Json(object([("authorizations", json_list(found))]))
}

/// Returns an authorization.
pub(super) fn show(handles: &Handles, token: &str) -> Result<ControlResponse, Refusal> {
    let authorizations = lock(&handles.domains.authorizations);
    Ok(ControlResponse::Json(json(authorizations.find(token).ok_or_else(not_found)?)))
}

/// The merchant revokes an authorization.
pub(super) fn revoke(handles: &Handles, token: &str) -> Result<ControlResponse, Refusal> {
    Ok(ControlResponse::Json(json(&lock(&handles.domains.authorizations).revoke(token)?)))
}

/// Sends the notification of an authorization now, and returns the receiver's response.
pub(super) async fn notify(handles: &Handles, token: &str) -> Result<ControlResponse, Refusal> {
    let new = lock(&handles.domains.authorizations).authorized(token).ok_or_else(not_found)?;
    deliver(handles, &OutgoingNotification::of_new(&new)).await
}

/// The user takes back what the first app may read.
pub(super) fn revoke_logins(handles: &Handles) -> Result<ControlResponse, Refusal> {
    let app_id = &handles.settings.app.app_id;
    let count = lock(&handles.domains.authorizations).revoke_logins(app_id)?;
    Ok(ControlResponse::Json(object([("ended", number(count))])))
}

/// Leads from the platform's address of a consent page to the simulator's.
pub(super) fn consent_page(name: &str, query: Option<&str>) -> Result<ControlResponse, Refusal> {
    let kind = match name {
        "appToAppAuth.htm" | "appToAppBatchAuth.htm" => "merchant",
        "publicAppAuthorize.htm" => "login",
        _ => return Err(not_found()),
    };
    let query = query.unwrap_or_default();
    Ok(ControlResponse::Redirect(format!("/simulator/consent?kind={kind}&{query}")))
}

/// A merchant agrees, or a user logs in. Returns the address to which the browser goes next.
pub(super) fn consent(handles: &Handles, body: &Json<'_>) -> Result<ControlResponse, Refusal> {
    allow_only(body, &["kind", "app_id", "redirect_uri", "state", "scope", "merchant_pid"])?;
    let (app_id, redirect_uri) = (required(body, "app_id")?, required(body, "redirect_uri")?);
    let state = optional(body, "state")?;
    if !redirect_uri.starts_with("http://") && !redirect_uri.starts_with("https://") {
        return Err(invalid("`redirect_uri` must be an http or https URL"));
    }
    if state.as_ref().is_some_and(|state| state.chars().count() > MAX_STATE) {
        return Err(invalid("`state` must have at most 100 characters"));
    }
    let mut authorizations = lock(&handles.domains.authorizations);
    if !authorizations.has_app(&app_id) {
        return Err(invalid(format!("the simulator has no app {app_id}")));
    }
    let mut params = vec![("app_id", app_id.clone())];
    match required(body, "kind")?.as_str() {
        "merchant" => {
            let consent = Consent::Merchant { pid: required(body, "merchant_pid")? };
            params.push(("source", "alipay_app_auth".to_owned()));
            params.push(("app_auth_code", authorizations.consent(&app_id, consent)?));
        }
        "login" => {
            let scope = optional(body, "scope")?.unwrap_or_else(|| "auth_base".to_owned());
            let consent = Consent::Login { scope: scope.clone() };
            params.push(("source", "alipay_wallet".to_owned()));
            params.push(("scope", scope));
            params.push(("auth_code", authorizations.consent(&app_id, consent)?));
        }
        _ => return Err(invalid("`kind` must be merchant or login")),
    }
    params.extend(state.map(|state| ("state", state)));
    let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(params).finish();
    let separator = if redirect_uri.contains('?') { '&' } else { '?' };
    Ok(ControlResponse::Json(object([("next_url", text(format!("{redirect_uri}{separator}{query}")))])))
}
