use alipay_runtime::{declaration::Model, alipay_model};

#[alipay_model(setters)]
pub struct Thing {
    #[cfg(any())]
    pub never: NoSuchType,
    #[cfg(all())]
    pub always: Option<String>,
    #[cfg(any())]
    #[alipay(serde)]
    pub never_serde: NoSuchType,
    #[cfg(any())]
    #[alipay(name = "always")]
    pub excluded: String,
}

fn main() {
    assert_eq!(Thing::SPEC.fields.len(), 1);
    let _thing = Thing::new().with_always("x");
}
