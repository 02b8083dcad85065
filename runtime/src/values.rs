//! Values with a meaning beyond text: amounts, times, lists in a text.

mod comma_list;
mod money;
mod time;

pub use comma_list::CommaList;
pub use money::{Money, MoneyError};
pub use time::{BeijingTime, TimeError};
