//! Typical texts, by the words of their names.

use crate::{domain::Context, support::beijing_time};

/// A source of values.
#[derive(Debug)]
pub(super) struct Values<'c> {
    context: &'c Context,
}

impl<'c> Values<'c> {
    pub(super) fn new(context: &'c Context) -> Self {
        Self { context }
    }

    /// The current time.
    pub(super) fn time(&self) -> String {
        beijing_time::seconds(self.context.now())
    }

    /// A text for a field of this name.
    pub(super) fn text(&self, name: &str) -> String {
        let last = name.rsplit('_').next().unwrap_or(name);
        match last {
            "time" => self.time(),
            "date" => self.time().chars().take(10).collect(),
            "id" | "no" | "token" | "pid" => self.context.number(28),
            "amount" | "fee" | "price" => "1.00".to_owned(),
            "count" | "num" | "total" | "number" | "size" => "1".to_owned(),
            "url" | "link" => format!("https://alipay.example/{name}"),
            "code" => "10000".to_owned(),
            "phone" | "mobile" => "13800138000".to_owned(),
            "email" => "service@alipay.example".to_owned(),
            _ if name.starts_with("gmt_") => self.time(),
            _ => "示例".to_owned(),
        }
    }
}
