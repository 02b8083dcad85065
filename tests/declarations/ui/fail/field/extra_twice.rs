use alipay_runtime::{values::Extra, alipay_model};

#[alipay_model]
pub struct Thing {
    #[alipay(extra)]
    pub others: Extra,
    #[alipay(extra)]
    pub more: Extra,
}

fn main() {}
