//! Code that the tests share. The Rust blocks of the READMEs and of `docs/` are compiled here as well, as doctests.

pub mod certificate_authority;
pub mod channel;
pub mod files;
pub mod inboxes;
pub mod notifications;
pub mod platform;
pub mod robustness;
pub mod sample;
pub mod servers;
pub mod simulator_process;
pub mod tls;
pub mod token_stores;
pub mod vectors;

/// Compiles the Rust blocks of a document. The test `documents` compares this list with the documents.
macro_rules! document {
    ($name:ident, $path:literal) => {
        #[doc = include_str!($path)]
        #[cfg(doctest)]
        pub struct $name;
    };
}

document!(Readme, "../../README.md");
document!(ReadmeChinese, "../../README.zh-CN.md");
document!(Guide, "../../docs/guide.md");
document!(GuideChinese, "../../docs/guide.zh-CN.md");
document!(Observability, "../../docs/observability.md");
document!(ObservabilityChinese, "../../docs/observability.zh-CN.md");
document!(Simulator, "../../docs/simulator.md");
document!(SimulatorChinese, "../../docs/simulator.zh-CN.md");
