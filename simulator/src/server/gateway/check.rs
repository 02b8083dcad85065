//! Whether a call is really the app's: the simulator's own reading of the V2 protocol.

use std::{borrow::Cow, sync::Arc};

use super::{Manner, content::content, page::escaped, params::Params, problem::Problem};
use crate::{
    Caller,
    accounts::Registered,
    keys::SignType,
    locks::lock,
    server::{Platform, Received, Seen, Verdict, WINDOW},
    wire_time,
};

/// A call whose signature holds.
#[derive(Debug)]
pub(super) struct Call {
    pub(super) method: String,
    pub(super) caller: Caller,
    /// The parameters but `sign` and `biz_content`.
    pub(super) params: Vec<(String, String)>,
    /// `biz_content`, decrypted.
    pub(super) content: String,
    /// The answer has to be encrypted too.
    pub(super) is_encrypted: bool,
}

/// The steps, in their order.
const STEPS: [&str; 8] =
    ["parameters", "app", "sign_type", "signature", "version", "timestamp", "token", "encryption"];

/// The same with the serials of certificate mode.
const STEPS_WITH_SERIALS: [&str; 9] =
    ["parameters", "app", "sign_type", "serials", "signature", "version", "timestamp", "token", "encryption"];

/// Checks everything, and notes on the way what the answer and the journal need.
pub(super) fn check(
    platform: &Platform,
    received: &Received,
    seen: &mut Seen,
    manner: &mut Manner,
) -> Result<Call, Problem> {
    let steps: &[_] = if platform.certificates.is_some() { &STEPS_WITH_SERIALS } else { &STEPS };
    let mut verdict = Verdict::of(steps);
    let result = checked(platform, received, seen, manner, &mut verdict);
    seen.verdict = verdict;
    result
}

fn checked(
    platform: &Platform,
    received: &Received,
    seen: &mut Seen,
    manner: &mut Manner,
    verdict: &mut Verdict,
) -> Result<Call, Problem> {
    let params = verdict.note("parameters", Params::read(received, &mut manner.charset))?;
    seen.method = params.get("method").map(ToOwned::to_owned);
    let (app_id, app) = verdict.note("app", app(platform, &params))?;
    seen.app_id = Some(app_id.to_owned());
    manner.is_signed = true;
    manner.sign_type = verdict.note("sign_type", sign_type(platform, &params))?;
    let method = verdict.note("parameters", params.needed("method"))?.to_owned();
    verdict.note("serials", serials(platform, &params, &app))?;
    let signed = params.signed();
    seen.canonical = manner.charset.decode(&signed).map(Cow::into_owned);
    let is_signed = signature(&params, &signed, &app, manner);
    verdict.note("signature", is_signed)?;
    verdict.note("version", version(&params))?;
    let now = platform.clock.unix_millis();
    verdict.note("timestamp", params.needed("timestamp").and_then(|text| timestamp(text, now)))?;
    let caller = lock(&platform.accounts).caller(app_id, params.get("app_auth_token"));
    let caller = verdict.note("token", caller.map_err(|fault| Problem::of(&fault)))?;
    let (content, is_encrypted) = verdict.note("encryption", content(platform, &params, manner))?;
    Ok(Call { method, caller, params: params.plain(), content, is_encrypted })
}

fn app<'p>(platform: &Platform, params: &'p Params) -> Result<(&'p str, Arc<Registered>), Problem> {
    let app_id = params.needed("app_id")?;
    let app = lock(&platform.accounts).app(app_id);
    let unknown = || Problem::invalid("app-id", "no such app is registered with this simulator");
    app.map(|app| (app_id, app)).ok_or_else(unknown)
}

fn sign_type(platform: &Platform, params: &Params) -> Result<SignType, Problem> {
    match params.needed("sign_type")? {
        "RSA2" => Ok(SignType::Rsa2),
        "RSA" if platform.takes_rsa => Ok(SignType::Rsa),
        "RSA" => {
            let message = "RSA is SHA-1: use RSA2, or SimulatorBuilder::legacy_signatures";
            Err(Problem::invalid("signature-type", message))
        }
        _ => Err(Problem::invalid("signature-type", "sign_type can be RSA2 or RSA")),
    }
}

/// In certificate mode, the app names its certificate and the roots that it knows.
fn serials(platform: &Platform, params: &Params, app: &Registered) -> Result<(), Problem> {
    let Some(certificates) = &platform.certificates else { return Ok(()) };
    if Some(params.needed("app_cert_sn")?) != app.sn() {
        let message = "app_cert_sn is not the serial of this app's certificate";
        return Err(Problem::invalid("app-cert-sn", message));
    }
    if params.needed("alipay_root_cert_sn")? != certificates.root_sn() {
        let message = "alipay_root_cert_sn is not the serial of the simulator's root bundle";
        return Err(Problem::invalid("alipay-root-cert-sn", message));
    }
    Ok(())
}

/// On failure, the message quotes what should have been signed, as the gateway does.
fn signature(params: &Params, signed: &[u8], app: &Registered, manner: &Manner) -> Result<(), Problem> {
    let sign = params.needed("sign")?;
    if app.public.verifies_as(manner.sign_type, signed, sign) {
        return Ok(());
    }
    let quoted = escaped(&manner.charset.decode(signed).unwrap_or_default());
    let advice = "验签出错，建议检查签名字符串或签名私钥与应用公钥是否匹配，网关生成的验签字符串为";
    Err(Problem::invalid("signature", format!("{advice}：{quoted}")))
}

fn version(params: &Params) -> Result<(), Problem> {
    if params.needed("version")? != "1.0" {
        return Err(Problem::invalid("version", "version has to be 1.0"));
    }
    match params.get("format") {
        Some(format) if !format.eq_ignore_ascii_case("json") => {
            Err(Problem::invalid("format", "format has to be json, or absent"))
        }
        _ => Ok(()),
    }
}

/// Whether a call was made just now, by Beijing's clock.
fn timestamp(text: &str, now: i64) -> Result<(), Problem> {
    let invalid = |message: String| Err(Problem::invalid("timestamp", message));
    let Some(time) = wire_time::parse(text) else {
        return invalid("timestamp has to be yyyy-MM-dd HH:mm:ss".to_owned());
    };
    let off = time - now;
    if off.abs() <= WINDOW {
        return Ok(());
    }
    let hour = 60 * 60 * 1000;
    let hours = (off + off.signum() * hour / 2) / hour;
    if hours != 0 && hours.abs() <= 26 && (off - hours * hour).abs() <= WINDOW {
        let direction = if hours < 0 { "behind" } else { "ahead of" };
        return invalid(format!(
            "timestamp is {} hours {direction} Beijing time: it has to be written in GMT+8, whatever the zone \
             of the server",
            hours.abs()
        ));
    }
    invalid("timestamp is too far from the simulator's clock".to_owned())
}

#[cfg(test)]
mod tests {
    use super::timestamp;

    /// 2022-11-22 15:08:14 in Beijing.
    const NOW: i64 = 1_669_100_894_000;

    #[test]
    fn timestamps_are_in_beijing_time_and_of_now() {
        for good in ["2022-11-22 15:08:14", "2022-11-22 14:58:14", "2022-11-22 15:18:14"] {
            timestamp(good, NOW).unwrap();
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
            let problem = timestamp(bad, NOW).unwrap_err();
            assert_eq!(problem.sub_code(), "isv.invalid-timestamp");
            assert!(problem.json().to_string().contains(hint), "{bad}: {problem:?}");
        }
    }
}
