use alipay_runtime::alipay_model;

#[alipay_model]
pub enum State {
    Ready,
}

fn main() {}
