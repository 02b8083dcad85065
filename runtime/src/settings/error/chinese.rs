//! Errors of settings in Chinese.

use std::fmt;

use super::ConfigError;
use crate::{
    crypto::certificates::CertificateError,
    crypto::keys::KeyError,
    settings::{Origin, Setting},
    support::language::{InChinese, Language, LocalizedError},
};

impl ConfigError {
    /// Returns the error for display in a language.
    pub fn in_language(&self, language: Language) -> LocalizedError<'_, Self> {
        self.localized(language)
    }

    fn write_chinese(&self, out: &mut fmt::Formatter<'_>, origin: Option<&Origin>) -> fmt::Result {
        let name = |setting: &Setting| origin.map_or_else(|| setting.to_string(), ToString::to_string);
        match self {
            ConfigError::Missing(setting) => write!(out, "{} 未设置；{}", name(setting), hint(*setting)),
            ConfigError::Key { setting, problem: KeyError::FilePath }
            | ConfigError::Certificate { setting, problem: CertificateError::FilePath }
                if origin.is_some() =>
            {
                match origin.and_then(Origin::missing_file) {
                    Some(path) => {
                        write!(out, "{}：文件 {} 不存在；请检查路径", name(setting), path.display())
                    }
                    None => write!(out, "{}：文件不存在；请检查路径", name(setting)),
                }
            }
            ConfigError::Key { setting, problem } => write!(out, "{}：{}", name(setting), problem.chinese()),
            ConfigError::Certificate { setting, problem } => {
                write!(out, "{}：{}", name(setting), problem.chinese())
            }
            ConfigError::OwnPublicKey => write!(
                out,
                "{}：这是应用公钥，与 private_key 匹配。此处应填支付宝公钥：上传应用公钥后，开放平台会显示支付宝公钥",
                name(&Setting::AlipayPublicKey)
            ),
            ConfigError::Invalid { setting, problem } => {
                write!(out, "{}：{}", name(setting), translated(problem))
            }
            ConfigError::RepeatedHandler { kind } => {
                write!(out, "on：{kind} 有多个处理函数，只有第一个会被调用；请合并为一个处理函数")
            }
            ConfigError::NotCompiled { setting, feature, .. } => {
                write!(out, "{}：此构建不包含所需的功能；请启用 crate feature {feature}", name(setting))
            }
            ConfigError::Transport(problem) => write!(out, "transport：HTTP 客户端无法初始化：{problem}"),
            ConfigError::At { origin, error } => error.write_chinese(out, Some(origin)),
            ConfigError::UnknownVariable { variable, meant } => {
                write!(out, "{variable} 不是设置项；是否应为 {meant}？请改名或删除该变量")
            }
            ConfigError::File { path, line, problem } => {
                if let Some(origin) = origin {
                    write!(out, "{origin}：")?;
                }
                let problem = translated(problem);
                match line {
                    Some(line) => write!(out, "{} 第 {line} 行：{problem}", path.display()),
                    None => write!(out, "{}：{problem}", path.display()),
                }
            }
        }
    }
}

impl InChinese for ConfigError {
    fn fmt_chinese(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write_chinese(out, None)
    }
}

/// Returns where the value of a setting is found.
fn hint(setting: Setting) -> &'static str {
    match setting {
        Setting::AppId => "请在开放平台的应用页面查看 APPID",
        Setting::PrivateKey => "请提供应用私钥，即密钥工具与已上传的应用公钥一同生成的私钥",
        Setting::AlipayPublicKey => {
            "请提供支付宝公钥，可在开放平台的应用页面查看；它不是应用公钥。证书模式的应用请提供三个证书"
        }
        Setting::AppCertificate | Setting::AlipayCertificate | Setting::RootCertificates => {
            "证书模式需要三个文件：应用公钥证书、支付宝公钥证书（alipayCertPublicKey_RSA2.crt）和根证书（alipayRootCert.crt）"
        }
        _ => "请在 builder 上设置",
    }
}

/// The problems of [`ConfigError::Invalid`], by the beginning of their English text.
const PROBLEMS: &[(&str, &str)] = &[
    ("an app id consists of digits", "APPID 只含数字；此处为空，或含有引号、空白等不允许的字符"),
    ("this is the id of a merchant (PID)", "这是商户 PID，不是 APPID；请在开放平台的应用页面查看 APPID"),
    (
        "this is the app id of another platform",
        "这是其他平台的应用 ID（wx..）；请在支付宝开放平台的应用页面查看 APPID",
    ),
    (
        "the address has no scheme",
        "地址缺少协议；请写作 https://openapi.alipay.com（仅本机地址可使用 http://）",
    ),
    ("this is not a URL; write it as https://openapi", "这不是 URL；请写作 https://openapi.alipay.com"),
    (
        "pass only scheme and host, such as",
        "只需协议和主机名，例如 https://openapi.alipay.com；路径 /gateway.do 会自动添加",
    ),
    (
        "this host of the sandbox is no longer in use",
        "该沙箱地址已停用；请使用 https://openapi-sandbox.dl.alipaydev.com，或调用 `sandbox()`",
    ),
    ("this host serves an interface", "该地址的接口已停用；请使用 https://openapi.alipay.com"),
    ("pass only scheme, host and port", "只需协议、主机名和端口，不含路径、查询串或用户名"),
    ("the URL has no host", "URL 没有主机名"),
    ("http:// is allowed for loopback", "仅本机地址（127.0.0.1、localhost）可使用 http://；请使用 https://"),
    ("the scheme must be https://", "协议须为 https://"),
    ("the sign type has to be", "签名算法须为 RSA2 或 RSA"),
    ("the value has to be true or false", "值须为 true 或 false"),
    ("the value is not UTF-8", "值不是 UTF-8"),
    ("the server and the sandbox are both", "同时配置了 server 和 sandbox；请去掉其中一个"),
    ("a timeout of zero", "超时时间为零，所有调用都会失败"),
    ("a limit of zero fails", "上限为零，所有调用都会失败"),
    ("it has no effect on a transport", "对自定义的 transport 不起作用；请在该 transport 中配置"),
    ("V3 accepts RSA2 signatures only", "V3 只接受 RSA2 签名；使用 RSA 时请选择 V2，或不设置协议"),
    (
        "certificate mode takes Alipay's key",
        "证书模式使用支付宝公钥证书中的公钥；请按开放平台上该应用的加签方式，二者只配置其一",
    ),
    ("certificates are rotated in certificate mode", "仅证书模式可自动更换证书；请同时设置 `certificates`"),
    ("set either Alipay's public key", "请按开放平台上该应用的加签方式，只配置支付宝公钥或支付宝公钥证书"),
    (
        "it has no verifier of this client's app",
        "接收端没有该客户端应用的验签器；请用 `client.notification_verifier()` 创建",
    ),
    ("set a number from 1 to 32", "请设置为 1 到 32"),
    ("with a limit of zero no message", "上限为零，不会读取任何消息"),
    ("a connection must last", "连接至少须保持一秒"),
    ("shorter than `timeout`", "短于 `timeout`：处理尚未结束时，重复的通知会再次被处理；请设置得更长"),
    (
        "longer than the inbox remembers",
        "长于收件箱的保留时间（`retention`）：旧通知会再次被处理；请增大 retention，或减小 `max_age`",
    ),
    ("no handler may run", "上限或超时时间为零，处理函数不会运行"),
    ("the URL has no scheme; write it as http://proxy", "URL 缺少协议；请写作 http://proxy.example.com:3128"),
    (
        "this is not a URL; write it as http://proxy",
        "这不是 URL；请写作 http://proxy.example.com:3128，用户名和密码中的特殊字符须 URL 编码",
    ),
    ("this is not the URL of a proxy", "这不是代理的 URL"),
    ("only HTTP proxies", "只支持 HTTP 代理；协议须为 http:// 或 https://"),
    (
        "pass only scheme, credentials",
        "只需协议、用户名、密码、主机名和端口；用户名和密码中的特殊字符须 URL 编码",
    ),
    ("the text contains no certificate in PEM", "内容不包含 PEM 格式的证书"),
    ("the text is not in PEM form", "内容不是 PEM 格式"),
    ("this build does not read files", "此构建不支持读取设置文件；请启用 crate feature toml"),
    ("this is a file of variables", "这是环境变量文件，不是设置文件；请用 `set -a; . FILE; set +a` 加载"),
];

/// Returns the problem in Chinese, or in English if there is no translation.
fn translated(problem: &str) -> &str {
    let known = PROBLEMS.iter().find(|(english, _)| problem.starts_with(english));
    known.map_or(problem, |(_, chinese)| chinese)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::{check_app_id, check_server};

    /// The sources that create [`ConfigError::Invalid`].
    const SOURCES: [&str; 9] = [
        include_str!("../checks.rs"),
        include_str!("../app_settings.rs"),
        include_str!("../variables.rs"),
        include_str!("../../client/assemble.rs"),
        include_str!("../../channel/builder.rs"),
        include_str!("../../notification/verifier_builder.rs"),
        include_str!("../../notification/receiver_builder.rs"),
        include_str!("../../transport/http_client.rs"),
        include_str!("../../transport/http_client_builder.rs"),
    ];

    #[test]
    fn every_problem_has_a_translation_and_every_translation_a_problem() {
        let mut missing = Vec::new();
        for source in SOURCES {
            // On one line, so that a text may be on the line after its mark.
            let source = source.split_whitespace().collect::<Vec<_>>().join(" ");
            let marks =
                ["invalid(\"", "invalid( \"", "problem: \"", "problem = \"", "Proxy(\"", "Certificate(\""];
            let marked = marks.iter().flat_map(|mark| source.split(*mark).skip(1));
            let of_setting = source.split("Setting::").skip(1).filter_map(|rest| {
                rest.trim_start_matches(|c: char| c.is_ascii_alphanumeric()).strip_prefix(", \"")
            });
            for rest in marked.chain(of_setting) {
                let text = rest.split('"').next().unwrap();
                if !PROBLEMS.iter().any(|(english, _)| text.starts_with(english)) {
                    missing.push(text.to_owned());
                }
            }
        }
        assert_eq!(missing, [""; 0]);
        let all = SOURCES.concat() + include_str!("../../channel/dial.rs") + include_str!("../file.rs");
        for (english, chinese) in PROBLEMS {
            assert!(all.contains(english), "no source has `{english}`");
            assert!(!chinese.is_ascii());
        }
    }

    #[test]
    fn ids_of_other_things_and_retired_hosts_are_named_in_both_languages() {
        let app_id = |id: &str| check_app_id(Some(id.to_owned())).unwrap_err();
        let server = |url: &str| check_server(url).unwrap_err();
        for (error, english, chinese) in [
            (app_id("wx2021001234567890"), "another platform (wx..)", "其他平台"),
            (app_id("2088102836795250"), "merchant (PID)", "商户 PID"),
            (server("https://openapi.alipaydev.com"), "openapi-sandbox.dl.alipaydev.com", "已停用"),
            (server("https://mapi.alipay.com"), "https://openapi.alipay.com", "已停用"),
            (server("https://wappaygw.alipay.com"), "https://openapi.alipay.com", "已停用"),
        ] {
            let [own, other] =
                [Language::English, Language::Chinese].map(|l| error.in_language(l).to_string());
            assert!(own.contains(english) && other.contains(chinese), "{own} {other}");
        }
    }

    #[test]
    fn errors_of_certificates_name_the_file_in_both_languages() {
        for (problem, english, chinese) in [
            (CertificateError::Swapped, "swapped", "填反"),
            (CertificateError::IsAuthority, "authority", "根证书或中间证书"),
            (CertificateError::NotARoot, "alipayRootCert.crt", "不是根证书文件"),
        ] {
            let error = ConfigError::Certificate { setting: Setting::RootCertificates, problem };
            let [own, other] =
                [Language::English, Language::Chinese].map(|l| error.in_language(l).to_string());
            assert!(own.contains(english) && other.contains(chinese), "{own} {other}");
        }
        assert!(KeyError::IsCertificate.in_language(Language::Chinese).to_string().contains("三个证书文件"));
    }

    #[test]
    fn errors_name_the_setting_in_both_languages() {
        let error = ConfigError::Key { setting: Setting::AlipayPublicKey, problem: KeyError::IsPrivateKey };
        assert_eq!(error.in_language(Language::English).to_string(), error.to_string());
        let chinese = error.in_language(Language::Chinese).to_string();
        assert!(chinese.starts_with("alipay_public_key：这是私钥"), "{chinese}");
        let error = ConfigError::Missing(Setting::AppId);
        assert!(error.in_language(Language::Chinese).to_string().contains("APPID"));
    }
}
