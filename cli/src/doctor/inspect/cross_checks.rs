//! Checks between settings.

use alipay::runtime::{
    crypto::certificates::{CertificateError, check_chain},
    crypto::keys::PrivateKey,
    error::Language,
};
use alipay::{
    ClientBuilder,
    settings::{AppSettings, ConfigError, Place, Setting, SettingValue},
};

use super::{Read, certificate};
use crate::{doctor::finding::Finding, i18n::Text};

/// Checks the settings against each other. If they have no other problem, also builds a client with them.
pub(super) fn check(settings: &AppSettings, read: &Read, now: i64, is_all_good: bool) -> Vec<Finding> {
    let mut findings = Vec::new();
    findings.extend(own_public_key(read));
    findings.extend(own_pair(read));
    findings.extend(app_certificate(read));
    findings.extend(alipay_certificate(settings, read, now));
    findings.extend(half_a_mode(settings));
    if findings.is_empty() && is_all_good {
        findings.extend(client_problem(settings));
    }
    findings
}

fn own_public_key(read: &Read) -> Option<Finding> {
    let own = read.private_key.as_ref().map(PrivateKey::public_key).or(read.app_public_key.as_ref())?;
    own.same_key(read.alipay_public_key.as_ref()?).then(|| {
        Finding::bad(
            "own-public-key",
            "alipay_public_key",
            Text::new(
                "this is the application's public key: it matches private_key",
                "这是应用公钥，与 private_key 匹配",
            ),
            Text::new(
                "copy the Alipay public key (支付宝公钥), which the open platform shows after the application's public key \
                 is uploaded",
                "请复制支付宝公钥：上传应用公钥后，开放平台会显示支付宝公钥",
            ),
        )
    })
}

fn own_pair(read: &Read) -> Option<Finding> {
    let (private, public) = (read.private_key.as_ref()?, read.app_public_key.as_ref()?);
    (!private.public_key().same_key(public)).then(|| {
        Finding::bad(
            "no-pair",
            "app_public_key",
            Text::new("the public key does not match private_key", "应用公钥与 private_key 不匹配"),
            Text::new(
                "upload the public key that matches the private key of the program",
                "请上传与程序所用应用私钥匹配的应用公钥",
            ),
        )
    })
}

fn app_certificate(read: &Read) -> Option<Finding> {
    let (key, app) = (read.private_key.as_ref()?, read.app_certificate.as_ref()?);
    if key.public_key().same_key(app.public_key()) {
        return None;
    }
    Some(certificate::wrong("app_certificate", &CertificateError::OtherKey))
}

fn alipay_certificate(settings: &AppSettings, read: &Read, now: i64) -> Vec<Finding> {
    const SUBJECT: &str = "alipay_certificate";
    let Some(alipay) = &read.alipay_certificate else { return Vec::new() };
    let is_same =
        read.app_certificate.as_ref().is_some_and(|app| app.public_key().same_key(alipay.public_key()));
    let is_own = read.private_key.as_ref().is_some_and(|key| key.public_key().same_key(alipay.public_key()));
    if is_same || is_own {
        return vec![Finding::bad(
            "own-certificate",
            SUBJECT,
            Text::new(
                "this is the application's certificate (appCertPublicKey)",
                "这是应用公钥证书（appCertPublicKey）",
            ),
            Text::new(
                "use Alipay's certificate, the file alipayCertPublicKey_RSA2.crt",
                "请使用支付宝公钥证书 alipayCertPublicKey_RSA2.crt",
            ),
        )];
    }
    let Some((roots, text)) = read.roots.as_ref().zip(settings.get(Setting::AlipayCertificate)) else {
        return Vec::new();
    };
    // Its validity period is checked with the certificate.
    let is_in_time = alipay.check_time(now).is_ok();
    match check_chain(text.as_str(), roots, now) {
        Err(error) if is_in_time => vec![certificate::wrong(SUBJECT, &error)],
        _ => Vec::new(),
    }
}

/// Checks that the settings are those of one mode: three files in certificate mode, one key in key mode.
fn half_a_mode(settings: &AppSettings) -> Option<Finding> {
    let files = [
        settings.get(Setting::AppCertificate),
        settings.get(Setting::AlipayCertificate),
        settings.get(Setting::RootCertificates),
    ];
    let count = files.iter().filter(|file| file.is_some()).count();
    let (code, english, chinese) = match (count, settings.get(Setting::AlipayPublicKey).is_some()) {
        (0, _) | (3, false) => return None,
        (3, true) => (
            "two-modes",
            "both Alipay's public key and certificates are configured; an application uses only one of them",
            "同时配置了支付宝公钥和证书，而一个应用只使用其中一种加签方式",
        ),
        _ => (
            "certificates-incomplete",
            "certificate mode needs three files: the application's certificate, Alipay's certificate and the root certificates",
            "证书模式需要三个文件：应用公钥证书、支付宝公钥证书和支付宝根证书",
        ),
    };
    let help = Text::new(
        "the application's page of the open platform shows its mode (接口加签方式)",
        "请在开放平台应用页面的“接口加签方式”中查看应用的加签模式",
    );
    Some(Finding::bad(code, "certificates", Text::new(english, chinese), help))
}

/// Builds a client, and reports the error of the builder. Missing settings are reported if the environment or a file is
/// checked: options can be single keys.
fn client_problem(settings: &AppSettings) -> Option<Finding> {
    const SUBJECT: &str = "settings";
    let error = ClientBuilder::from_settings(settings).and_then(ClientBuilder::build).err()?;
    if !is_missing(&error) {
        let help = Text::new("fix the setting that the message names", "请按上述提示修改设置");
        return Some(Finding::bad(SUBJECT, SUBJECT, in_both(&error), help));
    }
    let has_options = Setting::readable().filter_map(|setting| settings.get(setting)).any(is_option);
    let message = Text::new(
        format!("for a client, this is incomplete: {error}"),
        format!("创建客户端所需的设置不完整：{}", error.in_language(Language::Chinese)),
    );
    let help = Text::new(
        "set it, unless the program has a signer or verifier of its own",
        "请补充该设置；程序自带加签或验签实现时可忽略",
    );
    (!has_options && !settings.is_empty())
        .then(|| Finding::doubtful("settings-incomplete", SUBJECT, message, help))
}

fn in_both(error: &ConfigError) -> Text {
    let text = |language| error.in_language(language).to_string();
    Text::new(text(Language::English), text(Language::Chinese))
}

fn is_missing(error: &ConfigError) -> bool {
    match error {
        ConfigError::At { error, .. } => is_missing(error),
        error => matches!(error, ConfigError::Missing(_)),
    }
}

fn is_option(value: &SettingValue) -> bool {
    matches!(value.origin().place(), Place::Argument(_))
}
