//! The file of settings that `alipay simulator --env` writes, for `Client::from_env` and `alipay doctor`.

use std::{
    fs::{self, OpenOptions},
    io::{self, Write},
    path::{Path, PathBuf},
};

use alipay::settings::Setting;
use alipay_simulator::Settings;
use anyhow::Context;
use zeroize::Zeroizing;

use crate::i18n::Lang;

/// The endings of the files of certificates.
pub(super) const APP: &str = "app.crt";
pub(super) const ALIPAY: &str = "alipay.crt";
pub(super) const ROOTS: &str = "roots.crt";

/// The keys that the simulator was given. It shows only those that it generated.
#[derive(Clone, Copy)]
pub(super) struct Provided<'a> {
    pub(super) private_key: Option<&'a Path>,
    pub(super) encrypt_key: Option<&'a str>,
}

/// Writes the settings of a client: as TOML if the file is called so, otherwise as environment variables. Only the owner
/// has access to it, because it has the private key.
pub(super) fn write(
    path: &Path,
    settings: &Settings,
    provided: Provided<'_>,
    lang: Lang,
) -> anyhow::Result<()> {
    let problem = || format!("{} {}", lang.pick("cannot write", "无法写入"), path.display());
    let entries = entries(path, settings, provided, lang)?;
    let is_toml = path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("toml"));
    let mut text = Zeroizing::new(String::new());
    for (setting, value) in entries {
        if is_toml {
            let name = setting.name().unwrap_or_default();
            text.push_str(&format!("{name} = {}\n", toml::Value::String(value)));
        } else {
            text.push_str(&format!("{}={}\n", setting.variable().unwrap_or_default(), quoted(&value)));
        }
    }
    save(path, &text).with_context(problem)
}

/// The settings of a client. Certificates have several lines, so they are in files of their own.
fn entries(
    path: &Path,
    settings: &Settings,
    provided: Provided<'_>,
    lang: Lang,
) -> anyhow::Result<Vec<(Setting, String)>> {
    let private_key = match (&settings.app_private_key, provided.private_key) {
        (Some(key), _) => Some(key.clone()),
        (None, Some(path)) => Some(absolute(path)?),
        // The simulator knows only the public key.
        (None, None) => None,
    };
    let mut entries =
        vec![(Setting::Server, settings.url.clone()), (Setting::AppId, settings.app_id.clone())];
    entries.extend(private_key.map(|key| (Setting::PrivateKey, key)));
    match &settings.certificates {
        None => entries.push((Setting::AlipayPublicKey, settings.alipay_public_key.clone())),
        Some(files) => {
            for (setting, ending, text) in [
                (Setting::AppCertificate, APP, &files.app),
                (Setting::AlipayCertificate, ALIPAY, &files.alipay),
                (Setting::RootCertificates, ROOTS, &files.root),
            ] {
                let file = beside(path, ending);
                let problem = || format!("{} {}", lang.pick("cannot write", "无法写入"), file.display());
                save(&file, text).with_context(problem)?;
                entries.push((setting, absolute(&file)?));
            }
        }
    }
    let encrypt_key = settings.encrypt_key.as_deref().or(provided.encrypt_key);
    entries.extend(encrypt_key.map(|key| (Setting::EncryptKey, key.to_owned())));
    Ok(entries)
}

/// The file of a certificate, beside the file of settings.
pub(super) fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut file = path.as_os_str().to_owned();
    file.push(".");
    file.push(ending);
    PathBuf::from(file)
}

fn absolute(path: &Path) -> anyhow::Result<String> {
    let absolute = std::path::absolute(path).with_context(|| path.display().to_string())?;
    Ok(absolute.display().to_string())
}

/// Quotes a value for shells and readers of `.env` files, if it has characters that need it.
pub(super) fn quoted(value: &str) -> String {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "+/=:.,_-@%".contains(c);
    if value.chars().all(is_plain) { value.to_owned() } else { format!("'{}'", value.replace('\'', r"'\''")) }
}

/// Replaces a file as a whole, so that no reader sees a part of it. Only the owner has access to the new one.
fn save(path: &Path, text: &str) -> io::Result<()> {
    let mut temporary = path.as_os_str().to_owned();
    temporary.push(".new");
    let temporary = PathBuf::from(temporary);
    // A file that is left over may belong to somebody else, or be a link.
    match fs::remove_file(&temporary) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(&temporary)?;
    file.write_all(text.as_bytes())?;
    drop(file);
    fs::rename(&temporary, path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_quoted_for_shells() {
        assert_eq!(quoted("MIIE+/=="), "MIIE+/==");
        assert_eq!(quoted("/home/o'hara/my app.pem"), r"'/home/o'\''hara/my app.pem'");
        assert_eq!(quoted("$(id)"), "'$(id)'");
    }

    #[cfg(unix)]
    #[test]
    fn a_file_is_replaced_by_one_that_only_the_owner_can_read() {
        use std::os::unix::fs::PermissionsExt;

        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("alipay.env");
        fs::write(&path, "old").unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).unwrap();
        save(&path, "new").unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "new");
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
