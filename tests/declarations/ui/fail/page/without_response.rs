use alipay_runtime::alipay_api;

#[alipay_api(method = "alipay.open.thing.query", v3 = GET, page(number = start_page, items = items, item = Thing))]
pub struct Thing {
    pub start_page: Option<u32>,
}

fn main() {}
