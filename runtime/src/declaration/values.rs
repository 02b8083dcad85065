//! Types of values: amounts, times, comma-separated lists, undeclared members.

mod comma_list;
mod extra;
mod money;
mod time;

pub use comma_list::CommaList;
pub use extra::Extra;
pub use money::{Money, MoneyError};
pub use time::{BeijingTime, TimeError};
