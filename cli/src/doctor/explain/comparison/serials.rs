//! The serials of certificates in requests.

use crate::{
    doctor::{explain::parameters::ParameterSet, finding::Finding, inspect::Read},
    i18n::Text,
};

const APP: &str = "app_cert_sn";
const ROOT: &str = "alipay_root_cert_sn";

/// Checks the serials of a call on the V2 gateway.
pub(super) fn of_gateway(set: &ParameterSet, read: &Read) -> Vec<Finding> {
    check(set.text(APP).as_deref(), set.text(ROOT).as_deref(), ROOT, read)
}

/// Checks the serials of a V3 request. The serial of the root certificates is a header.
pub(super) fn of_rest(app: Option<&str>, root: Option<&str>, read: &Read) -> Vec<Finding> {
    check(app, root, "alipay-root-cert-sn", read)
}

fn check(app: Option<&str>, root: Option<&str>, root_name: &'static str, read: &Read) -> Vec<Finding> {
    let [app, root] = [app, root].map(|serial| serial.filter(|serial| !serial.is_empty()));
    let own_app = read.app_certificate.as_ref().map(|certificate| certificate.serial().to_owned());
    let own_root = read.roots.as_ref().map(|roots| roots.serial().to_owned());
    let is_swapped = |sent: Option<&str>, other: &Option<String>| sent.is_some() && sent == other.as_deref();
    if is_swapped(app, &own_root) || is_swapped(root, &own_app) {
        return vec![Finding::bad(
            "serials-swapped",
            APP,
            Text::new(
                format!("`{APP}` and `{root_name}` are swapped"),
                format!("`{APP}` 与 `{root_name}` 的值颠倒了"),
            ),
            Text::new(
                format!(
                    "`{APP}` is the serial of appCertPublicKey, `{root_name}` that of alipayRootCert.crt"
                ),
                format!("`{APP}` 为应用公钥证书的序列号，`{root_name}` 为支付宝根证书的序列号"),
            ),
        )];
    }
    let needs = app.is_some() || root.is_some() || own_app.is_some();
    [(APP, app, own_app), (root_name, root, own_root)]
        .into_iter()
        .filter_map(|(name, sent, own)| match (sent, own) {
            (None, _) => needs.then(|| missing(name)),
            (Some(sent), Some(own)) if sent != own => Some(wrong(name, sent, &own)),
            _ => None,
        })
        .collect()
}

fn missing(name: &'static str) -> Finding {
    Finding::bad(
        "serial-missing",
        name,
        Text::new(
            format!("`{name}` is missing; certificate mode needs both serials"),
            format!("缺少 `{name}`；证书模式需要两个序列号"),
        ),
        Text::new(
            "send both serials; in public-key mode send neither",
            "请同时发送两个序列号；公钥模式下都不要发送",
        ),
    )
}

/// A serial is the MD5 of issuer and number. Programs often lose a leading zero, or use the number itself.
fn wrong(name: &'static str, sent: &str, own: &str) -> Finding {
    let is_half = own.split('_').any(|part| part == sent);
    let has_lost_zero = own.trim_start_matches('0') == sent && own != sent;
    let (english, chinese) = if is_half {
        (
            "it has only one of the root certificates; join the serials of all RSA ones with `_`",
            "只包含一个根证书的序列号；请用 `_` 连接所有 RSA 根证书的序列号",
        )
    } else if has_lost_zero {
        ("a leading zero is lost; a serial has 32 digits", "丢失了前导零；序列号应为 32 位")
    } else {
        (
            "compute it from the certificate in use: MD5 of issuer and serial number",
            "请用当前使用的证书计算：签发者与序列号拼接后的 MD5",
        )
    };
    Finding::bad(
        "serial-differs",
        name,
        Text::new(
            format!("`{name}` is {sent}; that of the configured certificate is {own}"),
            format!("`{name}` 为 {sent}，而所配置证书的序列号为 {own}"),
        ),
        Text::new(english, chinese),
    )
}
