//! The check of a V2 call.

use super::{content::content, format::ResponseFormat, params::Params, refusal::GatewayRefusal, signature};
use crate::{
    accounts::Caller,
    protocol::{
        check_steps::CheckSteps,
        findings::Findings,
        platform::{DEFAULT_WINDOW, Platform},
        received::Received,
    },
    support::{beijing_time, locks::lock},
};

/// A call that passed every check.
#[derive(Debug)]
pub(crate) struct VerifiedCall {
    pub(crate) method: String,
    pub(crate) caller: Caller,
    /// The parameters except `sign` and `biz_content`.
    pub(crate) params: Vec<(String, String)>,
    /// The decrypted `biz_content`.
    pub(crate) content: String,
    /// True if the content was encrypted, so that the response must be encrypted as well.
    pub(crate) is_encrypted: bool,
}

/// The steps in their order.
const STEPS: [&str; 8] =
    ["parameters", "app", "sign_type", "signature", "version", "timestamp", "token", "encryption"];

/// The steps in certificate mode.
const STEPS_WITH_SERIALS: [&str; 9] =
    ["parameters", "app", "sign_type", "serials", "signature", "version", "timestamp", "token", "encryption"];

/// Checks a call. Records the facts that the check establishes, and the format of the response.
pub(crate) fn check(
    platform: &Platform,
    received: &Received,
    findings: &mut Findings,
    format: &mut ResponseFormat,
) -> Result<VerifiedCall, GatewayRefusal> {
    let steps: &[_] = if platform.certificates.is_some() { &STEPS_WITH_SERIALS } else { &STEPS };
    let mut outcomes = CheckSteps::new(steps);
    let result = check_steps(platform, received, findings, format, &mut outcomes);
    findings.steps = outcomes;
    result
}

fn check_steps(
    platform: &Platform,
    received: &Received,
    findings: &mut Findings,
    format: &mut ResponseFormat,
    outcomes: &mut CheckSteps,
) -> Result<VerifiedCall, GatewayRefusal> {
    let params = signature::read(platform, received, findings, format, outcomes)?;
    findings.method = params.get("method").map(ToOwned::to_owned);
    let (app_id, app) = signature::sender(platform, &params, findings, format, outcomes)?;
    let method = outcomes.record("parameters", params.required("method"))?.to_owned();
    signature::verify(platform, &params, &app, findings, format, outcomes)?;
    outcomes.record("version", check_version(&params))?;
    let now = platform.clock.unix_millis();
    outcomes.record("timestamp", params.required("timestamp").and_then(|text| check_timestamp(text, now)))?;
    let caller = lock(&platform.accounts).caller(app_id, params.get("app_auth_token"));
    let caller = outcomes.record("token", caller.map_err(|refusal| GatewayRefusal::from(&refusal)))?;
    let (content, is_encrypted) = outcomes.record("encryption", content(platform, &params, format))?;
    findings.verified = true;
    findings.content.clone_from(&content);
    Ok(VerifiedCall { method, caller, params: params.into_plain(), content, is_encrypted })
}

fn check_version(params: &Params) -> Result<(), GatewayRefusal> {
    if params.required("version")? != "1.0" {
        return Err(GatewayRefusal::invalid("version", "version must be 1.0"));
    }
    match params.get("format") {
        Some(format) if !format.eq_ignore_ascii_case("json") => {
            Err(GatewayRefusal::invalid("format", "format must be json, or absent"))
        }
        _ => Ok(()),
    }
}

/// Checks a timestamp in Beijing time.
fn check_timestamp(text: &str, now: i64) -> Result<(), GatewayRefusal> {
    let invalid = |message: String| Err(GatewayRefusal::invalid("timestamp", message));
    let Some(time) = beijing_time::parse(text) else {
        return invalid("timestamp must have the format yyyy-MM-dd HH:mm:ss".to_owned());
    };
    let off = time - now;
    if off.abs() <= DEFAULT_WINDOW {
        return Ok(());
    }
    let hour = 60 * 60 * 1000;
    let hours = (off + off.signum() * hour / 2) / hour;
    if hours != 0 && hours.abs() <= 26 && (off - hours * hour).abs() <= DEFAULT_WINDOW {
        let direction = if hours < 0 { "behind" } else { "ahead of" };
        return invalid(format!(
            "timestamp is {} hours {direction} Beijing time: write it in GMT+8, regardless of the time zone of \
             the server",
            hours.abs()
        ));
    }
    invalid("timestamp is too far from the simulator's clock".to_owned())
}

#[cfg(test)]
mod tests {
    use super::check_timestamp;

    /// 2022-11-22 15:08:14 in Beijing.
    const NOW: i64 = 1_669_100_894_000;

    #[test]
    fn timestamps_must_be_current_and_in_beijing_time() {
        for good in ["2022-11-22 15:08:14", "2022-11-22 14:58:14", "2022-11-22 15:18:14"] {
            check_timestamp(good, NOW).unwrap();
        }
        for (bad, hint) in [
            ("2022-11-22 14:58:13", "too far"),
            ("2022-11-22 07:08:20", "8 hours behind Beijing time"),
            ("2022-11-22 16:08:00", "1 hours ahead of Beijing time"),
            ("2021-11-22 15:08:14", "too far"),
            ("2022-11-22T15:08:14", "yyyy-MM-dd HH:mm:ss"),
            ("2022-11-22 15:08", "yyyy-MM-dd HH:mm:ss"),
            ("1669100894000", "yyyy-MM-dd HH:mm:ss"),
        ] {
            let refusal = check_timestamp(bad, NOW).unwrap_err();
            assert_eq!(refusal.sub_code(), "isv.invalid-timestamp");
            assert!(refusal.json().to_string().contains(hint), "{bad}: {refusal:?}");
        }
    }
}
