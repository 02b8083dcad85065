use alipay_runtime::alipay_api;

#[alipay_api(method = "alipay.open.thing.query", v3 = GET)]
pub struct Thing<'a> {
    pub name: &'a str,
}

fn main() {}
