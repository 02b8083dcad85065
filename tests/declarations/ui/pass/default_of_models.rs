//! A model whose fields may all be absent has `Default`, with and without setters; a derive is used otherwise.

use alipay_runtime::{alipay_model, alipay_notify};

#[alipay_model]
pub struct Coupon {
    pub title: Option<String>,
    pub shops: Vec<String>,
}

#[alipay_model(setters)]
pub struct Shop {
    pub name: Option<String>,
}

#[alipay_model]
#[derive(Default)]
pub struct Price {
    pub currency: String,
}

#[alipay_notify(notify_type = "coupon_used")]
pub struct CouponUsed {
    pub coupon_id: Option<String>,
}

/// A type of this crate that only shares the name.
#[alipay_model]
pub struct Upload {
    pub url: Option<String>,
}

#[alipay_model]
pub struct Picture {
    pub upload: Option<self::Upload>,
}

fn main() {
    let mut coupon = Coupon::default();
    coupon.title = Some("half price".to_owned());
    assert!(coupon.shops.is_empty());
    assert_eq!(Price::default().currency, "");
    assert!(Shop::default().name.is_none() && CouponUsed::default().coupon_id.is_none());
    assert!(Picture::default().upload.is_none());
}
