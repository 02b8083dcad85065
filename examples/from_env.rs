//! A client with the settings of the environment: `ALIPAY_APP_ID`, `ALIPAY_PRIVATE_KEY`, `ALIPAY_PUBLIC_KEY` and others.
//!
//! Run it with `cargo run --example from_env`. Without such variables, it starts a simulator and runs itself with the
//! variables of that. To see its page instead, start a simulator of your own:
//!
//! ```text
//! cargo run -p alipay-cli -- simulator --env alipay.env
//! set -a; . ./alipay.env; set +a; cargo run --example from_env
//! ```

use alipay::{Client, Error, prelude::*, servicemarket::QueryOrder};
use alipay_simulator::Simulator;

type Result<T = ()> = std::result::Result<T, Box<dyn std::error::Error>>;

#[tokio::main]
async fn main() -> Result {
    // Not a part of your program.
    if std::env::var_os("ALIPAY_APP_ID").is_none() {
        return run_with_a_simulator().await;
    }

    // A misspelled variable, a wrong path or a swapped key is an error here, which names the variable.
    let client = Client::from_env()?;
    println!("a client of app {}", client.app_id());

    match client.orders().query(QueryOrder::new("20160010200000000033400")).await {
        Ok(order) => println!("the order is {:?}", order.status),
        // The simulator has no such order. The refusal is signed, so all keys are right.
        Err(Error::Refused(error)) => println!("{error}"),
        Err(error) => return Err(error.into()),
    }
    Ok(())
}

/// Runs this program with the settings of a simulator.
async fn run_with_a_simulator() -> Result {
    let alipay = Simulator::start().await?;
    let app = alipay.app();
    let status = tokio::process::Command::new(std::env::current_exe()?)
        .env("ALIPAY_SERVER", alipay.url())
        .env("ALIPAY_APP_ID", &app.app_id)
        .env("ALIPAY_PRIVATE_KEY", &app.private_key)
        .env("ALIPAY_PUBLIC_KEY", &app.alipay_public_key)
        .status()
        .await?;
    if status.success() { Ok(()) } else { Err("the program failed".into()) }
}
