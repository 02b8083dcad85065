use alipay_runtime::alipay_api;

#[alipay_api(method = "alipay.open.ping.send", v3 = POST)]
pub struct Ping;

#[alipay_api(method = "alipay.open.pong.send", v3 = DELETE)]
#[derive(PartialEq, Eq, Hash)]
pub struct Pong {}

fn main() {
    let _ping = Ping::new();
    assert_eq!(Pong::default(), Pong::new());
}
