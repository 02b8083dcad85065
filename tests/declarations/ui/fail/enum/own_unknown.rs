use alipay_runtime::alipay_enum;

#[alipay_enum]
pub enum State {
    #[alipay("DONE")]
    Done,
    Unknown(String),
}

fn main() {}
