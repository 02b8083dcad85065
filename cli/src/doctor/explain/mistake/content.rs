//! Mistakes in a text: a body, the JSON of a parameter, the value of a response.

use super::Wording;

/// A mistake in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ContentMistake {
    Trimmed,
    TrailingNewline,
    LineEnds,
    HtmlEscaped,
    SlashesUnescaped,
    SlashesEscaped,
    UnicodeEscaped,
    UnicodeUnescaped,
    JsonCompacted,
    JsonSpaced,
    JsonSorted,
    ByteOrderMark,
    TrimmedInTransit,
    EmptyMembersAdded,
}

impl ContentMistake {
    #[allow(clippy::too_many_lines)] // a table
    pub(super) fn wording(self) -> Wording {
        match self {
            ContentMistake::Trimmed => Wording {
                code: "trimmed",
                signed: ["without the whitespace around it", "去掉首尾空白的文本"],
                help: ["sign the bytes that are sent", "请对实际发送的字节加签"],
                at_receiver: Some([
                    "do not add whitespace or a line break around the text",
                    "请勿在首尾添加空白或换行",
                ]),
            },
            ContentMistake::TrailingNewline => Wording {
                code: "trailing-newline",
                signed: ["with one more line feed at its end", "末尾多一个换行符的文本"],
                help: ["sign the bytes that are sent", "请对实际发送的字节加签"],
                at_receiver: Some([
                    "do not remove the line feed at the end of the text",
                    "请勿去掉末尾的换行符",
                ]),
            },
            ContentMistake::LineEnds => Wording {
                code: "line-ends",
                signed: ["with other line breaks (CR LF or LF)", "换行符不同（CRLF 或 LF）的文本"],
                help: ["sign the bytes that are sent", "请对实际发送的字节加签"],
                at_receiver: Some(["do not convert line breaks", "请勿转换换行符"]),
            },
            ContentMistake::HtmlEscaped => Wording {
                code: "html-escaped",
                signed: ["without HTML escapes such as &quot;", "不含 HTML 转义（如 &quot;）的文本"],
                help: [
                    "send the text that is signed, without HTML escapes",
                    "请发送加签时的原文，不要做 HTML 转义",
                ],
                at_receiver: Some([
                    "verify the raw bytes, before they are escaped for HTML",
                    "请对原始字节验签，不要使用 HTML 转义后的内容",
                ]),
            },
            ContentMistake::SlashesUnescaped => Wording {
                code: "slashes-unescaped",
                signed: ["with `/` instead of `\\/`", "`\\/` 写作 `/` 的文本"],
                help: ["sign the bytes that are sent", "请对实际发送的字节加签"],
                at_receiver: Some([
                    "do not parse the JSON and write it again; verify it as received: the signature distinguishes `\\/` and `/`",
                    "请对收到的原文验签，不要重新序列化 JSON：`\\/` 与 `/` 的签名不同",
                ]),
            },
            ContentMistake::SlashesEscaped => Wording {
                code: "slashes-escaped",
                signed: ["with `\\/` instead of `/`", "`/` 写作 `\\/` 的文本"],
                help: [
                    "sign the bytes that are sent (PHP: use JSON_UNESCAPED_SLASHES for signing and for sending)",
                    "请对实际发送的字节加签（PHP：加签和发送都使用 JSON_UNESCAPED_SLASHES）",
                ],
                at_receiver: Some([
                    "do not parse the JSON and write it again; verify it as received",
                    "请对收到的原文验签，不要解析后重新序列化 JSON",
                ]),
            },
            ContentMistake::UnicodeEscaped => Wording {
                code: "unicode-escaped",
                signed: ["with \\uXXXX escapes instead of characters", "字符写作 \\uXXXX 的文本"],
                help: [
                    "sign the bytes that are sent (Python: use the same ensure_ascii for signing and for sending)",
                    "请对实际发送的字节加签（Python：加签和发送的 ensure_ascii 须一致）",
                ],
                at_receiver: Some([
                    "do not parse the JSON and write it again; verify it as received",
                    "请对收到的原文验签，不要解析后重新序列化 JSON",
                ]),
            },
            ContentMistake::UnicodeUnescaped => Wording {
                code: "unicode-unescaped",
                signed: ["with characters instead of \\uXXXX escapes", "\\uXXXX 写作字符的文本"],
                help: ["sign the bytes that are sent", "请对实际发送的字节加签"],
                at_receiver: Some([
                    "do not parse the JSON and write it again; verify it as received",
                    "请对收到的原文验签，不要解析后重新序列化 JSON",
                ]),
            },
            ContentMistake::JsonCompacted => Wording {
                code: "json-compacted",
                signed: ["as JSON without whitespace between its tokens", "不含多余空白的 JSON"],
                help: [
                    "serialize the JSON once, and sign and send the same bytes",
                    "请只序列化一次，加签和发送使用同样的字节",
                ],
                at_receiver: Some([
                    "do not parse the JSON and write it again; verify it as received",
                    "请对收到的原文验签，不要解析后重新序列化 JSON",
                ]),
            },
            ContentMistake::JsonSpaced => Wording {
                code: "json-spaced",
                signed: ["as JSON with a space after each `:` and `,`", "`:` 和 `,` 之后有空格的 JSON"],
                help: [
                    "serialize the JSON once, and sign and send the same bytes (Python: see `separators`)",
                    "请只序列化一次，加签和发送使用同样的字节（Python：注意 separators）",
                ],
                at_receiver: Some([
                    "do not parse the JSON and write it again; verify it as received",
                    "请对收到的原文验签，不要解析后重新序列化 JSON",
                ]),
            },
            ContentMistake::JsonSorted => Wording {
                code: "json-sorted",
                signed: ["as JSON with its members sorted by name", "成员按名称排序的 JSON"],
                help: [
                    "serialize the JSON once, and sign and send the same bytes",
                    "请只序列化一次，加签和发送使用同样的字节",
                ],
                at_receiver: Some([
                    "do not parse the JSON and write it again; verify it as received: maps of some languages sort their members",
                    "请对收到的原文验签，不要重新序列化 JSON：部分语言的 map 会排序",
                ]),
            },
            ContentMistake::TrimmedInTransit => Wording {
                code: "trimmed-in-transit",
                signed: ["with whitespace at the end of a value", "某个参数值首尾有空白的文本"],
                help: ["sign the bytes that are sent", "请对实际发送的字节加签"],
                at_receiver: Some([
                    "middleware has trimmed a value (Laravel: TrimStrings); verify the raw form",
                    "中间件去掉了参数值首尾的空白（Laravel：TrimStrings）；请对原始表单验签",
                ]),
            },
            ContentMistake::EmptyMembersAdded => Wording {
                code: "empty-members-added",
                signed: [
                    "without the empty members of the captured JSON",
                    "不含空成员（如 \"sub_code\":\"\"）的 JSON",
                ],
                help: ["sign the bytes that are sent", "请对实际发送的字节加签"],
                at_receiver: Some([
                    "the JSON was serialized from a struct, which adds members; verify it as received",
                    "该 JSON 由结构体重新序列化，增加了空成员；请对收到的原文验签",
                ]),
            },
            ContentMistake::ByteOrderMark => Wording {
                code: "byte-order-mark",
                signed: [
                    "without the byte order mark (U+FEFF) at its beginning",
                    "开头没有 BOM（U+FEFF）的文本",
                ],
                help: ["sign and send the text without a byte order mark", "加签和发送的内容都不要带 BOM"],
                at_receiver: None,
            },
        }
    }
}
