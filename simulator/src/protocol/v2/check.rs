//! The check of a V2 call.

use std::{borrow::Cow, sync::Arc};

use super::{content::content, format::ResponseFormat, params::Params, refusal::GatewayRefusal};
use crate::{
    accounts::{Caller, RegisteredApp},
    keys::SignType,
    protocol::{
        check_steps::CheckSteps,
        findings::Findings,
        platform::{DEFAULT_WINDOW, Platform},
        received::Received,
        strictness::Strictness,
    },
    support::{beijing_time, html, locks::lock, text::shorten},
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

/// The size in bytes above which the quoted text of a refusal is shortened.
const MAX_QUOTED_BYTES: usize = 32 << 10;

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
    let params = Params::read(received, &mut format.charset, platform.strictness);
    let mut params = outcomes.record("parameters", params)?;
    findings.notes = params.take_notes();
    findings.method = params.get("method").map(ToOwned::to_owned);
    let (app_id, app) = outcomes.record("app", app(platform, &params))?;
    findings.app_id = Some(app_id.to_owned());
    format.is_signed = true;
    format.sign_type = outcomes.record("sign_type", sign_type(platform, &params))?;
    let method = outcomes.record("parameters", params.required("method"))?.to_owned();
    outcomes.record("serials", check_serials(platform, &params, &app, &mut findings.notes))?;
    let signed = params.canonical();
    findings.canonical = format.charset.decode(&signed).map(Cow::into_owned);
    let is_signed = check_signature(platform, &params, &signed, &app, format, &mut findings.notes);
    outcomes.record("signature", is_signed)?;
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

pub(super) fn app<'p>(
    platform: &Platform,
    params: &'p Params,
) -> Result<(&'p str, Arc<RegisteredApp>), GatewayRefusal> {
    let app_id = params.required("app_id")?;
    let app = lock(&platform.accounts).app(app_id);
    let unknown = || GatewayRefusal::invalid("app-id", "this simulator has no app with this app_id");
    app.map(|app| (app_id, app)).ok_or_else(unknown)
}

pub(super) fn sign_type(platform: &Platform, params: &Params) -> Result<SignType, GatewayRefusal> {
    match params.required("sign_type")? {
        "RSA2" => Ok(SignType::Rsa2),
        "RSA" if platform.accepts_sha1 => Ok(SignType::Rsa),
        "RSA" => {
            let message = "RSA uses SHA-1: use RSA2, or enable SimulatorBuilder::legacy_signatures";
            Err(GatewayRefusal::invalid("signature-type", message))
        }
        _ => Err(GatewayRefusal::invalid("signature-type", "sign_type must be RSA2 or RSA")),
    }
}

/// Checks the serials of the app's certificate and of the root certificates, in certificate mode.
pub(super) fn check_serials(
    platform: &Platform,
    params: &Params,
    app: &RegisteredApp,
    notes: &mut Vec<String>,
) -> Result<(), GatewayRefusal> {
    let Some(certificates) = &platform.certificates else { return Ok(()) };
    if Some(params.required("app_cert_sn")?) != app.certificate_sn() {
        let message = "app_cert_sn is not the serial of this app's certificate";
        return Err(GatewayRefusal::invalid("app-cert-sn", message));
    }
    match params.get("alipay_root_cert_sn") {
        Some(sn) if sn == certificates.root_sn() => Ok(()),
        // PHP V3 and gopay V3 never send the serial of the roots to the REST server. All SDKs send it to the gateway, so
        // it is not known whether that needs it.
        None if platform.strictness != Strictness::Strict => {
            notes.push(
                "alipay_root_cert_sn is missing: the platform's SDKs always send it, and the platform may refuse a call \
                 without it (isv.missing-alipay-root-cert-sn)"
                    .to_owned(),
            );
            Ok(())
        }
        None => Err(GatewayRefusal::missing("alipay_root_cert_sn")),
        Some(_) => {
            let message = "alipay_root_cert_sn is not the serial of the simulator's root certificates";
            Err(GatewayRefusal::invalid("alipay-root-cert-sn", message))
        }
    }
}

/// Checks the signature. The message of the refusal quotes the text that had to be signed, as on the gateway.
pub(super) fn check_signature(
    platform: &Platform,
    params: &Params,
    signed: &[u8],
    app: &RegisteredApp,
    format: &ResponseFormat,
    notes: &mut Vec<String>,
) -> Result<(), GatewayRefusal> {
    let sign = params.required("sign")?;
    let is_signed = |text: &[u8]| app.public_key.verifies_as(format.sign_type, text, sign);
    if is_signed(signed) {
        return Ok(());
    }
    // Node and Python sign `name=`. It is not known whether the platform accepts it.
    let is_usual = platform.strictness != Strictness::Strict;
    if is_usual && params.canonical_with_empty().is_some_and(|text| is_signed(&text)) {
        notes.push(
            "the signed text has parameters without a value, which the platform documents as left out: it may refuse \
             the call"
                .to_owned(),
        );
        return Ok(());
    }
    let mut quoted = format.charset.decode(signed).unwrap_or_default().into_owned();
    shorten(&mut quoted, MAX_QUOTED_BYTES);
    let quoted = html::escape(&quoted);
    let advice = "验签出错，建议检查签名字符串或签名私钥与应用公钥是否匹配，网关生成的验签字符串为";
    Err(GatewayRefusal::invalid("signature", format!("{advice}：{quoted}")))
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
