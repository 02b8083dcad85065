//! The sender of a gateway request, and its signature: the same for calls and for the message channel.

use std::{borrow::Cow, sync::Arc};

use super::{format::ResponseFormat, params::Params, refusal::GatewayRefusal};
use crate::{
    accounts::RegisteredApp,
    keys::SignType,
    protocol::{
        check_steps::CheckSteps, findings::Findings, platform::Platform, received::Received,
        strictness::Strictness,
    },
    support::{html, locks::lock, text::shorten},
};

/// The size in bytes above which the quoted text of a refusal is shortened.
const MAX_QUOTED_BYTES: usize = 32 << 10;

/// Reads the parameters, and records what is noted about them.
pub(super) fn read(
    platform: &Platform,
    received: &Received,
    findings: &mut Findings,
    format: &mut ResponseFormat,
    outcomes: &mut CheckSteps,
) -> Result<Params, GatewayRefusal> {
    let params = Params::read(received, &mut format.charset, platform.strictness);
    let mut params = outcomes.record("parameters", params)?;
    findings.notes = params.take_notes();
    Ok(params)
}

/// Finds the app, with whose key later refusals are signed, and the kind of its signature.
pub(super) fn sender<'p>(
    platform: &Platform,
    params: &'p Params,
    findings: &mut Findings,
    format: &mut ResponseFormat,
    outcomes: &mut CheckSteps,
) -> Result<(&'p str, Arc<RegisteredApp>), GatewayRefusal> {
    let (app_id, app) = outcomes.record("app", app(platform, params))?;
    findings.app_id = Some(app_id.to_owned());
    format.is_signed = true;
    format.sign_type = outcomes.record("sign_type", sign_type(platform, params))?;
    Ok((app_id, app))
}

/// Checks serials and signature, and records the text that had to be signed.
pub(super) fn verify(
    platform: &Platform,
    params: &Params,
    app: &RegisteredApp,
    findings: &mut Findings,
    format: &ResponseFormat,
    outcomes: &mut CheckSteps,
) -> Result<(), GatewayRefusal> {
    outcomes.record("serials", check_serials(platform, params, app, &mut findings.notes))?;
    let signed = params.canonical();
    findings.canonical = format.charset.decode(&signed).map(Cow::into_owned);
    let is_signed = check_signature(platform, params, &signed, app, format, &mut findings.notes);
    outcomes.record("signature", is_signed)
}

fn app<'p>(platform: &Platform, params: &'p Params) -> Result<(&'p str, Arc<RegisteredApp>), GatewayRefusal> {
    let app_id = params.required("app_id")?;
    let app = lock(&platform.accounts).app(app_id);
    let unknown = || GatewayRefusal::invalid("app-id", "this simulator has no app with this app_id");
    app.map(|app| (app_id, app)).ok_or_else(unknown)
}

fn sign_type(platform: &Platform, params: &Params) -> Result<SignType, GatewayRefusal> {
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
fn check_serials(
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
fn check_signature(
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
