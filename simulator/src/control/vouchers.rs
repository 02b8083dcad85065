//! Activities of vouchers.

use alipay::runtime::json::{Json, Member};

use super::{
    handles::Handles, page_files::not_found, queries::Query, response::ControlResponse, view::record,
};
use crate::{
    error::Refusal,
    support::{
        json::{list as json_list, number, object},
        locks::lock,
    },
    voucher::{Activity, Vouchers},
};

/// Returns the newest activities.
pub(super) fn list(handles: &Handles, query: &Query) -> ControlResponse {
    let vouchers = lock(&handles.domains.vouchers);
    let found = query.select(vouchers.all().rev(), texts);
    let found: Vec<_> = found.into_iter().map(|activity| json(&vouchers, activity)).collect();
    ControlResponse::Json(object([("vouchers", json_list(found))]))
}

/// The texts by which an activity is found.
fn texts(activity: &Activity) -> Vec<&str> {
    vec![activity.activity_id.as_str(), &activity.name]
}

/// Returns an activity.
pub(super) fn show(handles: &Handles, id: &str) -> Result<ControlResponse, Refusal> {
    let vouchers = lock(&handles.domains.vouchers);
    let activity = vouchers.find(id).ok_or_else(not_found)?;
    Ok(ControlResponse::Json(json(&vouchers, activity)))
}

/// An activity as JSON, with the number of its codes.
fn json(vouchers: &Vouchers, activity: &Activity) -> Json<'static> {
    let Json::Object(mut members) = record(activity) else { return Json::Null };
    members.push(Member { name: "codes".into(), value: number(vouchers.count(&activity.activity_id)) });
    Json::Object(members)
}
