use alipay_runtime::alipay_enum;

#[alipay_enum]
pub struct State {
    pub name: String,
}

fn main() {}
