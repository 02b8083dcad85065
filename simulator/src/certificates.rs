//! Certificates: a root, an authority for apps (class 1), and one for the platform (class 2).

mod authority;
mod serial;

use std::{fmt, sync::Mutex};

pub(crate) use authority::Issued;

use crate::{SimulatorError, keys::Keys, locks::lock};
use authority::Authority;

const ROOT: &str = "Alipay Simulator R1";
const CLASS_1: &str = "Alipay Simulator Class 1 R1";
const CLASS_2: &str = "Alipay Simulator Class 2 R1";

/// A root for SM2, which stands first in the platform's bundle. Its signature has no meaning to RSA.
const SM2_ROOT: &str = include_str!("certificates/sm2_root.pem");

/// Roots that come last in the platform's bundle: one with ECDSA, one with RSA and SHA-1.
const OLDER_ROOTS: &str = include_str!("certificates/older_roots.pem");

/// The last of [`OLDER_ROOTS`] counts in the bundle's serial, for it is signed with RSA.
const OLDER_RSA_ROOT: (&str, u128) =
    ("CN=Legacy Dev Class 2 Root CA - G3,OU=China Trust Dev,O=Legacy Dev,C=CN", 0x001f_00ff);

/// Who issues a new platform certificate; see
/// [`Simulator::rotate_certificate_to`](crate::Simulator::rotate_certificate_to).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum CertificateIssuer {
    /// The platform's authority (class 2), as it should be.
    #[default]
    Platform,
    /// The authority for apps (class 1), under the same root. Nobody may take it for the platform's.
    Apps,
    /// An authority with the name of the platform's, under a root with the name of the true one, but
    /// neither is.
    Foreign,
}

/// The hierarchy, and the platform certificates that can be downloaded.
pub(crate) struct Certificates {
    root: Authority,
    apps: Authority,
    platform: Authority,
    published: Mutex<Vec<Issued>>,
}

impl Certificates {
    /// Makes the authorities.
    pub(crate) async fn make() -> Result<Self, SimulatorError> {
        let (root, class_1, class_2) = tokio::join!(Keys::generate(), Keys::generate(), Keys::generate());
        let root = Authority::root(ROOT, &root?)?;
        let apps = root.authority(CLASS_1, &class_1?)?;
        let platform = root.authority(CLASS_2, &class_2?)?;
        Ok(Self { root, apps, platform, published: Mutex::default() })
    }

    /// The certificate of an app.
    pub(crate) fn of_app(&self, app_id: &str, keys: &Keys) -> Result<Issued, SimulatorError> {
        self.apps.issue(app_id, keys)
    }

    /// A certificate of the platform, with its issuer's after it. It can be downloaded from now on.
    pub(crate) async fn of_platform(
        &self,
        keys: &Keys,
        issuer: CertificateIssuer,
    ) -> Result<Issued, SimulatorError> {
        let name = "支付宝(中国)网络技术有限公司-2088000000000000";
        let made = match issuer {
            CertificateIssuer::Platform => chain(&self.platform, name, keys)?,
            CertificateIssuer::Apps => chain(&self.apps, name, keys)?,
            CertificateIssuer::Foreign => {
                let (root, class_2) = tokio::join!(Keys::generate(), Keys::generate());
                chain(&Authority::root(ROOT, &root?)?.authority(CLASS_2, &class_2?)?, name, keys)?
            }
        };
        lock(&self.published).push(made.clone());
        Ok(made)
    }

    /// A platform certificate by its serial.
    pub(crate) fn published(&self, sn: &str) -> Option<Issued> {
        lock(&self.published).iter().find(|issued| issued.sn == sn).cloned()
    }

    /// The bundle of roots: as in the platform's, some of them have nothing to do with RSA.
    pub(crate) fn roots(&self) -> String {
        format!("{SM2_ROOT}{}{OLDER_ROOTS}", self.root.pem())
    }

    /// The serial of the bundle: of its members that are signed with RSA.
    pub(crate) fn root_sn(&self) -> String {
        let (issuer, number) = OLDER_RSA_ROOT;
        format!("{}_{}", self.root.sn(), serial::serial(issuer, number))
    }
}

fn chain(authority: &Authority, name: &str, keys: &Keys) -> Result<Issued, SimulatorError> {
    let Issued { pem, sn } = authority.issue(name, keys)?;
    Ok(Issued { pem: pem + &authority.pem(), sn })
}

impl fmt::Debug for Certificates {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let published = lock(&self.published);
        out.debug_struct("Certificates").field("published", &published.len()).finish_non_exhaustive()
    }
}
