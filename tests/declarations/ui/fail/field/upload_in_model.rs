use alipay_runtime::{alipay_model, declaration::Upload};

#[alipay_model]
pub struct Picture {
    pub name: Option<String>,
    pub picture: Option<Upload>,
}

fn main() {}
