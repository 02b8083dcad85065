use alipay_runtime::{alipay_api, alipay_model};

#[alipay_model]
pub struct Things {
    pub order_items: Vec<String>,
}

#[alipay_api(method = "alipay.open.thing.query", v3 = GET, response = Things, page(number = start_page, items = ordr_items, item = String))]
pub struct Thing {
    pub start_page: Option<u32>,
}

fn main() {}
