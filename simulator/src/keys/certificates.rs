//! The certificate hierarchy: a root, an authority for apps (class 1), and one for the platform (class 2).

mod authority;
mod serial;

use std::{fmt, sync::Mutex};

use authority::Authority;
pub(crate) use authority::IssuedCertificate;

use super::signing_key::SigningKey;
use crate::{error::SimulatorError, support::locks::lock};

const ROOT: &str = "Alipay Simulator R1";
const CLASS_1: &str = "Alipay Simulator Class 1 R1";
const CLASS_2: &str = "Alipay Simulator Class 2 R1";

/// The SM2 root, which comes first in the platform's bundle. Clients that use RSA must skip it.
const SM2_ROOT: &str = include_str!("certificates/sm2_root.pem");

/// The roots that come last in the platform's bundle: one with ECDSA, one with RSA and SHA-1.
const OLDER_ROOTS: &str = include_str!("certificates/older_roots.pem");

/// The issuer and the number of the last of [`OLDER_ROOTS`]. It counts in the serial of the bundle, because it is
/// signed with RSA.
const OLDER_RSA_ROOT: (&str, u128) =
    ("CN=Legacy Dev Class 2 Root CA - G3,OU=China Trust Dev,O=Legacy Dev,C=CN", 0x001f_00ff);

/// The issuer of a new platform certificate; see
/// [`Simulator::rotate_certificate_to`](crate::Simulator::rotate_certificate_to).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum CertificateIssuer {
    /// The platform's authority (class 2), which is the right one.
    #[default]
    Platform,
    /// The authority for apps (class 1), under the same root. Clients must reject it.
    Apps,
    /// A foreign authority under a foreign root. Both have the names of the genuine ones. Clients must reject it.
    Foreign,
}

/// The certificate hierarchy, and the platform certificates that can be downloaded.
pub(crate) struct Certificates {
    root: Authority,
    apps: Authority,
    platform: Authority,
    published: Mutex<Vec<IssuedCertificate>>,
}

impl Certificates {
    /// Creates the authorities.
    pub(crate) async fn create() -> Result<Self, SimulatorError> {
        let (root, class_1, class_2) =
            tokio::join!(SigningKey::generate(), SigningKey::generate(), SigningKey::generate());
        let root = Authority::root(ROOT, &root?)?;
        let apps = root.authority(CLASS_1, &class_1?)?;
        let platform = root.authority(CLASS_2, &class_2?)?;
        Ok(Self { root, apps, platform, published: Mutex::default() })
    }

    /// Issues the certificate of an app.
    pub(crate) fn issue_to_app(
        &self,
        app_id: &str,
        key: &SigningKey,
    ) -> Result<IssuedCertificate, SimulatorError> {
        self.apps.issue(app_id, key)
    }

    /// Issues a certificate of the platform, followed by that of its issuer. It can be downloaded from now on.
    pub(crate) async fn issue_to_platform(
        &self,
        key: &SigningKey,
        issuer: CertificateIssuer,
    ) -> Result<IssuedCertificate, SimulatorError> {
        let name = "支付宝(中国)网络技术有限公司-2088000000000000";
        let certificate = match issuer {
            CertificateIssuer::Platform => chain(&self.platform, name, key)?,
            CertificateIssuer::Apps => chain(&self.apps, name, key)?,
            CertificateIssuer::Foreign => {
                let (root, class_2) = tokio::join!(SigningKey::generate(), SigningKey::generate());
                chain(&Authority::root(ROOT, &root?)?.authority(CLASS_2, &class_2?)?, name, key)?
            }
        };
        lock(&self.published).push(certificate.clone());
        Ok(certificate)
    }

    /// Looks up a platform certificate by its serial.
    pub(crate) fn published(&self, sn: &str) -> Option<IssuedCertificate> {
        lock(&self.published).iter().find(|issued| issued.sn == sn).cloned()
    }

    /// The bundle of root certificates. As in the platform's bundle, some of them are not signed with RSA, and an empty
    /// line is between them, without which python-alipay-sdk does not split them.
    pub(crate) fn roots(&self) -> String {
        let bundle = format!("{SM2_ROOT}{}{OLDER_ROOTS}", self.root.pem());
        let lines: Vec<&str> = bundle.lines().filter(|line| !line.is_empty()).collect();
        lines.join("\n").replace("-----END CERTIFICATE-----\n", "-----END CERTIFICATE-----\n\n") + "\n"
    }

    /// The serial of the bundle, which covers the roots that are signed with RSA.
    pub(crate) fn root_sn(&self) -> String {
        let (issuer, number) = OLDER_RSA_ROOT;
        format!("{}_{}", self.root.sn(), serial::serial(issuer, number))
    }
}

/// Issues a certificate, followed by that of its issuer.
fn chain(authority: &Authority, name: &str, key: &SigningKey) -> Result<IssuedCertificate, SimulatorError> {
    let IssuedCertificate { pem, sn } = authority.issue(name, key)?;
    Ok(IssuedCertificate { pem: pem + &authority.pem(), sn })
}

impl fmt::Debug for Certificates {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let published = lock(&self.published);
        out.debug_struct("Certificates").field("published", &published.len()).finish_non_exhaustive()
    }
}
