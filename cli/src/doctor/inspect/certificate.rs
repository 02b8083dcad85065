//! Checks of single certificates.

use alipay::{
    runtime::crypto::certificates::{Certificate, CertificateError, RootBundle},
    settings::SettingValue,
};

use super::problem;
use crate::{doctor::finding::Finding, i18n::Text, settings::short_origin};

/// The time before the expiry of a certificate from which it should be renewed, in milliseconds.
const SOON: i64 = 30 * 24 * 60 * 60 * 1000;

/// Checks the certificate of the application or of Alipay.
pub(super) fn one(
    subject: &'static str,
    value: &SettingValue,
    now: i64,
) -> (Vec<Finding>, Option<Certificate>) {
    let certificate = match Certificate::parse(value.as_str()) {
        Ok(certificate) => certificate,
        Err(error) => return (vec![unreadable(subject, value, &error)], None),
    };
    if certificate.is_authority() {
        return (vec![wrong(subject, &CertificateError::IsAuthority)], None);
    }
    let expires = certificate.expires();
    let until = expires.as_ref().map_or("?", |time| time.as_str());
    let key = certificate.public_key();
    let (bits, fingerprint, origin) = (key.bits(), key.fingerprint(), short_origin(value));
    let (serial, issuer) = (certificate.serial(), certificate.issuer());
    let message = Text::new(
        format!(
            "RSA, {bits} bits, fingerprint {fingerprint}, sn {serial}, expires {until}, issued by {issuer} ({origin})"
        ),
        format!("RSA，{bits} 位，指纹 {fingerprint}，sn {serial}，到期 {until}，签发者 {issuer}（{origin}）"),
    );
    let mut findings = vec![Finding::good("certificate", subject, message)];
    if let Err(error) = certificate.check_time(now) {
        findings.push(wrong(subject, &error));
    } else if certificate.check_time(now.saturating_add(SOON)).is_err() {
        findings.push(Finding::doubtful(
            "certificate-expires-soon",
            subject,
            Text::new(
                format!("the certificate expires on {until} (Beijing time)"),
                format!("证书将于 {until}（北京时间）到期"),
            ),
            renew(),
        ));
    }
    (findings, Some(certificate))
}

/// Checks the root certificates.
pub(super) fn roots(value: &SettingValue) -> (Vec<Finding>, Option<RootBundle>) {
    const SUBJECT: &str = "root_certificates";
    match RootBundle::parse(value.as_str()) {
        Ok(roots) => {
            let message = format!("sn {} ({})", roots.serial(), short_origin(value));
            (vec![Finding::good("roots", SUBJECT, Text::plain(message))], Some(roots))
        }
        Err(error) => (vec![unreadable(SUBJECT, value, &error)], None),
    }
}

/// The finding for a text that is no certificate, or for the path of a file that does not exist.
fn unreadable(subject: &str, value: &SettingValue, error: &CertificateError) -> Finding {
    match value.origin().missing_file().filter(|_| matches!(error, CertificateError::FilePath)) {
        Some(path) => {
            let (code, _) = problem::of_certificate(error);
            Finding::bad(code, subject, problem::missing_file(path), problem::check_path())
        }
        None => wrong(subject, error),
    }
}

pub(super) fn wrong(subject: &str, error: &CertificateError) -> Finding {
    let (code, message) = problem::of_certificate(error);
    Finding::bad(code, subject, message, renew())
}

fn renew() -> Text {
    Text::new(
        "download or renew the three certificates on the application's page of the open platform",
        "请在开放平台的应用页面重新下载或更新三个证书",
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use alipay::settings::Place;

    const PEM: &str =
        include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/vectors/certs/app_cert.crt"));
    const DAY: i64 = 24 * 60 * 60 * 1000;

    /// The codes of the findings at a time.
    fn codes(now: i64) -> Vec<&'static str> {
        let value = SettingValue::new(PEM, Place::Argument("--app-certificate"));
        one("app_certificate", &value, now).0.iter().map(|finding| finding.code).collect()
    }

    #[test]
    fn the_time_of_a_certificate_is_judged_before_it_within_it_and_after_it() {
        let expires = Certificate::parse(PEM).unwrap().expires().unwrap();
        let expires = i64::try_from(expires.unix_micros() / 1000).unwrap();
        assert_eq!(codes(0), ["certificate", "certificate-not-yet-valid"]);
        assert_eq!(codes(expires - 31 * DAY), ["certificate"]);
        assert_eq!(codes(expires - 29 * DAY), ["certificate", "certificate-expires-soon"]);
        assert_eq!(codes(expires + DAY), ["certificate", "certificate-expired"]);
    }
}
