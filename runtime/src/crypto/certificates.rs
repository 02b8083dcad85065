//! [Certificates](crate::protocol::reference#certificates): three files that replace the Alipay public key.
//!
//! [`Certificate`] is the app's or Alipay's certificate, [`RootBundle`] the file with the roots. [`check_chain`]
//! decides whether a certificate is trusted.

mod certificate;
mod chain;
mod error;
mod issuer_name;
mod roots;
pub(crate) mod rotation;
mod source;

pub use certificate::Certificate;
pub use chain::check_chain;
pub use error::CertificateError;
pub use roots::RootBundle;
pub use source::CertificateSource;
