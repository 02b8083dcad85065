use alipay_runtime::alipay_api;

#[alipay_api(method = "alipay.open.thing.query", v3 = POST)]
pub struct Thing {
    pub app_auth_token: String,
}

fn main() {}
