use alipay_runtime::alipay_model;

#[alipay_model]
pub struct Thing {
    pub price: Option<f64>,
    pub prices: Vec<f32>,
}

fn main() {}
