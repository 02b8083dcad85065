//! Injected faults.

use alipay::runtime::json::Json;

use super::{
    body::{allow_only, invalid, optional, required},
    handles::Handles,
    response::ControlResponse,
};
use crate::{
    error::Refusal,
    fault::{ActiveFaults, ChannelFault, Fault, FaultPlan, NotificationFault, UnknownFault},
    support::{
        json::{list as json_list, number, object, text, text_or_null},
        locks::lock,
    },
};

/// Returns the active plans, and the faults and methods that exist.
pub(super) fn list(handles: &Handles) -> ControlResponse {
    let calls = handles.faults.plans();
    let notifications = handles.notifier.faults.plans();
    let channel = handles.switchboard.faults.plans();
    let names = |names: &[&'static str]| json_list(names.iter().map(|name| text(*name)));
    ControlResponse::Json(object([
        ("calls", json_list(calls.iter().map(plan_json))),
        ("notifications", json_list(notifications.iter().map(plan_json))),
        ("channel", json_list(channel.iter().map(plan_json))),
        ("call_faults", names(Fault::NAMES)),
        ("notification_faults", names(NotificationFault::NAMES)),
        ("channel_faults", names(ChannelFault::NAMES)),
        ("methods", names(&lock(&handles.routes).methods())),
    ]))
}

fn plan_json<F: Copy + ToString>(plan: &FaultPlan<F>) -> Json<'static> {
    object([
        ("method", text_or_null(plan.method())),
        ("faults", json_list(plan.faults().iter().map(|fault| text(fault.to_string())))),
        ("left", plan.left().map_or(Json::Null, number)),
        ("probability", plan.probability().map_or(Json::Null, number)),
    ])
}

/// Injects a fault once or always, or removes it.
pub(super) fn set(handles: &Handles, body: &Json<'_>) -> Result<ControlResponse, Refusal> {
    allow_only(body, &["of", "method", "fault", "when"])?;
    let method = optional(body, "method")?.filter(|method| !method.is_empty());
    let (fault, when) = (required(body, "fault")?, required(body, "when")?);
    match optional(body, "of")?.as_deref() {
        None | Some("calls") => {
            let fault = fault.parse().map_err(unknown)?;
            apply(&handles.faults, fault, method.as_deref(), &when)?;
        }
        Some("notifications") => {
            let fault = fault.parse().map_err(unknown)?;
            apply(&handles.notifier.faults, fault, method.as_deref(), &when)?;
        }
        Some("channel") => {
            let fault = fault.parse().map_err(unknown)?;
            apply(&handles.switchboard.faults, fault, method.as_deref(), &when)?;
        }
        Some(_) => return Err(invalid("`of` must be calls, notifications or channel")),
    }
    Ok(list(handles))
}

#[allow(clippy::needless_pass_by_value)] // the signature that `map_err` needs
fn unknown(error: UnknownFault) -> Refusal {
    invalid(error.to_string())
}

fn apply<F: Copy + PartialEq>(
    faults: &ActiveFaults<F>,
    fault: F,
    method: Option<&str>,
    when: &str,
) -> Result<(), Refusal> {
    let plan = match when {
        "once" => FaultPlan::once(fault),
        "always" => FaultPlan::always(fault),
        "off" => {
            faults.remove(method, fault);
            return Ok(());
        }
        _ => return Err(invalid("`when` must be once, always or off")),
    };
    faults.inject(match method {
        Some(method) => plan.on(method),
        None => plan,
    });
    Ok(())
}
