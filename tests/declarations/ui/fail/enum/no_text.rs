use alipay_runtime::alipay_enum;

#[alipay_enum]
pub enum State {
    Done,
}

fn main() {}
