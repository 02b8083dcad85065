//! Values with a meaning beyond text: amounts, times, lists in a text, undeclared members.

mod comma_list;
mod extra;
mod money;
mod time;

pub use comma_list::CommaList;
pub use extra::Extra;
pub use money::{Money, MoneyError};
pub use time::{BeijingTime, TimeError};
