//! The check of the two requests of the message channel: the registration, and the connection.

use super::{format::ResponseFormat, params::Params, refusal::GatewayRefusal, signature};
use crate::{
    keys::SignType,
    protocol::{
        charset::WireCharset,
        check_steps::CheckSteps,
        findings::Findings,
        platform::{DEFAULT_WINDOW, Platform},
        received::Received,
    },
    support::locks::lock,
};

/// The steps in their order.
const STEPS: [&str; 6] = ["parameters", "app", "sign_type", "signature", "timestamp", "token"];

/// The steps in certificate mode.
const STEPS_WITH_SERIALS: [&str; 7] =
    ["parameters", "app", "sign_type", "serials", "signature", "timestamp", "token"];

/// A request that passed every check.
#[derive(Debug)]
pub(crate) struct ChannelRequest {
    pub(crate) app_id: String,
    pub(crate) charset: WireCharset,
    pub(crate) sign_type: SignType,
}

/// Checks a registration, whose nonce must be new.
pub(crate) fn check_registration(
    platform: &Platform,
    received: &Received,
    findings: &mut Findings,
    format: &mut ResponseFormat,
) -> Result<ChannelRequest, GatewayRefusal> {
    check(platform, received, findings, format, |params, app_id| {
        let (nonce, now) = (params.required("nonce")?, platform.clock.unix_millis());
        let is_new = lock(&platform.accounts).use_nonce(app_id, nonce, now, now + 2 * DEFAULT_WINDOW);
        let used = || GatewayRefusal::invalid("nonce", "the nonce was used before");
        is_new.then_some(()).ok_or_else(used)
    })
}

/// Checks a connection. `use_token` says whether the token is that of a registration of this app, and not used yet.
pub(crate) fn check_connection(
    platform: &Platform,
    received: &Received,
    findings: &mut Findings,
    format: &mut ResponseFormat,
    use_token: impl FnOnce(&str, &str) -> bool,
) -> Result<ChannelRequest, GatewayRefusal> {
    check(platform, received, findings, format, |params, app_id| {
        let token = params.required("link_token")?;
        let unknown =
            || GatewayRefusal::invalid("link-token", "no registration of this app has this link_token");
        use_token(app_id, token).then_some(()).ok_or_else(unknown)
    })
}

fn check(
    platform: &Platform,
    received: &Received,
    findings: &mut Findings,
    format: &mut ResponseFormat,
    token: impl FnOnce(&Params, &str) -> Result<(), GatewayRefusal>,
) -> Result<ChannelRequest, GatewayRefusal> {
    let steps: &[_] = if platform.certificates.is_some() { &STEPS_WITH_SERIALS } else { &STEPS };
    let mut outcomes = CheckSteps::new(steps);
    let result = check_steps(platform, received, findings, format, &mut outcomes, token);
    findings.steps = outcomes;
    result
}

fn check_steps(
    platform: &Platform,
    received: &Received,
    findings: &mut Findings,
    format: &mut ResponseFormat,
    outcomes: &mut CheckSteps,
    token: impl FnOnce(&Params, &str) -> Result<(), GatewayRefusal>,
) -> Result<ChannelRequest, GatewayRefusal> {
    let params = signature::read(platform, received, findings, format, outcomes)?;
    outcomes.record("parameters", params.required("sdk_version"))?;
    let (app_id, app) = signature::sender(platform, &params, findings, format, outcomes)?;
    signature::verify(platform, &params, &app, findings, format, outcomes)?;
    let now = platform.clock.unix_millis();
    outcomes.record("timestamp", params.required("timestamp").and_then(|text| check_timestamp(text, now)))?;
    outcomes.record("token", token(&params, app_id))?;
    findings.verified = true;
    Ok(ChannelRequest {
        app_id: app_id.to_owned(),
        charset: format.charset.clone(),
        sign_type: format.sign_type,
    })
}

/// Checks a timestamp in milliseconds.
fn check_timestamp(text: &str, now: i64) -> Result<(), GatewayRefusal> {
    match text.parse::<i64>() {
        Ok(time) if now.saturating_sub(time).abs() <= DEFAULT_WINDOW => Ok(()),
        Ok(_) => Err(GatewayRefusal::invalid("timestamp", "timestamp is too far from the simulator's clock")),
        Err(_) => {
            Err(GatewayRefusal::invalid("timestamp", "timestamp must be in milliseconds since the epoch"))
        }
    }
}
