use alipay_runtime::{Money, alipay_api};

#[alipay_api(method = "alipay.open.thing.pay", v3 = POST)]
pub struct PayThing {
    #[alipay(min = 1)]
    pub amount: Money,
    #[alipay(max = "5.00")]
    pub count: u32,
    #[alipay(min = "0.1")]
    pub fee: Money,
}

fn main() {}
