use alipay_runtime::{alipay_api, declaration::Upload};

#[alipay_api(method = "alipay.open.picture.upload", v3 = POST)]
pub struct SendPicture {
    pub name: String,
    pub picture: Upload,
    pub sketch: Option<Upload>,
}

fn main() {}
