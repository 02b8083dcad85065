//! The tokens of merchants: consent, exchange, calls on their behalf, and the end of an authorization.
//!
//! Run it with `cargo run --example merchant_tokens`. The simulator stands for Alipay.

use alipay::{
    Notification, Receiver,
    authorization::{
        AppAuthorizationEnded, AppAuthorized, Consent, ConsentPage, ConsentState, MerchantTokens,
    },
    notification::HandlerResult,
    prelude::*,
    tokens::{MemoryTokens, TokenSeal},
    trade::PrecreateTrade,
};
use alipay_simulator::Simulator;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let alipay = Simulator::start().await?; // stands for Alipay; not a part of your program
    let client = alipay.client()?; // in your program: Client::from_env()?

    // In your program: a key of your own (`openssl rand -base64 32`), and a store that all processes share.
    let seal = TokenSeal::parse("AAECAwQFBgcICQoLDA0ODwABAgMEBQYHCAkKCwwNDg8=")?;
    let tokens = MerchantTokens::new(client.clone(), MemoryTokens::new(), seal);

    // Messages of Alipay. What a merchant grants on the service market arrives here, and every end.
    let receiver = Receiver::builder(client.notification_verifier())
        .with_state(tokens.clone())
        .on(authorized)
        .on(ended)
        .build()?;
    let router = axum::Router::new().route("/alipay/gateway", receiver.into_method_router());
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?; // in your program: a fixed port
    alipay.notify_to(format!("http://{}/alipay/gateway", listener.local_addr()?))?;
    alipay.notify_automatically(true);
    let server = tokio::spawn(async move { axum::serve(listener, router).await });

    // Send the merchant's browser to the page of consent, and keep the state in the session.
    let state = ConsentState::random();
    let page = ConsentPage::merchant(client.app_id(), "https://isv.example.com/consent").url(&state);
    println!("redirect the browser to {}", page.split('?').next().unwrap_or_default());

    // The merchant agrees, and the browser comes back to your address with this query.
    let code = alipay.consent_as_merchant("2088101118588888")?;
    let query = format!("app_auth_code={code}&state={}", state.as_str());
    let apps = tokens.exchange(Consent::from_redirect(&query, &state)?.code).await?;
    let app = apps.first().ok_or("the merchant authorized no app")?;

    let merchant = tokens.for_merchant_app(app).await?;
    let trade = PrecreateTrade::new("70501111111S001111119", "88.88".parse()?, "A lamp");
    let trade = merchant.trades().precreate(trade).await?;
    println!("merchant app {app}: {}", trade.qr_code.as_deref().unwrap_or_default());

    // The merchant ends the authorization, and Alipay sends a message.
    alipay.revoke_authorization(merchant.merchant_token().unwrap_or_default())?;
    let error = loop {
        match tokens.for_merchant_app(app).await {
            Ok(_) => tokio::time::sleep(std::time::Duration::from_millis(10)).await,
            Err(error) => break error,
        }
    };
    println!("{error}");
    server.abort();
    Ok(())
}

async fn authorized(tokens: MerchantTokens, granted: Notification<AppAuthorized>) -> HandlerResult {
    tokens.authorized(&granted).await?;
    Ok(())
}

async fn ended(tokens: MerchantTokens, message: Notification<AppAuthorizationEnded>) -> HandlerResult {
    tokens.ended(&message).await?;
    Ok(())
}
