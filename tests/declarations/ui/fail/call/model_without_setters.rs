use alipay_runtime::alipay_model;

/// A coupon.
#[alipay_model]
pub struct Coupon {
    /// Its number.
    pub coupon_id: String,
}

/// The response of a stub.
pub fn stub() -> Coupon {
    Coupon::new("2026")
}

fn main() {}
