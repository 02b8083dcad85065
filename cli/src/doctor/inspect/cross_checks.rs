//! Settings that do not go together.

use alipay::runtime::{
    crypto::certificates::{CertificateError, check_chain},
    crypto::keys::PrivateKey,
};

use super::{Read, certificate};
use crate::{doctor::finding::Finding, i18n::Text, settings::Settings};

/// What is wrong between settings. Once nothing else is, a client is made of them, as a program would.
pub(super) fn check(settings: &Settings, read: &Read, now: i64, is_all_good: bool) -> Vec<Finding> {
    let mut findings = Vec::new();
    findings.extend(own_public_key(read));
    findings.extend(own_pair(read));
    findings.extend(app_certificate(read));
    findings.extend(alipay_certificate(settings, read, now));
    findings.extend(half_a_mode(settings));
    let is_still_good = findings.is_empty() && is_all_good;
    if is_still_good && let Some(problem) = client_problem(settings) {
        let help = Text::new(
            "the message says how; the settings' names are those of the builder",
            "按上面的提示修改；名称与构建器的设置相同",
        );
        findings.push(Finding::bad("settings", "settings", Text::plain(problem), help));
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
                "this is the app's own public key: it belongs to private_key",
                "这是应用自己的公钥：与 private_key 成对",
            ),
            Text::new(
                "Alipay's is another one; the open platform shows it (\"Alipay public key\", 支付宝公钥) beside the \
                 app's after the app's was uploaded",
                "支付宝公钥是另一个：上传应用公钥之后，开放平台在旁边显示“支付宝公钥”，请复制那一个",
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
            Text::new("it does not belong to private_key", "与 private_key 不成对"),
            Text::new(
                "the two have to be of one pair: upload the public half of the private key that the program uses",
                "两者必须是一对：请上传程序所用私钥对应的公钥",
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

fn alipay_certificate(settings: &Settings, read: &Read, now: i64) -> Vec<Finding> {
    const SUBJECT: &str = "alipay_certificate";
    let Some(alipay) = &read.alipay_certificate else { return Vec::new() };
    let is_same =
        read.app_certificate.as_ref().is_some_and(|app| app.public_key().same_key(alipay.public_key()));
    let is_own = read.private_key.as_ref().is_some_and(|key| key.public_key().same_key(alipay.public_key()));
    if is_same || is_own {
        return vec![Finding::bad(
            "own-certificate",
            SUBJECT,
            Text::new("this is the app's own certificate", "这是应用自己的证书（appCertPublicKey）"),
            Text::new(
                "Alipay's is the file alipayCertPublicKey_RSA2.crt",
                "支付宝的证书是 alipayCertPublicKey_RSA2.crt",
            ),
        )];
    }
    let Some((roots, text)) = read.roots.as_ref().zip(settings.alipay_certificate.as_ref()) else {
        return Vec::new();
    };
    // Its time is judged by itself.
    let is_in_time = alipay.check_time(now).is_ok();
    match check_chain(text.as_str(), roots, now) {
        Err(error) if is_in_time => vec![certificate::wrong(SUBJECT, &error)],
        _ => Vec::new(),
    }
}

/// Certificate mode needs three files, key mode one key, and nobody both.
fn half_a_mode(settings: &Settings) -> Option<Finding> {
    let files = [&settings.app_certificate, &settings.alipay_certificate, &settings.root_certificates];
    let given = files.iter().filter(|file| file.is_some()).count();
    let (code, english, chinese) = match (given, settings.alipay_public_key.is_some()) {
        (0, _) | (3, false) => return None,
        (3, true) => (
            "two-modes",
            "both Alipay's public key and certificates are given; an app is in one mode",
            "同时给出了支付宝公钥和证书；一个应用只有一种模式",
        ),
        _ => (
            "certificates-incomplete",
            "certificate mode needs three files: app, Alipay and root certificates",
            "证书模式需要三个文件：应用证书、支付宝证书、根证书",
        ),
    };
    let help = Text::new(
        "see 接口加签方式 on the app's page of the open platform: it says which mode the app is in",
        "请看开放平台应用页面的“接口加签方式”：那里写着应用使用的模式",
    );
    Some(Finding::bad(code, "certificates", Text::new(english, chinese), help))
}

/// Only what the settings say for sure: without an app id or a key there is nothing to make.
fn client_problem(settings: &Settings) -> Option<String> {
    settings.app_id.as_ref().zip(settings.private_key.as_ref())?;
    settings.alipay_public_key.as_ref().or(settings.alipay_certificate.as_ref())?;
    settings.client_builder().build().err().map(|error| error.to_string())
}
