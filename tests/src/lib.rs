//! What the tests share. The README's code blocks are compiled here too.

pub mod certificate_authority;
pub mod files;
pub mod inboxes;
pub mod platform;
pub mod robustness;
pub mod sample;
pub mod servers;
pub mod vectors;

/// The README's code blocks as doctests.
#[doc = include_str!("../../README.md")]
#[cfg(doctest)]
pub struct Readme;

/// The Chinese README's code blocks as doctests.
#[doc = include_str!("../../README.zh-CN.md")]
#[cfg(doctest)]
pub struct ReadmeChinese;

/// The guide's code blocks.
#[doc = include_str!("../../docs/guide.md")]
#[cfg(doctest)]
pub struct Guide;

/// The Chinese guide's code blocks.
#[doc = include_str!("../../docs/guide.zh-CN.md")]
#[cfg(doctest)]
pub struct GuideChinese;
