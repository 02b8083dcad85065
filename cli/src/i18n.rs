//! Messages in English and Chinese.

mod chain;
mod lang;
mod text;

pub(crate) use chain::chain;
pub(crate) use lang::Lang;
pub(crate) use text::Text;
