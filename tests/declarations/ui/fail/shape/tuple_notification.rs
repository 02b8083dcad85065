use alipay_runtime::alipay_notify;

#[alipay_notify(notify_type = "thing")]
pub struct Thing(String);

fn main() {}
