//! The REST protocol (V3).

mod answer;
mod authorization;
mod check;

use axum::response::Response;

pub(super) use answer::unsigned;

use super::{Platform, Received, Seen};
use crate::{Refusal, locks::lock, request::Incoming};
use check::Checked;

/// Checks a request, answers it, and notes what it was.
pub(super) fn answer(platform: &Platform, received: &Received, seen: &mut Seen) -> Response {
    let checked = check::check(platform, received, seen);
    let is_encrypted = checked.as_ref().is_ok_and(|checked| checked.is_encrypted);
    let result = match checked {
        Ok(checked) => {
            let result = handle(platform, received, &checked);
            let Checked { caller, content, .. } = checked;
            seen.verified = true;
            seen.app_id = Some(caller.app_id);
            seen.content = String::from_utf8_lossy(&content).into_owned();
            result
        }
        Err(refused) => {
            seen.app_id = refused.app_id;
            Err(refused.refusal)
        }
    };
    // The platform signs with a key that belongs to the app: without an app there is none.
    match (&seen.app_id, result) {
        (None, result) => unsigned(&result.err().unwrap_or_else(answer::broken)),
        (Some(_), result) => answer::signed(platform, result, is_encrypted),
    }
}

fn handle(platform: &Platform, received: &Received, checked: &Checked) -> Result<String, Refusal> {
    let parts = &received.parts;
    let path = parts.uri.path();
    let found = lock(&platform.routes).find(parts.method.as_str(), path);
    let Some((handler, placeholders)) = found else {
        let message = format!(
            "the simulator has no answer for {} {path}; give it one with Simulator::on",
            parts.method
        );
        return Err(Refusal::new(404, "invalid-method", message));
    };
    let query = parts.uri.query().unwrap_or_default();
    let incoming = Incoming::Rest { placeholders, query, content: &checked.content };
    handler(&incoming, &checked.caller).map(|reply| reply.to_string())
}
