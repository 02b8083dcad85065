use alipay_runtime::alipay_notify;

#[alipay_notify(notify_type = "thing")]
pub struct Thing {
    pub notify_id: String,
}

fn main() {}
