//! Mistakes with a text inside: a body, the JSON of a parameter, the value of an answer.

use super::Wording;

/// A mistake with a text.
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
}

impl ContentMistake {
    #[allow(clippy::too_many_lines)] // a table
    pub(super) fn wording(self) -> Wording {
        match self {
            ContentMistake::Trimmed => Wording {
                code: "trimmed",
                fits: ["blanks and line ends around the text are gone", "去掉了首尾的空白或换行"],
                help: ["sign the bytes that are sent", "请对实际发送的字节签名"],
                at_receiver: Some(["do not trim what is checked", "验签前不要 trim"]),
            },
            ContentMistake::TrailingNewline => Wording {
                code: "trailing-newline",
                fits: ["there is one more line end", "末尾多了一个换行"],
                help: ["sign the bytes that are sent", "请对实际发送的字节签名"],
                at_receiver: Some(["do not let a tool add a line end to the body", "不要让工具在末尾加换行"]),
            },
            ContentMistake::LineEnds => Wording {
                code: "line-ends",
                fits: ["the line ends are others (CR LF or LF)", "换行符不同（CRLF 或 LF）"],
                help: ["sign the bytes that are sent", "请对实际发送的字节签名"],
                at_receiver: Some(["do not change line ends", "不要改变换行符"]),
            },
            ContentMistake::HtmlEscaped => Wording {
                code: "html-escaped",
                fits: [
                    "the text is free of HTML's escapes such as &quot;",
                    "文本没有 HTML 转义（如 &quot;）",
                ],
                help: ["escape for HTML only what stands in a page", "只有写进网页时才做 HTML 转义"],
                at_receiver: Some([
                    "take the raw bytes, before anything escapes them for HTML",
                    "请取原始字节，不要经过 HTML 转义",
                ]),
            },
            ContentMistake::SlashesUnescaped => Wording {
                code: "slashes-unescaped",
                fits: ["`\\/` is written as `/`", "`\\/` 写成了 `/`"],
                help: ["sign the JSON as it is sent", "请对实际发送的 JSON 签名"],
                at_receiver: Some([
                    "do not parse and write the JSON anew: `\\/` and `/` differ for a signature",
                    "不要重新解析再写出 JSON：`\\/` 与 `/` 对签名不同",
                ]),
            },
            ContentMistake::SlashesEscaped => Wording {
                code: "slashes-escaped",
                fits: ["`/` is written as `\\/`", "`/` 写成了 `\\/`"],
                help: [
                    "sign the JSON as it is sent (PHP: JSON_UNESCAPED_SLASHES in both places)",
                    "请对实际发送的 JSON 签名（PHP 两处都用 JSON_UNESCAPED_SLASHES）",
                ],
                at_receiver: Some(["do not parse and write the JSON anew", "不要重新解析再写出 JSON"]),
            },
            ContentMistake::UnicodeEscaped => Wording {
                code: "unicode-escaped",
                fits: ["characters are written as \\uXXXX", "字符写成了 \\uXXXX"],
                help: [
                    "sign the JSON as it is sent (Python: ensure_ascii in both places)",
                    "请对实际发送的 JSON 签名（Python 两处 ensure_ascii 要一致）",
                ],
                at_receiver: Some(["do not parse and write the JSON anew", "不要重新解析再写出 JSON"]),
            },
            ContentMistake::UnicodeUnescaped => Wording {
                code: "unicode-unescaped",
                fits: ["\\uXXXX is written as the character itself", "\\uXXXX 写成了字符本身"],
                help: ["sign the JSON as it is sent", "请对实际发送的 JSON 签名"],
                at_receiver: Some(["do not parse and write the JSON anew", "不要重新解析再写出 JSON"]),
            },
            ContentMistake::JsonCompacted => Wording {
                code: "json-compacted",
                fits: ["the JSON has no blanks between its parts", "JSON 各部分之间没有空白"],
                help: [
                    "serialise once; sign and send the same bytes",
                    "只序列化一次；签名与发送使用同样的字节",
                ],
                at_receiver: Some(["do not parse and write the JSON anew", "不要重新解析再写出 JSON"]),
            },
            ContentMistake::JsonSpaced => Wording {
                code: "json-spaced",
                fits: ["the JSON has a blank after each `:` and `,`", "JSON 在每个 `:` 和 `,` 之后有空格"],
                help: [
                    "serialise once; sign and send the same bytes (Python: separators)",
                    "只序列化一次；签名与发送使用同样的字节（Python 注意 separators）",
                ],
                at_receiver: Some(["do not parse and write the JSON anew", "不要重新解析再写出 JSON"]),
            },
            ContentMistake::JsonSorted => Wording {
                code: "json-sorted",
                fits: ["the members of the JSON are sorted by name", "JSON 的成员按名字排了序"],
                help: [
                    "serialise once; sign and send the same bytes",
                    "只序列化一次；签名与发送使用同样的字节",
                ],
                at_receiver: Some([
                    "do not parse and write the JSON anew: maps of some languages sort",
                    "不要重新解析再写出 JSON：有些语言的 map 会排序",
                ]),
            },
            ContentMistake::ByteOrderMark => Wording {
                code: "byte-order-mark",
                fits: ["the mark U+FEFF at the beginning is gone", "去掉了开头的 BOM（U+FEFF）"],
                help: ["send and sign the text without it", "发送和签名都不要带 BOM"],
                at_receiver: None,
            },
        }
    }
}
