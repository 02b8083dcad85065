use alipay_runtime::alipay_model;

pub struct Plain;

#[alipay_model]
pub struct Thing {
    pub plain: Option<Plain>,
}

fn main() {}
