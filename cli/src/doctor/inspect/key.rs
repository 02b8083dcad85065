//! Keys, each by itself.

use alipay::runtime::{
    crypto::keys::{KeyError, KeyForm, MIN_BITS, PrivateKey, PublicKey},
    protocol::ContentKey,
};

use super::problem;
use crate::{
    doctor::finding::Finding,
    i18n::Text,
    settings::{Origin, Value},
};

/// The application's private key.
pub(super) fn private(value: &Value, legacy: bool) -> (Vec<Finding>, Option<PrivateKey>) {
    const SUBJECT: &str = "private_key";
    let mut findings = Vec::new();
    let read = PrivateKey::parse_legacy(value.as_str());
    let is_no_key = matches!(read, Err(KeyError::FilePath | KeyError::Empty));
    // Whoever can list this computer's processes can read flags.
    if matches!(value.origin, Origin::Option(_)) && !is_no_key && value.as_str() != "-" {
        findings.push(Finding::doubtful(
            "key-on-command-line",
            SUBJECT,
            Text::new(
                "the key stands on the command line, where others can see it",
                "密钥写在了命令行上，别人看得到",
            ),
            Text::new(
                "put it into a file, the variable ALIPAY_PRIVATE_KEY, or the standard input (`-`)",
                "请放进文件、环境变量 ALIPAY_PRIVATE_KEY，或标准输入（`-`）",
            ),
        ));
    }
    let key = match read {
        Ok(key) => key,
        Err(error) => {
            findings.push(wrong(SUBJECT, &error));
            return (findings, None);
        }
    };
    let form = form(value.as_str());
    let public = key.public_key();
    let message = |private: &str, half: &str| {
        format!("RSA, {} {private}, {form}, {half} {} ({})", key.bits(), public.fingerprint(), value.origin)
    };
    let message = Text::new(message("bits", "public half"), message("位", "公钥指纹"));
    findings.push(Finding::good("private-key", SUBJECT, message));
    findings.extend(mislabelled(SUBJECT, value.as_str()));
    findings.extend(too_short(SUBJECT, key.bits(), legacy));
    (findings, Some(key))
}

/// A public key: Alipay's, or the application's own.
pub(super) fn public(
    subject: &'static str,
    value: &Value,
    legacy: bool,
) -> (Vec<Finding>, Option<PublicKey>) {
    let key = match PublicKey::parse_legacy(value.as_str()) {
        Ok(key) => key,
        Err(error) => return (vec![wrong(subject, &error)], None),
    };
    let form = form(value.as_str());
    let message = |bits: &str, fingerprint: &str| {
        format!("RSA, {} {bits}, {form}, {fingerprint} {} ({})", key.bits(), key.fingerprint(), value.origin)
    };
    let message = Text::new(message("bits", "fingerprint"), message("位", "指纹"));
    let mut findings = vec![Finding::good("public-key", subject, message)];
    findings.extend(mislabelled(subject, value.as_str()));
    findings.extend(too_short(subject, key.bits(), legacy));
    (findings, Some(key))
}

/// The key of content encryption.
pub(super) fn encrypt(value: &Value) -> Finding {
    const SUBJECT: &str = "encrypt_key";
    match ContentKey::parse(value.as_str()) {
        Ok(_) => {
            let message = |key: &str| format!("{key} ({})", value.origin);
            Finding::good("encrypt-key", SUBJECT, Text::new(message("AES, 128 bits"), message("AES，128 位")))
        }
        Err(error) => wrong(SUBJECT, &error),
    }
}

fn wrong(subject: &str, error: &KeyError) -> Finding {
    let message = problem::of_key(error);
    let (english, chinese) = match error {
        KeyError::FilePath => {
            ("check the path, from the folder that you are in", "请检查路径（相对当前目录）")
        }
        KeyError::NotAContentKey | KeyError::Empty => {
            ("copy it anew from the open platform", "请从开放平台重新复制")
        }
        _ if subject == "alipay_public_key" => (
            "copy the Alipay public key (支付宝公钥) from the app's page on the open platform",
            "请从开放平台的应用页面复制“支付宝公钥”",
        ),
        _ => (
            "use the private key that your key tool made with the public key you uploaded",
            "请使用密钥工具生成的、与所上传应用公钥成对的私钥",
        ),
    };
    Finding::bad(error.code(), subject, message, Text::new(english, chinese))
}

/// Armour and form.
fn form(text: &str) -> String {
    let form = match KeyForm::of(text) {
        Ok(KeyForm::Pkcs8) => "PKCS#8",
        Ok(KeyForm::Pkcs1 | KeyForm::Pkcs1Public) => "PKCS#1",
        Ok(_) => "X.509 (SPKI)",
        Err(_) => "?",
    };
    let armour = if text.contains("-----BEGIN") { "PEM" } else { "base64" };
    format!("{form}, {armour}")
}

/// Other SDKs go by the label, and then fail.
fn mislabelled(subject: &str, text: &str) -> Option<Finding> {
    let (_, rest) = text.split_once("-----BEGIN ")?;
    let label = rest.split_once("-----")?.0;
    let due = match KeyForm::of(text).ok()? {
        KeyForm::Pkcs8 => "PRIVATE KEY",
        KeyForm::Pkcs1 => "RSA PRIVATE KEY",
        KeyForm::Spki => "PUBLIC KEY",
        KeyForm::Pkcs1Public => "RSA PUBLIC KEY",
        _ => return None,
    };
    (label != due).then(|| {
        Finding::doubtful(
            "key-mislabelled",
            subject,
            Text::new(
                format!(
                    "the armour says {label}, but what is inside is {due}: PKCS#1 and PKCS#8 are mixed up"
                ),
                format!("PEM 头写的是 {label}，内容却是 {due}：PKCS#1 与 PKCS#8 弄混了"),
            ),
            Text::new(
                format!("this framework reads it; for other SDKs write -----BEGIN {due}-----"),
                format!("本框架可以读取；其它 SDK 请改为 -----BEGIN {due}-----"),
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
        format!("密钥只有 {bits} 位；RSA2 需要 {MIN_BITS} 位"),
    );
    let help = Text::new(
        "make a new pair of 2048 bits with the key tool, and upload its public key",
        "请用密钥工具重新生成 2048 位的一对密钥，并上传新的公钥",
    );
    let (code, subject) = ("key-too-short", subject.to_owned());
    Some(if legacy {
        Finding::doubtful(code, subject, message, help)
    } else {
        Finding::bad(code, subject, message, help)
    })
}
