//! An endpoint that the crate `alipay` does not have, declared here, with a method on the client.
//!
//! Run it with `cargo run --example own_endpoint`. The simulator stands for Alipay.

use alipay::{Money, alipay_api, alipay_enum, alipay_model, alipay_service};
use alipay_simulator::{Refusal, Simulator};

/// Vouchers.
#[alipay_service(accessor = vouchers)]
pub struct VoucherApi;

/// Changes the price of a voucher.
#[alipay_api(method = "alipay.marketing.voucher.modify", v3 = POST, response = Voucher, service = VoucherApi)]
pub struct ModifyVoucher {
    /// Id of the voucher.
    #[alipay(max_len = 32)]
    pub voucher_id: String,
    /// New price.
    pub price: Option<Money>,
}

/// A voucher.
#[alipay_model(setters)]
pub struct Voucher {
    /// State of the voucher.
    pub state: Option<VoucherState>,
}

/// State of a voucher.
#[alipay_enum]
pub enum VoucherState {
    /// In use.
    #[alipay("ACTIVE")]
    Active,
    /// Used up or expired.
    #[alipay("CLOSED")]
    Closed,
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    // Stands for Alipay. Not a part of your program.
    let alipay = Simulator::start().await?;
    alipay.on::<ModifyVoucher>(|request, _caller| match request.voucher_id.as_str() {
        "2026" => Ok(Voucher::default().with_state(VoucherState::Active)),
        other => Err(Refusal::business("VOUCHER_NOT_EXIST", other)),
    });
    let client = alipay.client()?; // in your program: Client::from_env()?

    let modify = ModifyVoucher::new("2026").with_price("8.80".parse::<Money>()?);
    println!("the voucher is {:?}", client.vouchers().modify(modify).await?.state);

    // The rules of declared endpoints hold for yours: limits, signatures, outcomes.
    let refused = client.vouchers().modify(ModifyVoucher::new("1")).await.err();
    println!("{:?}", refused.as_ref().and_then(|error| error.code()));
    let too_long = client.vouchers().modify(ModifyVoucher::new("1".repeat(33))).await.err();
    println!("{}", too_long.map(|error| error.to_string()).unwrap_or_default());
    Ok(())
}
