use alipay_runtime::alipay_notify;

pub struct Plain;

#[alipay_notify]
pub enum ThingNotification {
    Plain(Plain),
    Other(alipay_runtime::notification::Params),
}

fn main() {}
