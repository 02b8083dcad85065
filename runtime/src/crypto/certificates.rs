//! Certificate mode: three files instead of a public key (protocol: certificate mode).
//!
//! [`Certificate`] is one of them, read; [`RootBundle`] the roots; [`check_chain`] decides whom to trust.

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
