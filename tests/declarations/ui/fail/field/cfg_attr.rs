use alipay_runtime::alipay_model;

#[alipay_model]
pub struct Thing {
    #[cfg_attr(all(), alipay(as_text))]
    pub count: u32,
}

fn main() {}
