//! Types of values: amounts, times, comma-separated lists, JSON within texts, undeclared members.

mod comma_list;
mod conversions;
mod extra;
mod json_text;
mod money;
mod time;

pub use comma_list::CommaList;
pub use extra::Extra;
pub use json_text::JsonText;
pub use money::{Money, MoneyError};
pub use time::{BeijingTime, TimeError};
