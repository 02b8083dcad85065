//! Mistakes in the lines that a V3 signature covers, and in the signed part of a V2 response.

use super::Wording;

/// A mistake in the parts of the signed text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum RestMistake {
    NoFinalLineFeed,
    WindowsLineFeeds,
    NoBodyLine,
    BodyLeftOut,
    QueryLeftOut,
    TargetDecoded,
    TargetReencoded,
    WholeUrl,
    VerbInLowerCase,
    TokenLeftOut,
    EmptyTokenLine,
    SchemeIncluded,
    TokenInBody,
    WholeResponse,
    HeadersSwapped,
}

impl RestMistake {
    #[allow(clippy::too_many_lines)] // a table
    pub(super) fn wording(self) -> Wording {
        match self {
            RestMistake::NoFinalLineFeed => Wording {
                code: "no-final-line-feed",
                signed: ["without the line feed after its last line", "最后一行末尾没有换行符的文本"],
                help: [
                    "end every line with a line feed, including the last",
                    "每一行都以换行符结尾，包括最后一行",
                ],
                at_receiver: None,
            },
            RestMistake::WindowsLineFeeds => Wording {
                code: "windows-line-feeds",
                signed: ["with CR LF at the end of its lines", "各行以 CRLF 结尾的文本"],
                help: ["end the lines with LF", "各行须以 LF 结尾"],
                at_receiver: None,
            },
            RestMistake::NoBodyLine => Wording {
                code: "no-body-line",
                signed: ["without the empty line for the empty body", "没有为空请求体保留空行的文本"],
                help: ["write an empty line for an empty body", "请求体为空时也须保留一个空行"],
                at_receiver: None,
            },
            RestMistake::BodyLeftOut => Wording {
                code: "body-left-out",
                signed: ["without the body", "不含请求体（响应体）的文本"],
                help: ["sign the body that is sent", "请对实际发送的请求体加签"],
                at_receiver: Some(["verify the body as received", "请对收到的原始响应体验签"]),
            },
            RestMistake::QueryLeftOut => Wording {
                code: "query-left-out",
                signed: ["without the query of the URL", "不含查询串的文本"],
                help: ["write the path with `?` and the query", "请求路径须包含 `?` 和查询串"],
                at_receiver: None,
            },
            RestMistake::TargetDecoded => Wording {
                code: "target-decoded",
                signed: ["with the path and the query decoded", "请求路径和查询串未做 URL 编码的文本"],
                help: [
                    "sign the path and the query exactly as they are sent",
                    "请对实际发送的请求路径和查询串加签",
                ],
                at_receiver: None,
            },
            RestMistake::TargetReencoded => Wording {
                code: "target-reencoded",
                signed: [
                    "with another encoding of space, `*` or `~` in the query",
                    "查询串中空格、`*` 或 `~` 编码方式不同的文本",
                ],
                help: [
                    "sign the query exactly as it is sent: the HTTP client may encode it again (`+` and `%20`, `*` and `%2A`)",
                    "请对实际发送的查询串加签：HTTP 客户端可能重新编码（`+` 与 `%20`、`*` 与 `%2A`）",
                ],
                at_receiver: None,
            },
            RestMistake::WholeUrl => Wording {
                code: "whole-url",
                signed: ["with the whole URL instead of its path", "请求路径写成完整网址的文本"],
                help: [
                    "sign the path and the query, without scheme and host",
                    "只使用请求路径和查询串加签，不含协议和域名",
                ],
                at_receiver: None,
            },
            RestMistake::VerbInLowerCase => Wording {
                code: "verb-in-lower-case",
                signed: ["with the HTTP method in lower case", "请求方法为小写的文本"],
                help: ["write the HTTP method in upper case", "请求方法须大写"],
                at_receiver: None,
            },
            RestMistake::TokenLeftOut => Wording {
                code: "token-left-out",
                signed: ["without the app_auth_token of the header", "不含请求头中 app_auth_token 的文本"],
                help: ["add the app_auth_token as the last line", "请把 app_auth_token 作为最后一行"],
                at_receiver: None,
            },
            RestMistake::EmptyTokenLine => Wording {
                code: "empty-token-line",
                signed: [
                    "with an empty line for a missing app_auth_token",
                    "没有 app_auth_token 却多一个空行的文本",
                ],
                help: ["write no line for a missing app_auth_token", "没有 app_auth_token 时不要保留空行"],
                at_receiver: None,
            },
            RestMistake::SchemeIncluded => Wording {
                code: "scheme-included",
                signed: [
                    "with the word ALIPAY-SHA256withRSA at its beginning",
                    "包含 ALIPAY-SHA256withRSA 的文本",
                ],
                help: ["begin the text with app_id=", "待签名字符串须从 app_id= 开始"],
                at_receiver: None,
            },
            RestMistake::TokenInBody => Wording {
                code: "token-before-body",
                signed: ["with the app_auth_token before the body", "app_auth_token 位于请求体之前的文本"],
                help: [
                    "write the app_auth_token as the last line, after the body",
                    "请把 app_auth_token 作为最后一行，位于请求体之后",
                ],
                at_receiver: None,
            },
            RestMistake::WholeResponse => Wording {
                code: "whole-response",
                signed: ["of the whole response", "整个响应"],
                help: [
                    "verify the value of the member xxx_response only, exactly as received",
                    "请只对 xxx_response 的值验签，须与收到的原文一致",
                ],
                at_receiver: None,
            },
            RestMistake::HeadersSwapped => Wording {
                code: "headers-swapped",
                signed: ["with timestamp and nonce in the wrong order", "时间戳与随机串顺序颠倒的文本"],
                help: [
                    "write alipay-timestamp first, then alipay-nonce",
                    "alipay-timestamp 在前，alipay-nonce 在后",
                ],
                at_receiver: None,
            },
        }
    }
}
