//! Endpoints about services: their review, their display, and the reports of providers.

use alipay::{
    BeijingTime,
    runtime::declaration::{Empty, Endpoint},
    servicemarket::{
        AddCommodityExtInfos, Commodity, CommodityStatus, ConfirmCommodityAudit, ConfirmCommodityExtInfos,
        GetOfflineQrCode, OfflineQrCode, QueryCommodity, ReportResourceUse, SyncFinTechInstance,
        SyncFinTechOrder, SyncSmartCity, SyncedOrder,
    },
};

use super::required::required;
use crate::{accounts::Caller, error::Refusal, market::registry::Market};

/// Any number is that of a service of the caller, on sale unless something else was reported.
pub(super) fn query(
    market: &mut Market,
    request: QueryCommodity,
    caller: &Caller,
) -> Result<Commodity, Refusal> {
    required(&[&request.commodity_id])?;
    let service = market.service_of(&request.commodity_id, caller)?;
    let mut response = Commodity::new()
        .with_commodity_id(service.commodity_id.as_str())
        .with_title(service.title.as_str())
        .with_status(service.status.clone())
        .with_user_id(crate::domain::own_pid(&service.app_id))
        .with_name("模拟服务商");
    response.audit_memo.clone_from(&service.audit_memo);
    response.create_date = BeijingTime::from_unix_millis(service.created_at);
    Ok(response)
}

pub(super) fn confirm_audit(
    market: &mut Market,
    request: ConfirmCommodityAudit,
    caller: &Caller,
) -> Result<Empty, Refusal> {
    required(&[&request.commodity_id])?;
    let mut service = market.service_of(&request.commodity_id, caller)?;
    service.status = CommodityStatus::Online;
    market.save_service(service)?;
    Ok(Empty::new())
}

pub(super) fn add_infos(
    market: &mut Market,
    request: AddCommodityExtInfos,
    caller: &Caller,
) -> Result<Empty, Refusal> {
    required(&[&request.commodity_id])?;
    let mut service = market.service_of(&request.commodity_id, caller)?;
    let ids = request.commodity_ext_infos.into_iter().filter_map(|info| info.displayapp_id);
    for id in ids {
        if !service.display_apps.contains(&id) {
            service.display_apps.push(id);
        }
    }
    market.save_service(service)?;
    Ok(Empty::new())
}

pub(super) fn confirm_infos(
    market: &mut Market,
    request: ConfirmCommodityExtInfos,
    caller: &Caller,
) -> Result<Empty, Refusal> {
    required(&[&request.commodity_id, &request.status])?;
    let mut service = market.service_of(&request.commodity_id, caller)?;
    service.audit_memo = request.memo.or(service.audit_memo);
    market.save_service(service)?;
    Ok(Empty::new())
}

/// The new data have to be reviewed.
pub(super) fn sync_smart_city(
    market: &mut Market,
    request: SyncSmartCity,
    caller: &Caller,
) -> Result<Empty, Refusal> {
    required(&[&request.commodity_id])?;
    let mut service = market.service_of(&request.commodity_id, caller)?;
    if let Some(name) = request.commodity_base_info.and_then(|info| info.name) {
        service.title = name;
    }
    service.status = CommodityStatus::InAudit;
    market.save_service(service)?;
    Ok(Empty::new())
}

pub(super) fn sync_order(
    market: &mut Market,
    request: SyncFinTechOrder,
    caller: &Caller,
) -> Result<SyncedOrder, Refusal> {
    required(&[&request.out_biz_no])?;
    let number = request.fin_tech_order_no;
    let method = SyncFinTechOrder::ENDPOINT.method;
    let result = market
        .once(method, &request.out_biz_no, caller, |context| number.unwrap_or_else(|| context.number(28)))?;
    Ok(SyncedOrder::new().with_order_no(result))
}

pub(super) fn sync_instance(
    market: &mut Market,
    request: SyncFinTechInstance,
    caller: &Caller,
) -> Result<Empty, Refusal> {
    required(&[&request.out_biz_no])?;
    let method = SyncFinTechInstance::ENDPOINT.method;
    market.once(method, &request.out_biz_no, caller, |_| request.instance_id.unwrap_or_default())?;
    Ok(Empty::new())
}

pub(super) fn report_use(
    market: &mut Market,
    request: ReportResourceUse,
    caller: &Caller,
) -> Result<Empty, Refusal> {
    required(&[&request.record_id])?;
    let method = ReportResourceUse::ENDPOINT.method;
    market.once(method, &request.record_id, caller, |_| request.record_id.clone())?;
    Ok(Empty::new())
}

pub(super) fn qr_code(
    market: &mut Market,
    request: GetOfflineQrCode,
    caller: &Caller,
) -> Result<OfflineQrCode, Refusal> {
    required(&[&request.merchandise_id])?;
    let service = market.service_of(&request.merchandise_id, caller)?;
    let ticket = request.ticket.unwrap_or_default();
    let url = format!(
        "https://app.alipay.com/appdetail.htm?merchandiseId={}&ticket={ticket}",
        request.merchandise_id
    );
    Ok(OfflineQrCode::new()
        .with_url(url.as_str())
        .with_qr_code_url(format!("https://mobilecodec.alipay.com/show.htm?code={}", service.commodity_id))
        .with_title(service.title))
}
