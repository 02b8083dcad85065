use alipay_runtime::alipay_model;

#[alipay_model(setters)]
pub struct Plain {
    pub name: String,
}

pub fn call(client: &alipay_runtime::Client) {
    let _call = client.call(Plain::new("x"));
}

fn main() {}
