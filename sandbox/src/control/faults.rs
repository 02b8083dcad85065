//! What goes wrong on purpose.

use alipay_apis::runtime::json::Json;

use super::{
    body::{needed, only, optional, refused},
    reply::Answer,
};
use crate::{
    Disruption, Disruptions, Fault, NoticeDisruption, Sandbox,
    wire_json::{list as json_list, number, object, text, text_or_null},
};

/// What can go wrong, for which methods, and what is to.
pub(super) fn list(sandbox: &Sandbox) -> Answer {
    let calls = sandbox.disruptions();
    let notices = sandbox.notification_disruptions();
    let names = |names: &[&'static str]| json_list(names.iter().map(|name| text(*name)));
    Answer::Json(object([
        ("calls", json_list(calls.iter().map(plan))),
        ("notifications", json_list(notices.iter().map(plan))),
        ("call_faults", names(Disruption::NAMES)),
        ("notification_faults", names(NoticeDisruption::NAMES)),
        ("methods", names(&sandbox.methods())),
    ]))
}

fn plan<D: Copy + ToString>(disruptions: &Disruptions<D>) -> Json<'static> {
    object([
        ("method", text_or_null(disruptions.method())),
        ("faults", json_list(disruptions.choices().iter().map(|fault| text(fault.to_string())))),
        ("left", disruptions.left().map_or(Json::Null, number)),
        ("probability", disruptions.probability().map_or(Json::Null, number)),
    ])
}

/// Lets something go wrong once, always, or no more; without a fault, everything passes again.
pub(super) fn set(sandbox: &Sandbox, asked: &Json<'_>) -> Result<Answer, Fault> {
    only(asked, &["of", "method", "fault", "when"])?;
    let method = optional(asked, "method")?.filter(|method| !method.is_empty());
    let (fault, when) = (needed(asked, "fault")?, needed(asked, "when")?);
    match optional(asked, "of")?.as_deref() {
        None | Some("calls") => {
            let fault = fault.parse().map_err(unknown)?;
            match planned(fault, method.as_deref(), &when)? {
                Some(plan) => sandbox.disrupt(plan),
                None => sandbox.undisrupt(method.as_deref(), fault),
            }
        }
        Some("notifications") => {
            let fault = fault.parse().map_err(unknown)?;
            match planned(fault, method.as_deref(), &when)? {
                Some(plan) => sandbox.disrupt_notifications(plan),
                None => sandbox.undisrupt_notifications(method.as_deref(), fault),
            }
        }
        Some(_) => return Err(refused("`of` can be calls or notifications")),
    }
    Ok(list(sandbox))
}

#[allow(clippy::needless_pass_by_value)] // the shape that `map_err` takes
fn unknown(error: crate::UnknownDisruption) -> Fault {
    refused(error.to_string())
}

/// The plan; none for `off`.
fn planned<D: Copy>(fault: D, method: Option<&str>, when: &str) -> Result<Option<Disruptions<D>>, Fault> {
    let plan = match when {
        "once" => Disruptions::once(fault),
        "always" => Disruptions::always(fault),
        "off" => return Ok(None),
        _ => return Err(refused("`when` can be once, always or off")),
    };
    Ok(Some(match method {
        Some(method) => plan.on(method),
        None => plan,
    }))
}
