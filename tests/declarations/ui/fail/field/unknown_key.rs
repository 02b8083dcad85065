use alipay_runtime::alipay_model;

#[alipay_model]
pub struct Thing {
    #[alipay(as_txt)]
    pub count: u32,
}

fn main() {}
