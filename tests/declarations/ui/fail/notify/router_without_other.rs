use alipay_runtime::alipay_notify;

#[alipay_notify(notify_type = "thing")]
pub struct Thing {
    pub thing_id: String,
}

#[alipay_notify]
pub enum ThingNotification {
    Thing(Thing),
}

fn main() {}
