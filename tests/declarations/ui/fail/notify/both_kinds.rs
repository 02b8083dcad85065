use alipay_runtime::alipay_notify;

#[alipay_notify(notify_type = "thing", msg_method = "alipay.open.thing.notify")]
pub struct Thing {
    pub thing_id: String,
}

fn main() {}
