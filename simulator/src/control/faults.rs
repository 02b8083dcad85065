//! What goes wrong on purpose.

use alipay::runtime::json::Json;

use super::{
    body::{needed, only, optional, refused},
    reply::Answer,
};
use crate::{
    Fault, FaultPlan, NotificationFault, Refusal, Simulator,
    wire_json::{list as json_list, number, object, text, text_or_null},
};

/// What can go wrong, for which methods, and what is to.
pub(super) fn list(simulator: &Simulator) -> Answer {
    let calls = simulator.faults();
    let notifications = simulator.notification_faults();
    let names = |names: &[&'static str]| json_list(names.iter().map(|name| text(*name)));
    Answer::Json(object([
        ("calls", json_list(calls.iter().map(plan))),
        ("notifications", json_list(notifications.iter().map(plan))),
        ("call_faults", names(Fault::NAMES)),
        ("notification_faults", names(NotificationFault::NAMES)),
        ("methods", names(&simulator.methods())),
    ]))
}

fn plan<D: Copy + ToString>(faults: &FaultPlan<D>) -> Json<'static> {
    object([
        ("method", text_or_null(faults.method())),
        ("faults", json_list(faults.choices().iter().map(|fault| text(fault.to_string())))),
        ("left", faults.left().map_or(Json::Null, number)),
        ("probability", faults.probability().map_or(Json::Null, number)),
    ])
}

/// Lets something go wrong once, always, or no more; without a fault, everything passes again.
pub(super) fn set(simulator: &Simulator, asked: &Json<'_>) -> Result<Answer, Refusal> {
    only(asked, &["of", "method", "fault", "when"])?;
    let method = optional(asked, "method")?.filter(|method| !method.is_empty());
    let (fault, when) = (needed(asked, "fault")?, needed(asked, "when")?);
    match optional(asked, "of")?.as_deref() {
        None | Some("calls") => {
            let fault = fault.parse().map_err(unknown)?;
            match planned(fault, method.as_deref(), &when)? {
                Some(plan) => simulator.inject(plan),
                None => simulator.withdraw(method.as_deref(), fault),
            }
        }
        Some("notifications") => {
            let fault = fault.parse().map_err(unknown)?;
            match planned(fault, method.as_deref(), &when)? {
                Some(plan) => simulator.inject_notification_faults(plan),
                None => simulator.withdraw_notification_faults(method.as_deref(), fault),
            }
        }
        Some(_) => return Err(refused("`of` can be calls or notifications")),
    }
    Ok(list(simulator))
}

#[allow(clippy::needless_pass_by_value)] // the shape that `map_err` takes
fn unknown(error: crate::UnknownFault) -> Refusal {
    refused(error.to_string())
}

/// The plan; none for `off`.
fn planned<D: Copy>(fault: D, method: Option<&str>, when: &str) -> Result<Option<FaultPlan<D>>, Refusal> {
    let plan = match when {
        "once" => FaultPlan::once(fault),
        "always" => FaultPlan::always(fault),
        "off" => return Ok(None),
        _ => return Err(refused("`when` can be once, always or off")),
    };
    Ok(Some(match method {
        Some(method) => plan.on(method),
        None => plan,
    }))
}
