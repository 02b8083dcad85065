//! The explanation of signatures, for the page.

use alipay::runtime::{
    error::Language,
    json::{self, Json},
};

use super::{
    body::{allow_only, invalid, optional, required},
    explainer::CapturedText,
    handles::Handles,
    response::ControlResponse,
};
use crate::{
    error::Refusal,
    support::{json::object, locks::lock},
};

/// Returns whether there is an explainer.
pub(super) fn show(handles: &Handles) -> ControlResponse {
    ControlResponse::Json(object([("available", Json::Bool(handles.explainer.is_some()))]))
}

/// Explains the signatures in a text. The keys are those of the body, or by default those of the simulator.
pub(super) async fn explain(handles: &Handles, body: &Json<'_>) -> Result<ControlResponse, Refusal> {
    allow_only(body, &["text", "language", "app_id", "app_public_key", "alipay_public_key"])?;
    let Some(explainer) = handles.explainer.clone() else {
        return Err(Refusal::new(404, "not-found", "this simulator has no explainer of signatures"));
    };
    let captured = captured(handles, body)?;
    let result = tokio::task::spawn_blocking(move || explainer.explain(&captured)).await;
    let result = result.map_err(|_| Refusal::internal("the explanation has failed"))?;
    let text = result.map_err(|message| Refusal::new(422, "nothing-to-explain", message))?;
    let json = json::parse(&text).map_err(|_| Refusal::internal("the explanation is not JSON"))?;
    Ok(ControlResponse::Json(json.into_owned()))
}

fn captured(handles: &Handles, body: &Json<'_>) -> Result<CapturedText, Refusal> {
    let language = match optional(body, "language")?.as_deref() {
        None | Some("en") => Language::English,
        Some("zh") => Language::Chinese,
        Some(_) => return Err(invalid("`language` must be en or zh")),
    };
    let given = |name| Ok::<_, Refusal>(optional(body, name)?.filter(|text| !text.trim().is_empty()));
    let mut captured = CapturedText::new(required(body, "text")?, language);
    captured.app_id = given("app_id")?;
    captured.app_public_key = given("app_public_key")?;
    captured.alipay_public_key = given("alipay_public_key")?;
    let keys = [&captured.app_public_key, &captured.alipay_public_key];
    let texts = keys.into_iter().flatten().chain([&captured.text]);
    if texts.into_iter().any(|text| text.contains("PRIVATE KEY")) {
        return Err(Refusal::new(
            400,
            "private-key",
            "this is a private key, which is never needed here; pass the public key",
        ));
    }
    if keys.iter().all(|key| key.is_none()) {
        let app = &handles.settings.app;
        captured.app_id = captured.app_id.or_else(|| Some(app.app_id.clone()));
        captured.alipay_public_key = Some(app.alipay_public_key.clone());
        let registered = lock(&handles.accounts).app(&app.app_id);
        captured.app_public_key = registered.map(|app| app.public_key.to_base64());
    }
    Ok(captured)
}
