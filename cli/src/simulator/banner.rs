//! The text that `alipay simulator` prints when it is ready.

use std::{
    io::{self, Write},
    path::Path,
};

use alipay_simulator::Settings;

use super::env_file::{self, quoted};
use crate::{i18n::Lang, terminal::printable};

/// Writes the addresses and keys, and where each is configured.
pub(super) fn write(
    settings: &Settings,
    env: Option<&Path>,
    lang: Lang,
    out: &mut dyn Write,
) -> io::Result<()> {
    writeln!(out, "{}\n", lang.pick("The simulator is ready.", "模拟器已就绪。"))?;
    let provided = lang.pick("(provided by you)", "（由您提供）");
    let private_key = settings.app_private_key.as_deref().unwrap_or(provided);
    line(out, lang.pick("page", "页面"), settings.page.as_deref().unwrap_or_default())?;
    line(out, lang.pick("V3 server", "V3 服务器"), &settings.url)?;
    line(out, lang.pick("V2 gateway", "V2 网关"), &settings.gateway)?;
    line(out, "app_id", &printable(&settings.app_id))?;
    line(out, lang.pick("app private key (PKCS#8)", "应用私钥（PKCS#8）"), private_key)?;
    line(out, lang.pick("Alipay public key", "支付宝公钥"), &settings.alipay_public_key)?;
    if settings.takes_encryption {
        let key = settings.encrypt_key.as_deref().unwrap_or(provided);
        line(out, lang.pick("encrypt key", "内容加密密钥"), key)?;
    }
    if let Some(files) = &settings.certificates {
        for (label, ending, text) in [
            (lang.pick("app certificate", "应用证书"), env_file::APP, &files.app),
            (lang.pick("Alipay certificate", "支付宝证书"), env_file::ALIPAY, &files.alipay),
            (lang.pick("root certificates", "根证书"), env_file::ROOTS, &files.root),
        ] {
            // The texts fill two screens. A file has them already.
            match env {
                Some(path) => line(out, label, &env_file::beside(path, ending).display().to_string())?,
                None => line(out, label, text)?,
            }
        }
    }
    if let Some(path) = env {
        let is_toml = path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("toml"));
        let path = path.display().to_string();
        let command = if is_toml {
            format!("ALIPAY_CONFIG={} cargo run", quoted(&path))
        } else {
            // A shell looks for a file without a folder elsewhere.
            let path = if path.contains('/') { path } else { format!("./{path}") };
            format!("set -a; . {}; set +a; cargo run", quoted(&path))
        };
        line(
            out,
            lang.pick("with these settings, for Client::from_env()", "使用以上设置（Client::from_env()）"),
            &command,
        )?;
    }
    writeln!(out, "{}", lang.pick(CONFIGURATION_EN, CONFIGURATION_ZH))
}

fn line(out: &mut dyn Write, label: &str, value: &str) -> io::Result<()> {
    writeln!(out, "{label}:")?;
    // Only a certificate has several lines.
    for part in value.trim_end().lines() {
        writeln!(out, "  {}", printable(part))?;
    }
    writeln!(out)
}

const CONFIGURATION_EN: &str = "\
Where each value goes:
  this framework   server, app_id, private_key, alipay_public_key, or --env FILE
  Java             V2: serverUrl is the gateway; privateKey, alipayPublicKey
  Node             gateway and endpoint; privateKey with keyType PKCS8, alipayPublicKey
  PHP, Python      the gateway; the private key in PKCS#1 form:
                   openssl rsa -traditional -in app.pem -out app_pkcs1.pem
The keys are for tests only; do not use them elsewhere. Press Ctrl-C to stop the simulator.";

const CONFIGURATION_ZH: &str = "\
各项填写位置：
  本框架           server、app_id、private_key、alipay_public_key，或使用 --env FILE
  Java             V2：serverUrl 填网关；privateKey、alipayPublicKey
  Node             gateway 与 endpoint；privateKey（keyType 为 PKCS8）、alipayPublicKey
  PHP、Python      填网关；应用私钥须为 PKCS#1 格式：
                   openssl rsa -traditional -in app.pem -out app_pkcs1.pem
这些密钥仅用于测试，请勿用于其他环境。按 Ctrl-C 停止模拟器。";
