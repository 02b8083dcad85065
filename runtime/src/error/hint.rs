//! Hints for the platform's own error codes: likely cause and next step, in both languages.
//!
//! The client and `alipay doctor` read the same table.

use super::Language;

/// A code, its hint in English, and its hint in Chinese.
type Hint = (&'static str, &'static str, &'static str);

const HINTS: &[Hint] = &[
    (
        "invalid-signature",
        "the private key used here is not the pair of the public key that the open platform has for this app; upload the public key that belongs to this private key, or configure the right private key; `alipay doctor explain` finds the cause in a captured request",
        "此处的应用私钥与开放平台上该应用的公钥不匹配：请上传与此私钥匹配的应用公钥，或改用正确的应用私钥；alipay doctor explain 可以根据抓取的请求找出原因",
    ),
    (
        "missing-signature",
        "a proxy on the way seems to drop the Authorization header (V3) or the parameter `sign` (V2)",
        "途中的代理可能丢弃了 Authorization 请求头（V3）或参数 sign（V2）",
    ),
    (
        "missing-signature-key",
        "the open platform has no public key for this app; upload the app's public key (接口加签方式)",
        "开放平台上没有该应用的公钥：请在“接口加签方式”中上传应用公钥",
    ),
    (
        "missing-signature-config",
        "the app has no signature settings on the open platform; choose a key or certificates there (接口加签方式)",
        "该应用尚未设置加签方式：请在开放平台的“接口加签方式”中设置密钥或证书",
    ),
    (
        "invalid-signature-type",
        "the sign type is not supported for this app; use RSA2",
        "该应用不支持此签名算法：请使用 RSA2",
    ),
    ("missing-signature-type", "`sign_type` is missing; use RSA2", "缺少 sign_type：请使用 RSA2"),
    (
        "invalid-app-id",
        "the app id is not known on this server; production and sandbox have different ones",
        "该服务器上没有此 APPID：正式环境与沙箱环境的 APPID 不同",
    ),
    ("missing-app-id", "`app_id` is missing in the request", "请求缺少 app_id"),
    (
        "invalid-timestamp",
        "the clock of this computer is wrong, or the timestamp of V2 is not Beijing time (GMT+8); synchronize the clock",
        "本机时钟错误，或 V2 的时间戳不是北京时间（GMT+8）：请校准时钟",
    ),
    (
        "illegal-timestamp",
        "the clock of this computer is wrong, or the timestamp of V2 is not Beijing time (GMT+8); synchronize the clock",
        "本机时钟错误，或 V2 的时间戳不是北京时间（GMT+8）：请校准时钟",
    ),
    (
        "missing-app-cert-sn",
        "the app is in certificate mode on the open platform, but this client uses public keys; configure the three certificates",
        "该应用在开放平台上使用证书模式，而客户端使用公钥：请配置三个证书",
    ),
    (
        "invalid-app-cert-sn",
        "the serial of the app's certificate is not the one on the open platform; download appCertPublicKey again",
        "应用公钥证书的序列号与开放平台不一致：请重新下载应用公钥证书",
    ),
    (
        "app-cert-not-exist",
        "the app's certificate is not one of this app on this server; use the file downloaded for it (the sandbox has its own)",
        "该证书不属于该环境的此应用：请使用为其下载的证书（沙箱环境有单独的证书）",
    ),
    (
        "app-cert-expired",
        "the app's certificate has expired; renew it on the open platform and replace the file",
        "应用公钥证书已过期：请在开放平台更新并替换文件",
    ),
    (
        "missing-alipay-root-cert-sn",
        "the serial of the root certificates is missing; certificate mode needs alipayRootCert.crt as it was downloaded",
        "缺少根证书序列号：证书模式需要未经修改的 alipayRootCert.crt",
    ),
    (
        "invalid-alipay-root-cert-sn",
        "the serial of the root certificates is wrong; use the file alipayRootCert.crt as it was downloaded, with all its certificates",
        "根证书序列号错误：请使用下载的 alipayRootCert.crt 原文件，包含其中全部证书",
    ),
    (
        "alipay-cert-not-exist",
        "the Alipay certificate that was asked for is unknown; download the current one from the open platform",
        "所请求的支付宝公钥证书不存在：请从开放平台下载当前的证书",
    ),
    (
        "invalid-auth-token",
        "the user's token (auth_token) is wrong or was replaced; have the user log in again",
        "用户令牌（auth_token）无效或已被替换：请让用户重新登录授权",
    ),
    (
        "auth-token-time-out",
        "the user's token (auth_token) has expired; refresh it or have the user log in again",
        "用户令牌（auth_token）已过期：请刷新令牌或让用户重新登录授权",
    ),
    (
        "invalid-app-auth-token",
        "the merchant's authorization is not valid for this app; have the merchant authorize again",
        "商家授权对该应用无效：请让商家重新授权",
    ),
    (
        "app-auth-token-time-out",
        "the merchant's authorization has expired; refresh it or have it renewed",
        "商家授权已过期：请刷新令牌或让商家重新授权",
    ),
    (
        "invalid-app-auth-token-no-api",
        "the merchant has not authorized this method; have the merchant authorize again, with this function included",
        "商家未授权此接口：请让商家重新授权，并包含该功能",
    ),
    (
        "not-support-app-auth",
        "the method cannot be called for a merchant; call it without app_auth_token",
        "该接口不支持代商家调用：请去掉 app_auth_token",
    ),
    (
        "insufficient-isv-permissions",
        "the app lacks this product: sign up for it on the open platform, or have the merchant authorize it",
        "该应用没有此产品的权限：请在开放平台签约，或让商家授权",
    ),
    (
        "insufficient-user-permissions",
        "the user has not agreed to this use; request the authorization with the scope that the method needs",
        "用户未授权：请以该接口所需的 scope 申请授权",
    ),
    (
        "ACCESS_FORBIDDEN",
        "the app or the merchant has not signed up for this product; sign up (签约) and wait until it takes effect",
        "该应用或商家未签约此产品：请签约并等待生效",
    ),
    (
        "invalid-encrypt",
        "the content could not be decrypted, or its encrypt_type is wrong; set the same AES key here and on the open platform",
        "内容无法解密，或 encrypt_type 错误：请在此处和开放平台设置相同的 AES 密钥",
    ),
    (
        "invalid-encrypt-type",
        "the encrypt_type is not supported; use AES",
        "不支持此 encrypt_type：请使用 AES",
    ),
    (
        "missing-encrypt-type",
        "the content is encrypted, but `encrypt_type` is missing; send AES",
        "内容已加密，但缺少 encrypt_type：请发送 AES",
    ),
    (
        "missing-encrypt-key",
        "no key for content encryption is set on the open platform (接口内容加密方式); set one there",
        "开放平台上没有设置内容加密密钥：请在“接口内容加密方式”中设置",
    ),
    (
        "decryption-error-missing-encrypt-type",
        "the content is encrypted, but the request does not say so; set `encrypt_key` on the client",
        "内容已加密，但请求没有声明：请在客户端配置 encrypt_key",
    ),
    (
        "decryption-error-not-valid-encrypt-key",
        "no valid key for content encryption is set on the open platform (接口内容加密方式)",
        "开放平台上没有有效的内容加密密钥：请在“接口内容加密方式”中设置",
    ),
    (
        "decryption-error-not-valid-encrypt-type",
        "the encrypt_type is not supported; use AES",
        "不支持此 encrypt_type：请使用 AES",
    ),
    (
        "decryption-error-unknown",
        "the content could not be decrypted; set the same AES key here and on the open platform (接口内容加密方式)",
        "内容无法解密：请在此处和开放平台的“接口内容加密方式”中设置相同的 AES 密钥",
    ),
    (
        "invalid-method",
        "the method does not exist, or not on this protocol; check its name: some methods exist on the V2 gateway only",
        "接口名称错误，或该协议没有此接口：请检查名称，部分接口仅支持 V2 网关",
    ),
    ("missing-method", "`method` is missing in the request", "请求缺少 method"),
    (
        "forbidden-api",
        "the method is not available to this app; sign up for the product that includes it",
        "该应用不能调用此接口：请签约包含它的产品",
    ),
    (
        "invalid-charset",
        "the character set is not supported; use utf-8 and send `charset` in the URL",
        "不支持此字符集：请使用 utf-8，并在 URL 中发送 charset",
    ),
    ("invalid-format", "the format is not supported; use json", "不支持此 format：请使用 json"),
    ("missing-version", "`version` is missing; send 1.0", "缺少 version：请发送 1.0"),
    ("missing-timestamp", "`timestamp` is missing in the request", "请求缺少 timestamp"),
    ("method-call-limited", "too many calls; wait before you retry", "调用次数超限：请稍后重试"),
    ("app-call-limited", "too many calls; wait before you retry", "调用次数超限：请稍后重试"),
    (
        "illegal-client-ip",
        "this computer's address is not on the app's list of allowed addresses",
        "本机地址不在该应用的 IP 白名单中",
    ),
];

/// Returns the likely cause and the next step for an error code of the platform, if they are known. A prefix of V2, such as
/// in `isv.invalid-signature`, makes no difference. [V3 errors](crate::protocol::reference#v3-errors) documents the codes.
pub fn hint_for_code(code: &str, language: Language) -> Option<&'static str> {
    let code = without_origin(code);
    let (_, english, chinese) = HINTS.iter().find(|(known, _, _)| *known == code)?;
    Some(language.pick(english, chinese))
}

/// The code without the gateway's prefix for its origin, as in `isv.invalid-signature` or `ACQ.SYSTEM_ERROR`.
pub(super) fn without_origin(code: &str) -> &str {
    match code.split_once('.') {
        Some(("isv" | "isp" | "aop" | "ACQ", rest)) => rest,
        _ => code,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn codes_are_unique_and_have_hints_in_both_languages() {
        let mut seen = HashSet::new();
        for (code, english, chinese) in HINTS {
            assert!(seen.insert(*code), "{code} occurs twice");
            assert!(
                english.is_ascii()
                    || english.contains('（')
                    || english.contains('接')
                    || english.contains('签'),
                "{code}"
            );
            assert!(!chinese.is_ascii(), "{code}");
        }
        assert_eq!(
            hint_for_code("isv.app-cert-expired", Language::English),
            hint_for_code("app-cert-expired", Language::English)
        );
        assert!(
            hint_for_code("app-cert-expired", Language::Chinese).is_some_and(|hint| hint.contains("过期"))
        );
        assert_eq!(hint_for_code("ORDER_NOT_EXIST", Language::English), None);
    }
}
