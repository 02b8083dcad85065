use alipay_runtime::alipay_notify;

#[alipay_notify]
pub struct Thing {
    pub thing_id: String,
}

fn main() {}
