use alipay_runtime::alipay_model;

#[alipay_model]
pub struct Thing {
    #[alipay(max_len = 0)]
    pub name: String,
    #[alipay(max_len = 3)]
    pub count: u32,
    #[alipay(max_len = "9")]
    pub text: String,
}

fn main() {}
