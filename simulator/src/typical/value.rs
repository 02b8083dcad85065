//! Typical texts, by the words of their names.

use crate::{
    domain::Context,
    support::{beijing_time, files::FILES},
};

/// Returns the current time.
pub(super) fn time(context: &Context) -> String {
    beijing_time::seconds(context.now())
}

/// Returns a text for a field of this name.
pub(super) fn text(context: &Context, name: &str) -> String {
    let last = name.rsplit('_').next().unwrap_or(name);
    match last {
        "time" => time(context),
        "date" => time(context).chars().take(10).collect(),
        "id" | "no" | "token" | "pid" => context.number(28),
        "amount" | "fee" | "price" => "1.00".to_owned(),
        "count" | "num" | "total" | "number" | "size" => "1".to_owned(),
        // A client downloads from Alipay's hosts and from its own server only.
        "url" if name.ends_with("download_url") => format!("{}{FILES}{name}", context.url),
        "url" | "link" => format!("https://alipay.example/{name}"),
        "code" => "10000".to_owned(),
        "phone" | "mobile" => "13800138000".to_owned(),
        "email" => "service@alipay.example".to_owned(),
        _ if name.starts_with("gmt_") => time(context),
        _ => "示例".to_owned(),
    }
}
