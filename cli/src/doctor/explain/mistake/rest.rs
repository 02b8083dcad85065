//! Mistakes with the lines that a V3 signature covers, and with the part of an answer.

use super::Wording;

/// A mistake with what is signed around a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum RestMistake {
    NoFinalLineFeed,
    WindowsLineFeeds,
    NoBodyLine,
    BodyLeftOut,
    QueryLeftOut,
    TargetDecoded,
    WholeUrl,
    VerbInLowerCase,
    TokenLeftOut,
    EmptyTokenLine,
    SchemeIncluded,
    TokenInBody,
    WholeAnswer,
    HeadersSwapped,
}

impl RestMistake {
    #[allow(clippy::too_many_lines)] // a table
    pub(super) fn wording(self) -> Wording {
        match self {
            RestMistake::NoFinalLineFeed => Wording {
                code: "no-final-line-feed",
                fits: ["the last line has no line feed", "最后一行没有换行符"],
                help: [
                    "end every line with a line feed, the last one too",
                    "每一行都以换行符结尾，最后一行也是",
                ],
                at_receiver: None,
            },
            RestMistake::WindowsLineFeeds => Wording {
                code: "windows-line-feeds",
                fits: ["the lines end with CR LF", "各行以 CRLF 结尾"],
                help: ["end lines with LF alone", "各行只用 LF 结尾"],
                at_receiver: None,
            },
            RestMistake::NoBodyLine => Wording {
                code: "no-body-line",
                fits: ["an empty body has no line", "空的请求体没有占一行"],
                help: ["an empty body leaves an empty line", "请求体为空时也要留一个空行"],
                at_receiver: None,
            },
            RestMistake::BodyLeftOut => Wording {
                code: "body-left-out",
                fits: ["the body is left out, though there is one", "漏掉了请求体"],
                help: ["sign the body that is sent", "请对实际发送的请求体签名"],
                at_receiver: Some(["take the body as it came", "请取收到的原始响应体"]),
            },
            RestMistake::QueryLeftOut => Wording {
                code: "query-left-out",
                fits: ["the query is left out", "漏掉了查询串"],
                help: ["the line of the path goes on with `?` and the query", "路径一行要带上 `?` 和查询串"],
                at_receiver: None,
            },
            RestMistake::TargetDecoded => Wording {
                code: "target-decoded",
                fits: ["the path and query are not percent-encoded", "路径和查询串没有做百分号编码"],
                help: ["sign path and query exactly as they are sent", "请对实际发送的路径和查询串签名"],
                at_receiver: None,
            },
            RestMistake::WholeUrl => Wording {
                code: "whole-url",
                fits: ["the line of the path is the whole URL", "路径一行写成了完整网址"],
                help: [
                    "sign path and query alone, without scheme and host",
                    "只签路径和查询串，不含协议和域名",
                ],
                at_receiver: None,
            },
            RestMistake::VerbInLowerCase => Wording {
                code: "verb-in-lower-case",
                fits: ["the verb is in lower case", "请求方法用了小写"],
                help: ["write the verb in upper case", "请求方法请用大写"],
                at_receiver: None,
            },
            RestMistake::TokenLeftOut => Wording {
                code: "token-left-out",
                fits: [
                    "the app auth token is left out, though the header has one",
                    "请求头带了 alipay-app-auth-token，签名却漏掉了它",
                ],
                help: ["add the token as a fifth line", "请把 app_auth_token 作为第五行"],
                at_receiver: None,
            },
            RestMistake::EmptyTokenLine => Wording {
                code: "empty-token-line",
                fits: [
                    "there is an empty line for a token that is not there",
                    "没有 app_auth_token 却多了一个空行",
                ],
                help: ["without a token there is no fifth line", "没有 app_auth_token 就没有第五行"],
                at_receiver: None,
            },
            RestMistake::SchemeIncluded => Wording {
                code: "scheme-included",
                fits: ["the word ALIPAY-SHA256withRSA is part of it", "包含了 ALIPAY-SHA256withRSA"],
                help: ["begin with app_id=", "请从 app_id= 开始"],
                at_receiver: None,
            },
            RestMistake::TokenInBody => Wording {
                code: "token-before-body",
                fits: ["the token stands before the body", "app_auth_token 排在了请求体之前"],
                help: ["the token is the last line", "app_auth_token 是最后一行"],
                at_receiver: None,
            },
            RestMistake::WholeAnswer => Wording {
                code: "whole-answer",
                fits: [
                    "the whole answer is taken, not the value of its member",
                    "用了整个响应，而不是 xxx_response 的值",
                ],
                help: [
                    "take the value of xxx_response alone, exactly as it stands",
                    "只取 xxx_response 的值，一字不差",
                ],
                at_receiver: None,
            },
            RestMistake::HeadersSwapped => Wording {
                code: "headers-swapped",
                fits: ["time and nonce are the other way round", "时间戳与随机串的顺序颠倒了"],
                help: [
                    "alipay-timestamp stands first, then alipay-nonce",
                    "alipay-timestamp 在前，alipay-nonce 在后",
                ],
                at_receiver: None,
            },
        }
    }
}
