use alipay_runtime::{Money, alipay_api};

#[alipay_api(method = "alipay.open.thing.pay", v3 = POST)]
pub struct PayThing {
    #[alipay(max_len = 9)]
    pub amount: Money,
}

fn main() {}
