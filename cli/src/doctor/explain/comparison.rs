//! The content of a signed text, compared with the settings and with the rules of the platform.

mod biz_content;
mod charset;
mod hosts;
mod serials;

use super::{clock, content::Content, mistake::Side, parameters::ParameterSet, rest_variants::RestRequest};
use crate::{
    doctor::{finding::Finding, inspect::Read},
    i18n::Text,
};

/// Checks parameters. If they may have been cut, only what is certain is checked.
pub(super) fn of_parameters(
    set: &ParameterSet,
    content: Content,
    read: &Read,
    sent_at: Option<i64>,
    is_certain: bool,
) -> Vec<Finding> {
    // The last value may go on. A signature does not cover `sign_type` in all cases.
    let may_go_on =
        |name: &str| set.is_cut && set.pairs.last().is_some_and(|(last, _)| last == name.as_bytes());
    let is_number = |text: &String| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let app_id = set.text("app_id").filter(|id| is_certain || is_number(id) && !may_go_on("app_id"));
    let mut findings = Vec::new();
    findings.extend(app_id.as_deref().and_then(|app_id| other_app_id(app_id, content, read)));
    findings.extend(
        set.text("sign_type").filter(|_| !may_go_on("sign_type")).and_then(|kind| sign_type(&kind, read)),
    );
    if content != Content::Request {
        return findings;
    }
    findings.extend(hosts::check(app_id.as_deref(), set.host.as_deref(), read));
    if let Some(timestamp) = set.text("timestamp").filter(|_| is_certain) {
        findings.extend(match sent_at {
            Some(time) => clock::of_gateway(&timestamp, time),
            None => clock::form_of_gateway(&timestamp),
        });
    }
    if is_certain {
        findings.extend(biz_content::check(set));
        findings.extend(charset_in_url(set));
        findings.extend(charset::check(set));
        findings.extend(serials::of_gateway(set, read));
    }
    findings
}

/// Checks a V3 request.
pub(super) fn of_rest(
    request: &RestRequest,
    read: &Read,
    sent: Option<i64>,
    is_certain: bool,
) -> Vec<Finding> {
    let value = |name: &str| {
        request.auth_string.split(',').find_map(|part| part.strip_prefix(name)?.strip_prefix('='))
    };
    let mut findings = Vec::new();
    findings.extend(value("app_id").and_then(|app_id| other_app_id(app_id, Content::Request, read)));
    findings.extend(hosts::check(value("app_id"), request.host.as_deref(), read));
    if is_certain {
        findings.extend(clock::of_rest(&request.auth_string, sent));
        findings.extend(serials::of_rest(value("app_cert_sn"), request.root_serial.as_deref(), read));
    }
    findings
}

/// Checks that a response names the configured certificate of Alipay.
pub(super) fn other_certificate(named: Option<&str>, read: &Read) -> Option<Finding> {
    let (named, own) = (named?, read.alipay_certificate.as_ref()?);
    (!named.eq_ignore_ascii_case(own.serial())).then(|| {
        Finding::bad(
            "other-certificate",
            "alipay_certificate",
            Text::new(
                format!("the response names the certificate {named}; the configured one is {}", own.serial()),
                format!("响应使用的证书为 {named}，而配置的证书为 {}", own.serial()),
            ),
            Text::new(
                "Alipay has rotated its certificate; download the new one from the open platform",
                "支付宝公钥证书已更换：请从开放平台下载新证书",
            ),
        )
    })
}

fn other_app_id(app_id: &str, content: Content, read: &Read) -> Option<Finding> {
    const SUBJECT: &str = "app_id";
    let is_own = content.signed_by() == Side::Signer;
    if is_own && app_id.len() == 16 && app_id.starts_with("2088") {
        return Some(Finding::bad(
            "app-id-is-pid",
            SUBJECT,
            Text::new(
                format!("{app_id} is the id of a merchant (PID), not of an application"),
                format!("{app_id} 是商户 PID，不是 APPID"),
            ),
            Text::new(
                "copy the APPID from the application's page of the open platform",
                "请从开放平台的应用页面复制 APPID",
            ),
        ));
    }
    let own = read.app_id.as_deref().filter(|own| *own != app_id)?;
    let message = Text::new(
        format!("the app id in the capture is {app_id}; the settings have {own}"),
        format!("内容中的 APPID 为 {app_id}，而设置中为 {own}"),
    );
    let help = if is_own {
        Text::new(
            "send the app id to which the private key belongs; production and sandbox have different app ids",
            "请使用与应用私钥对应的 APPID；正式环境与沙箱环境的 APPID 不同",
        )
    } else {
        Text::new(
            "this is for another application; verify it with the keys of that application",
            "该内容属于其他应用，请使用该应用的密钥验签",
        )
    };
    Some(Finding::bad("app-id-differs", SUBJECT, message, help))
}

fn sign_type(kind: &str, read: &Read) -> Option<Finding> {
    let configured = read.sign_type.as_deref().unwrap_or("RSA2");
    (kind == "RSA" && configured == "RSA2").then(|| {
        Finding::bad(
            "sign-type-differs",
            "sign_type",
            Text::new(
                "the capture has sign_type=RSA (SHA-1), but RSA2 is configured",
                "内容中 sign_type=RSA（SHA-1），而设置为 RSA2",
            ),
            Text::new(
                "use RSA2 in the program and on the application's page; for an old application pass --sign-type RSA",
                "请在程序和应用页面使用 RSA2；旧应用请指定 --sign-type RSA",
            ),
        )
    })
}

/// The gateway needs the character set before it reads the form.
fn charset_in_url(set: &ParameterSet) -> Option<Finding> {
    let in_query = set.in_query.as_ref()?;
    let is_ascii = set.decoded().iter().all(|(_, value)| value.is_ascii());
    let is_in_query = in_query.iter().any(|name| name == b"charset");
    (!is_ascii && !is_in_query).then(|| {
        Finding::bad(
            "charset-not-in-url",
            "charset",
            Text::new(
                "`charset` is not in the query of the URL, but values have characters beyond ASCII: the gateway decodes \
                 them as GBK",
                "URL 的查询串中没有 charset，而参数值含有非 ASCII 字符：网关会按 GBK 解码",
            ),
            Text::new(
                "send `charset` in the URL: gateway.do?charset=utf-8",
                "请把 charset 放在 URL 中：gateway.do?charset=utf-8",
            ),
        )
    })
}
