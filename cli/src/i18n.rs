//! Messages in English and Chinese.

mod lang;
mod text;

pub(crate) use lang::Lang;
pub(crate) use text::Text;
