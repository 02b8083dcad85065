use alipay_runtime::{declaration::Model, alipay_api};

#[alipay_api(method = "alipay.open.thing.r.type", v3 = POST)]
pub struct Thing {
    pub r#type: String,
    pub r#box: Option<u32>,
    #[alipay(name = "orderStr")]
    pub order_str: Option<String>,
    pub h_5_memo: Option<String>,
}

fn main() {
    let names: Vec<_> = Thing::SPEC.fields.iter().map(|field| field.name).collect();
    assert_eq!(names, ["type", "box", "orderStr", "h_5_memo"]);
    let _thing = Thing::new("t").with_box(1).with_order_str("s");
}
