//! The text of `--help` in Chinese.

use clap::{Arg, ArgAction, Command};

/// The descriptions of the commands, by their names below `alipay`.
const COMMANDS: &[(&str, &str)] = &[
    ("alipay", "支付宝开放平台工具"),
    ("doctor", "检查密钥、证书和设置；doctor explain 检查已记录报文的签名"),
    ("explain", "查明已记录的请求、响应或异步通知验签失败的原因"),
    ("call", "调用已声明的接口，并输出验签通过的响应"),
    ("spec", "输出接口的请求字段和响应字段"),
    ("import", "根据支付宝的 OpenAPI 文档生成声明"),
    ("drift", "比较现有声明与支付宝的 OpenAPI 文档"),
    ("simulator", "在本机启动支付宝模拟器，并提供网页"),
    ("listen", "输出通过消息服务 WebSocket 长连接收到的消息"),
    ("completions", "输出 shell 的补全脚本"),
    ("man", "输出 alipay 的手册页，或将所有命令的手册页写入目录"),
];

/// The descriptions of the options, by the command and the option. An empty command stands for all others.
const OPTIONS: &[(&str, &str, &str)] = &[
    ("", "lang", "消息的语言。默认：由 LC_ALL、LC_MESSAGES 或 LANG 决定"),
    (
        "",
        "config",
        "包含以下设置的 TOML 文件，例如 app_id = \"2021..\"。其中的路径相对于该文件所在目录 [env: ALIPAY_CONFIG]",
    ),
    ("", "app_id", "应用的 APPID [env: ALIPAY_APP_ID]"),
    ("", "private_key", "应用私钥：PKCS#8 或 PKCS#1，PEM 或 base64 [env: ALIPAY_PRIVATE_KEY]"),
    ("", "app_public_key", "应用公钥，用于没有应用私钥时的检查 [env: ALIPAY_APP_PUBLIC_KEY]"),
    ("", "alipay_public_key", "支付宝公钥，在开放平台的应用页面查看 [env: ALIPAY_PUBLIC_KEY]"),
    ("", "app_certificate", "证书模式：应用公钥证书（appCertPublicKey） [env: ALIPAY_APP_CERTIFICATE]"),
    (
        "",
        "alipay_certificate",
        "证书模式：支付宝公钥证书（alipayCertPublicKey_RSA2.crt） [env: ALIPAY_CERTIFICATE]",
    ),
    ("", "root_certificates", "证书模式：支付宝根证书（alipayRootCert.crt） [env: ALIPAY_ROOT_CERTIFICATES]"),
    ("", "encrypt_key", "接口内容加密密钥：文件，或 16 字节的 base64 [env: ALIPAY_ENCRYPT_KEY]"),
    ("", "server", "服务器 URL。默认：支付宝正式环境。仅本机地址可使用 http [env: ALIPAY_SERVER]"),
    ("", "sandbox", "使用支付宝沙箱环境，而不是正式环境 [env: ALIPAY_SANDBOX]"),
    (
        "",
        "sign_type",
        "签名算法：RSA2（SHA-256），旧应用可使用 RSA（SHA-1）。默认：RSA2 [env: ALIPAY_SIGN_TYPE]",
    ),
    ("doctor", "json", "以 JSON 输出检查结果；explain 按报文分别输出"),
    ("explain", "json", "以 JSON 按报文分别输出检查结果"),
    ("explain", "files", "已记录报文的文件；- 表示标准输入"),
    ("explain", "built", "待签名字符串的文件，内容由您的程序拼接，用于与正确的文本比较"),
    ("explain", "now", "以本机时钟检查请求的时间戳"),
    ("call", "method", "接口名，例如 alipay.trade.query。alipay spec METHOD 输出其字段"),
    ("call", "json", "请求：JSON 对象、@FILE，或 -（标准输入）。默认：空对象"),
    ("call", "files", "要上传的文件，格式为 NAME=PATH；可多次使用"),
    ("call", "for_merchant", "商户授权令牌（app_auth_token）"),
    ("call", "protocol", "协议。默认：接口有 V3 路由时使用 V3，否则使用 V2"),
    ("call", "timeout", "调用的超时时间，单位为秒"),
    ("spec", "method", "接口名，例如 alipay.trade.query。以点结尾的前缀列出该前缀的接口；省略时列出所有接口"),
    ("spec", "json", "以 JSON 输出字段或接口列表"),
    ("import", "document", "OpenAPI 3.0 文档，YAML 或 JSON"),
    ("import", "out", "模块的目录，根模块为 mod.rs；与 --crate 一起使用时为 crate 的目录"),
    ("import", "krate", "生成以此为名的 crate，每个业务域对应一个 feature"),
    ("import", "alipay_path", "crate alipay 或其工作区的目录。默认：使用注册表中的 crate"),
    ("import", "only", "只导入以此为前缀的接口；可多次使用"),
    ("import", "strict", "有接口或模型被跳过时，退出码为 1"),
    ("drift", "document", "OpenAPI 3.0 文档，YAML 或 JSON"),
    ("drift", "all", "列出所有未声明的接口。默认：只列出已有声明的接口组"),
    ("drift", "ignore", "已接受差异的文件，每行一项：METHOD，或 METHOD 与 PLACE。# 之后为注释"),
    ("drift", "json", "输出 JSON 列表，各项包含 method、place、kind、here 和 there"),
    ("simulator", "listen", "监听的本机地址。端口 0 表示由系统选择"),
    ("simulator", "app_id", "应用的 APPID。默认：自动生成"),
    ("simulator", "app_private_key", "应用私钥：PKCS#8 或 PKCS#1，PEM 或 base64。默认：临时密钥"),
    ("simulator", "app_public_key", "应用公钥，用于不向模拟器提供应用私钥的情况"),
    ("simulator", "alipay_private_key", "模拟的支付宝私钥。默认：临时密钥"),
    ("simulator", "certificates", "使用证书模式。每次启动时重新签发证书"),
    ("simulator", "encrypt_key", "接口内容加密密钥：文件、16 字节的 base64，或 auto（自动生成）"),
    ("simulator", "state", "SQLite 文件，用于在多次运行之间保存订单、店铺、授权和临时密钥"),
    ("simulator", "scenario", "TOML 文件，包含初始数据和要模拟的故障"),
    ("simulator", "notify_url", "接收异步通知的本机 http URL，可重复设置多个"),
    ("simulator", "retry_scale", "异步通知重试间隔相对于支付宝的压缩倍数。60 即一分钟压缩为一秒"),
    ("simulator", "legacy_rsa", "接受以 SHA-1 签名的网关调用（sign_type=RSA）"),
    ("simulator", "lenient", "接受不清楚支付宝是否接受的请求，并在日志中说明"),
    ("simulator", "strict", "拒绝不清楚支付宝是否接受的请求"),
    ("simulator", "env", "将客户端设置写入该文件：环境变量；文件名以 .toml 结尾时为 TOML"),
    ("simulator", "json", "模拟器就绪后，以一行 JSON 输出地址和密钥"),
    ("listen", "acknowledge", "确认每条消息，支付宝不再重复投递。默认：只输出消息，消息仍保留在支付宝"),
    ("listen", "content", "以 JSON 输出每条消息的全部内容，包括个人信息"),
    ("listen", "count", "收到指定数量的不同消息后结束"),
    ("listen", "channel_server", "长连接的 URL，在与服务器不同时指定"),
    ("completions", "shell", "shell 的名称"),
    ("man", "out", "手册页的目录，每个命令一个文件"),
];

/// The descriptions of the values that an option can have, by the option and the value.
const VALUES: &[(&str, &str, &str)] = &[
    ("lang", "en", "英文"),
    ("lang", "zh", "中文"),
    ("protocol", "v3", "REST 接口"),
    ("protocol", "v2", "网关接口（gateway.do）"),
];

/// The sentences below the options.
const SENTENCES: &[(&str, &str)] = &[
    ("Examples:", "示例："),
    ("check keys, certificates and settings", "检查密钥、证书和设置"),
    ("find out why a signature does not verify", "查明验签失败的原因"),
    ("start a simulator of Alipay on this computer", "在本机启动支付宝模拟器"),
    ("print the fields of a request", "输出请求的字段"),
    ("print the messages that arrive", "输出收到的消息"),
    ("print messages, and leave them with Alipay", "输出消息，消息仍保留在支付宝"),
    ("the same from the simulator", "同上，连接模拟器"),
    ("take them: Alipay does not deliver them again", "确认消息，支付宝不再重复投递"),
    ("generate declarations", "生成声明"),
    (
        "`alipay COMMAND --help` prints the options and examples of a command.",
        "alipay COMMAND --help 输出该命令的选项和示例。",
    ),
    (
        "Exit codes: 0 no problem, 1 a problem was found, 2 the settings cannot be read.",
        "退出码：0 没有问题，1 发现问题，2 无法读取设置。",
    ),
    (
        "Exit codes: 0 interrupted, 2 the settings are wrong or Alipay refused the connection.",
        "退出码：0 被中断，2 设置有误或支付宝拒绝连接。",
    ),
    (
        "Exit codes: 0 success, 1 refused by Alipay, 2 not sent, 3 the outcome is unknown.",
        "退出码：0 成功，1 被支付宝拒绝，2 未发送，3 结果未知。",
    ),
];

/// The longer description of `doctor explain`.
const EXPLAIN: &str = "查明已记录的请求、响应或异步通知验签失败的原因。\n\n\
    可提供 cURL 的输出、HAR 文件、查询串或表单、程序打印的 map 或对象、一行日志，或包含验签字符串的支付宝错误信息。\
    默认：标准输入。";

/// The headings of lists, after which clap writes a colon.
const HEADINGS: [&str; 4] = ["命令", "选项", "参数", "应用"];

const TEMPLATE: &str = "{about-with-newline}\n用法：{usage}\n\n{all-args}{after-help}";

/// Translates the text of `--help` of a command and of its subcommands.
pub(super) fn translate(command: Command) -> Command {
    let name = command.get_name().to_owned();
    let about = COMMANDS.iter().find(|(own, _)| *own == name).map(|(_, text)| *text);
    let after = command.get_after_help().map(|text| {
        let mut text = text.to_string();
        for (english, chinese) in SENTENCES {
            text = text.replace(english, chinese);
        }
        text
    });
    let subcommands: Vec<String> =
        command.get_subcommands().map(|below| below.get_name().to_owned()).collect();
    let ids: Vec<String> = command.get_arguments().map(|arg| arg.get_id().to_string()).collect();
    let mut command = command.help_template(TEMPLATE).subcommand_help_heading("命令");
    if let Some(about) = about {
        command = command.about(about);
    }
    if name == "explain" {
        command = command.long_about(EXPLAIN);
    }
    if let Some(after) = after {
        command = command.after_help(after);
    }
    for id in ids {
        let text = option(&name, &id);
        command = command.mut_arg(&id, |arg| translate_option(arg, text));
    }
    for below in subcommands {
        command = command.mut_subcommand(below, translate);
    }
    let flag = |id, short, action, text| {
        Arg::new(id).short(short).long(id).action(action).help(text).help_heading("选项")
    };
    if command.get_version().is_some() {
        let version = flag("version", 'V', ArgAction::Version, "显示版本");
        command = command.disable_version_flag(true).arg(version);
    }
    let help = flag("help", 'h', ArgAction::Help, "显示帮助");
    command.disable_help_flag(true).arg(help)
}

/// Writes full-width colons after the headings of a help, where clap writes its own.
pub(super) fn with_full_width_colons(help: &str) -> String {
    HEADINGS
        .iter()
        .fold(help.to_owned(), |help, heading| help.replace(&format!("{heading}:"), &format!("{heading}：")))
}

fn option(command: &str, id: &str) -> Option<&'static str> {
    let of = |wanted: &str| OPTIONS.iter().find(|(owner, own, _)| *owner == wanted && *own == id);
    of(command).or_else(|| of("")).map(|(_, _, text)| *text)
}

fn translate_option(arg: Arg, text: Option<&'static str>) -> Arg {
    let heading = match arg.get_help_heading() {
        Some("Application") => "应用",
        _ if arg.is_positional() => "参数",
        _ => "选项",
    };
    let arg = arg.help_heading(heading);
    let Some(text) = text else { return arg };
    let values: Vec<String> = arg
        .get_possible_values()
        .iter()
        .filter(|_| arg.get_action().takes_values())
        .map(|value| match described(arg.get_id().as_str(), value.get_name()) {
            Some(description) => format!("{}（{description}）", value.get_name()),
            None => value.get_name().to_owned(),
        })
        .collect();
    if values.is_empty() {
        return arg.help(text);
    }
    // The parser's own list of values is in English.
    arg.hide_possible_values(true).help(format!("{text}。可选值：{}", values.join("、")))
}

fn described(id: &str, value: &str) -> Option<&'static str> {
    VALUES.iter().find(|(own, name, _)| *own == id && *name == value).map(|(.., text)| *text)
}

/// Translates the command `help`, which the parser adds when it builds the commands.
pub(super) fn translate_help(mut command: Command) -> Command {
    command.build();
    let names: Vec<String> = command.get_subcommands().map(|one| one.get_name().to_owned()).collect();
    for name in names {
        command = command.mut_subcommand(&name, |below| match name.as_str() {
            "help" => below.about("显示帮助"),
            _ => translate_help(below),
        });
    }
    command
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;
    use crate::args::Args;

    fn is_chinese(text: &str) -> bool {
        text.contains(|c| matches!(c, '\u{4e00}'..='\u{9fff}'))
    }

    fn check(command: &Command) {
        let name = command.get_name();
        assert!(is_chinese(&command.get_about().unwrap().to_string()), "{name}");
        let after = command.get_after_help().unwrap().to_string();
        assert!(after.contains("示例：") && !after.contains("Exit codes"), "{name}: {after}");
        for arg in command.get_arguments() {
            let id = arg.get_id();
            assert!(is_chinese(&arg.get_help().unwrap().to_string()), "{name}: {id}");
            for value in arg.get_possible_values().iter().filter(|value| value.get_help().is_some()) {
                let value = value.get_name();
                let is_flag = !arg.get_action().takes_values();
                assert!(is_flag || described(id.as_str(), value).is_some_and(is_chinese), "{id}: {value}");
            }
        }
        command.get_subcommands().for_each(check);
    }

    #[test]
    fn every_command_and_option_is_translated() {
        let translated = translate(Args::command());
        check(&translated);
        let mut command = translate_help(translated);
        assert!(command.find_subcommand("help").unwrap().get_about().unwrap().to_string().contains("帮助"));
        let help = with_full_width_colons(&command.render_long_help().to_string());
        for heading in ["用法：alipay", "命令：\n", "选项：\n", "可选值：", "显示帮助"] {
            assert!(help.contains(heading), "{help}");
        }
    }

    #[test]
    fn every_translation_is_used() {
        let mut ids = Vec::new();
        let mut waiting = vec![Args::command()];
        while let Some(command) = waiting.pop() {
            ids.extend(
                command.get_arguments().map(|arg| (command.get_name().to_owned(), arg.get_id().to_string())),
            );
            waiting.extend(command.get_subcommands().cloned());
        }
        for (command, id, _) in OPTIONS {
            // `doctor --json` is global: clap adds it to `explain` when it builds the commands.
            let is_used =
                ids.iter().any(|(own, own_id)| own_id == id && (command.is_empty() || own == command));
            assert!(is_used || *command == "explain", "{command} {id}");
        }
    }
}
