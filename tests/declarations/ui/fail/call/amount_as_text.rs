use alipay_runtime::{Money, alipay_api};

#[alipay_api(method = "alipay.open.thing.refund", v3 = POST)]
pub struct RefundThing {
    pub amount: Money,
}

pub fn refund() -> RefundThing {
    RefundThing::new("88.80")
}

fn main() {}
