//! Checks of single keys.

use alipay::{
    runtime::{
        crypto::keys::{KeyError, KeyForm, MIN_BITS, PrivateKey, PublicKey},
        protocol::ContentKey,
    },
    settings::SettingValue,
};

use super::problem;
use crate::{
    doctor::finding::Finding,
    i18n::Text,
    settings::{is_argument, short_origin},
};

/// Checks the application's private key.
pub(super) fn private(value: &SettingValue, legacy: bool) -> (Vec<Finding>, Option<PrivateKey>) {
    const SUBJECT: &str = "private_key";
    let mut findings = Vec::new();
    let read = PrivateKey::parse_legacy(value.as_str());
    let is_not_a_key = matches!(read, Err(KeyError::FilePath | KeyError::Empty));
    // Other users of the computer can list the arguments of processes.
    if is_argument(value) && !is_not_a_key {
        findings.push(Finding::doubtful(
            "key-on-command-line",
            SUBJECT,
            Text::new(
                "the private key is an argument on the command line, which other users of this computer can read",
                "应用私钥出现在命令行参数中，本机其他用户可以看到",
            ),
            Text::new(
                "pass it as a file, in the environment variable ALIPAY_PRIVATE_KEY, or on the standard input (`-`)",
                "请通过文件、环境变量 ALIPAY_PRIVATE_KEY 或标准输入（`-`）提供",
            ),
        ));
    }
    let key = match read {
        Ok(key) => key,
        Err(error) => {
            findings.push(wrong(SUBJECT, value, &error));
            return (findings, None);
        }
    };
    let form = form(value.as_str());
    let public = key.public_key();
    let (bits, fingerprint, origin) = (key.bits(), public.fingerprint(), short_origin(value));
    let message = Text::new(
        format!("RSA, {bits} bits, {form}, fingerprint of the public key {fingerprint} ({origin})"),
        format!("RSA，{bits} 位，{}，公钥指纹 {fingerprint}（{origin}）", form.replace(", ", "，")),
    );
    findings.push(Finding::good("private-key", SUBJECT, message));
    findings.extend(mislabelled(SUBJECT, value.as_str()));
    findings.extend(too_short(SUBJECT, key.bits(), legacy));
    (findings, Some(key))
}

/// Checks the public key of Alipay or of the application.
pub(super) fn public(
    subject: &'static str,
    value: &SettingValue,
    legacy: bool,
) -> (Vec<Finding>, Option<PublicKey>) {
    let key = match PublicKey::parse_legacy(value.as_str()) {
        Ok(key) => key,
        Err(error) => return (vec![wrong(subject, value, &error)], None),
    };
    let form = form(value.as_str());
    let (bits, fingerprint, origin) = (key.bits(), key.fingerprint(), short_origin(value));
    let message = Text::new(
        format!("RSA, {bits} bits, {form}, fingerprint {fingerprint} ({origin})"),
        format!("RSA，{bits} 位，{}，指纹 {fingerprint}（{origin}）", form.replace(", ", "，")),
    );
    let mut findings = vec![Finding::good("public-key", subject, message)];
    findings.extend(mislabelled(subject, value.as_str()));
    findings.extend(too_short(subject, key.bits(), legacy));
    (findings, Some(key))
}

/// Checks the key for content encryption.
pub(super) fn encrypt(value: &SettingValue) -> Finding {
    const SUBJECT: &str = "encrypt_key";
    match ContentKey::parse(value.as_str()) {
        Ok(_) => {
            let origin = short_origin(value);
            let message = Text::new(format!("AES, 128 bits ({origin})"), format!("AES，128 位（{origin}）"));
            Finding::good("encrypt-key", SUBJECT, message)
        }
        Err(error) => wrong(SUBJECT, value, &error),
    }
}

fn wrong(subject: &str, value: &SettingValue, error: &KeyError) -> Finding {
    let message = match value.origin().missing_file().filter(|_| *error == KeyError::FilePath) {
        Some(path) => problem::missing_file(path),
        None => problem::of_key(error),
    };
    let (english, chinese) = match error {
        KeyError::FilePath => return Finding::bad(error.code(), subject, message, problem::check_path()),
        KeyError::NotAContentKey | KeyError::Empty => {
            ("copy it from the open platform again", "请从开放平台重新复制")
        }
        _ if subject == "alipay_public_key" => (
            "copy the Alipay public key (支付宝公钥) from the application's page of the open platform",
            "请从开放平台的应用页面复制支付宝公钥",
        ),
        _ => (
            "use the private key that matches the public key uploaded to the open platform",
            "请使用与已上传应用公钥匹配的应用私钥",
        ),
    };
    Finding::bad(error.code(), subject, message, Text::new(english, chinese))
}

/// Returns the form of a key for messages.
fn form(text: &str) -> String {
    let form = match KeyForm::of(text) {
        Ok(KeyForm::Pkcs8) => "PKCS#8",
        Ok(KeyForm::Pkcs1 | KeyForm::Pkcs1Public) => "PKCS#1",
        Ok(_) => "X.509 (SPKI)",
        Err(_) => "?",
    };
    let container = if text.contains("-----BEGIN") { "PEM" } else { "base64" };
    format!("{form}, {container}")
}

/// Checks the label of a PEM file, by which other SDKs read the key.
fn mislabelled(subject: &str, text: &str) -> Option<Finding> {
    let (_, rest) = text.split_once("-----BEGIN ")?;
    let label = rest.split_once("-----")?.0;
    let expected = match KeyForm::of(text).ok()? {
        KeyForm::Pkcs8 => "PRIVATE KEY",
        KeyForm::Pkcs1 => "RSA PRIVATE KEY",
        KeyForm::Spki => "PUBLIC KEY",
        KeyForm::Pkcs1Public => "RSA PUBLIC KEY",
        _ => return None,
    };
    (label != expected).then(|| {
        Finding::doubtful(
            "key-mislabelled",
            subject,
            Text::new(
                format!(
                    "the PEM label is {label}, but the content is {expected}: PKCS#1 and PKCS#8 are mixed up"
                ),
                format!("PEM 标签为 {label}，但内容为 {expected}：混淆了 PKCS#1 与 PKCS#8"),
            ),
            Text::new(
                format!("this framework reads the key; for other SDKs, change the label to {expected}"),
                format!("本框架可以读取该密钥；用于其他 SDK 时请将标签改为 {expected}"),
            ),
        )
    })
}

fn too_short(subject: &str, bits: usize, legacy: bool) -> Option<Finding> {
    if bits >= MIN_BITS {
        return None;
    }
    let message = Text::new(
        format!("the key has {bits} bits; RSA2 needs {MIN_BITS}"),
        format!("密钥长度为 {bits} 位；RSA2 需要 {MIN_BITS} 位"),
    );
    let help = Text::new(
        "generate a new key pair of 2048 bits with the key tool, and upload its public key",
        "请使用密钥工具重新生成 2048 位的密钥对，并上传新的应用公钥",
    );
    let (code, subject) = ("key-too-short", subject.to_owned());
    Some(if legacy {
        Finding::doubtful(code, subject, message, help)
    } else {
        Finding::bad(code, subject, message, help)
    })
}
