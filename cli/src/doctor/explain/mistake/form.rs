//! Mistakes in the parameters of a form or query.

use super::Wording;

const SIGN_PLAIN_VALUES: [&str; 2] = [
    "sign the plain values; percent-encode them only when the form is written",
    "请对原始值加签，发送时再做 URL 编码",
];

const DECODE_ONCE: [&str; 2] =
    ["decode each value once before verifying", "验签前请对每个参数值做一次 URL 解码"];

/// A mistake in a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FormMistake {
    NotDecoded,
    DecodedTwice,
    DecodedBefore,
    PlusLost,
    PlusKept,
    Utf8ForGbk,
    GbkForUtf8,
    SignTypeLeftOut,
    SignTypeIncluded,
    ExtraParameters,
    EmptyIncluded,
    EmptyDropped,
    NumbersReformatted,
    Unsorted,
    SortedIgnoringCase,
    SortedByPair,
    ValuesEncoded,
    ValuesQuoted,
    Unseparated,
}

impl FormMistake {
    #[allow(clippy::too_many_lines)] // a table
    pub(super) fn wording(self) -> Wording {
        match self {
            FormMistake::NotDecoded => Wording {
                code: "not-decoded",
                signed: [
                    "with the values still percent-encoded, as in the form",
                    "参数值仍为 URL 编码的文本",
                ],
                help: SIGN_PLAIN_VALUES,
                at_receiver: Some(DECODE_ONCE),
            },
            FormMistake::DecodedTwice => Wording {
                code: "decoded-twice",
                signed: ["with the values decoded twice", "参数值被解码两次的文本"],
                help: ["sign the values without decoding them", "请对未经解码的值加签"],
                at_receiver: Some([
                    "decode each value once; the framework may have decoded it already",
                    "每个参数值只解码一次：框架可能已经解码",
                ]),
            },
            FormMistake::DecodedBefore => Wording {
                code: "decoded-before",
                signed: [
                    "with the captured values as they are: they were decoded before they were captured",
                    "参数值未再解码的文本：记录的内容已经解码过",
                ],
                help: [
                    "capture the raw form, before the framework decodes it",
                    "请记录框架解码之前的原始表单",
                ],
                at_receiver: None,
            },
            FormMistake::PlusLost => Wording {
                code: "plus-lost",
                signed: ["with `+` instead of the spaces in the captured values", "空格处为 `+` 的文本"],
                help: ["percent-encode `+` as %2B when the form is written", "写表单时请把 `+` 编码为 %2B"],
                at_receiver: Some([
                    "decode the form once, and not again in another layer",
                    "请只解码一次表单，中间层不要重复解码",
                ]),
            },
            FormMistake::PlusKept => Wording {
                code: "plus-kept",
                signed: [
                    "with the `+` of the form as `+`, not as a space",
                    "表单中的 `+` 未解码为空格的文本",
                ],
                help: [
                    "percent-encode `+` as %2B and a space as %20 when the form is written",
                    "写表单时请把 `+` 编码为 %2B，空格编码为 %20",
                ],
                at_receiver: Some([
                    "decode `+` as a space: use a decoder for forms, not for paths",
                    "表单中的 `+` 是空格：请使用表单解码，而不是路径解码",
                ]),
            },
            FormMistake::Utf8ForGbk => Wording {
                code: "utf8-for-gbk",
                signed: [
                    "in UTF-8, which is not the character set of the message",
                    "UTF-8 编码的文本，与 charset 不一致",
                ],
                help: [
                    "encode the text in the character set that `charset` names before signing, or send charset=utf-8",
                    "加签前请按 charset 指定的字符集编码，或改用 charset=utf-8",
                ],
                at_receiver: Some([
                    "verify the bytes as received; do not convert them to another character set",
                    "请对收到的原始字节验签，不要转换字符集",
                ]),
            },
            FormMistake::GbkForUtf8 => Wording {
                code: "gbk-for-utf8",
                signed: [
                    "in GBK, while the captured text is in UTF-8",
                    "GBK 编码的文本，而记录的内容是 UTF-8",
                ],
                help: [
                    "send charset=GBK and the text in GBK, or sign the text in UTF-8",
                    "请以 GBK 发送并设置 charset=GBK，或对 UTF-8 文本加签",
                ],
                at_receiver: Some([
                    "verify the raw query or body: frameworks that decode forms as UTF-8 destroy GBK",
                    "请使用原始的查询串或请求体验签：按 UTF-8 解码表单的框架会破坏 GBK",
                ]),
            },
            FormMistake::SignTypeLeftOut => Wording {
                code: "sign-type-left-out",
                signed: ["without `sign_type`", "不含 sign_type 的文本"],
                help: [
                    "leave out `sign` only; the signature of a request covers `sign_type`",
                    "请求加签只去掉 sign，sign_type 须参与加签",
                ],
                at_receiver: Some([
                    "leave out `sign` only; the signature of this notification covers `sign_type` (rule V2)",
                    "该异步通知的 sign_type 参与签名（V2 规则）：验签时只去掉 sign",
                ]),
            },
            FormMistake::SignTypeIncluded => Wording {
                code: "sign-type-included",
                signed: ["with `sign_type`", "包含 sign_type 的文本"],
                help: ["leave out `sign_type`", "请去掉 sign_type"],
                at_receiver: Some([
                    "leave out `sign` and `sign_type`; the signature of this notification does not cover `sign_type` (rule V1)",
                    "该异步通知的 sign_type 不参与签名（V1 规则）：验签时去掉 sign 和 sign_type",
                ]),
            },
            FormMistake::ExtraParameters => Wording {
                code: "extra-parameters",
                signed: ["without the parameters that are not Alipay's", "不含非支付宝参数的文本"],
                help: ["sign exactly the parameters that are sent", "加签的参数须与发送的参数一致"],
                at_receiver: Some([
                    "leave out the parameters of your own URL when verifying, or register a URL without parameters",
                    "验签时请去掉自有网址上的参数，或使用不带参数的通知地址",
                ]),
            },
            FormMistake::EmptyIncluded => Wording {
                code: "empty-included",
                signed: ["with the parameters that have no value", "包含空值参数的文本"],
                help: [
                    "leave out parameters without a value, and do not send them",
                    "空值参数不参与加签，也不要发送",
                ],
                at_receiver: None,
            },
            FormMistake::EmptyDropped => Wording {
                code: "empty-dropped",
                signed: ["with an empty parameter", "含有空参数的文本"],
                help: ["send the parameters that are signed", "请发送参与加签的全部参数"],
                at_receiver: Some([
                    "a framework has dropped the empty parameter (Laravel: ConvertEmptyStringsToNull); verify the raw form",
                    "框架丢弃了空参数（Laravel：ConvertEmptyStringsToNull）；请对原始表单验签",
                ]),
            },
            FormMistake::NumbersReformatted => Wording {
                code: "numbers-reformatted",
                signed: ["with amounts written with other decimals", "金额的小数位数不同的文本"],
                help: ["sign the values that are sent", "请对实际发送的值加签"],
                at_receiver: Some([
                    "do not parse amounts before verifying; `88.00` and `88` have different signatures",
                    "验签前不要把金额解析为数字：88.00 与 88 的签名不同",
                ]),
            },
            FormMistake::Unsorted => Wording {
                code: "unsorted",
                signed: ["with unsorted parameters", "参数未排序的文本"],
                help: ["sort the parameters by name, byte by byte", "请按参数名的字节序升序排列"],
                at_receiver: None,
            },
            FormMistake::SortedIgnoringCase => Wording {
                code: "sorted-ignoring-case",
                signed: ["with parameters sorted without regard to case", "排序时忽略大小写的文本"],
                help: [
                    "sort the parameters by the bytes of their names: capitals, then `_`, then small letters",
                    "请按参数名的字节序排列：大写字母、`_`、小写字母",
                ],
                at_receiver: None,
            },
            FormMistake::SortedByPair => Wording {
                code: "sorted-by-pair",
                signed: ["with parameters sorted by name=value", "按 name=value 排序的文本"],
                help: ["sort the parameters by name, then join them", "请只按参数名排序，再拼接"],
                at_receiver: None,
            },
            FormMistake::ValuesEncoded => Wording {
                code: "values-encoded",
                signed: ["with percent-encoded values", "参数值做了 URL 编码的文本"],
                help: SIGN_PLAIN_VALUES,
                at_receiver: Some(DECODE_ONCE),
            },
            FormMistake::ValuesQuoted => Wording {
                code: "values-quoted",
                signed: ["with the values in quotes", "参数值加了引号的文本"],
                help: [
                    "join name=value without quotes, which only an older interface has",
                    "请按 name=value 拼接，不加引号（加引号是旧接口的规则）",
                ],
                at_receiver: None,
            },
            FormMistake::Unseparated => Wording {
                code: "unseparated",
                signed: ["with the parameters joined without `&`", "拼接时没有 `&` 的文本"],
                help: ["join the parameters with `&`", "请用 `&` 连接各参数"],
                at_receiver: None,
            },
        }
    }
}
