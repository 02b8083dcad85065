//! Mistakes with the parameters of a form or query.

use super::Wording;

/// A mistake with a form.
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
                fits: [
                    "the values are taken as they stand in the form, with their escapes",
                    "值保持表单里的百分号编码",
                ],
                help: [
                    "sign the plain values; escape them only when the form is written",
                    "请对原始值签名，发送时才做百分号编码",
                ],
                at_receiver: Some(["decode each value once before the check", "验签前请对每个值解码一次"]),
            },
            FormMistake::DecodedTwice => Wording {
                code: "decoded-twice",
                fits: ["the values are decoded twice", "值被解码了两次"],
                help: ["sign the values as they are before any decoding", "请对未经解码的值签名"],
                at_receiver: Some([
                    "decode each value once: the framework may have done it already",
                    "每个值只解码一次：框架可能已经解码过",
                ]),
            },
            FormMistake::DecodedBefore => Wording {
                code: "decoded-before",
                fits: [
                    "the values are taken as they are: the record was decoded before",
                    "值按原样使用：记录下来之前已经解码过",
                ],
                help: [
                    "record the raw form, before your framework decodes it",
                    "请记录框架解码之前的原始表单",
                ],
                at_receiver: None,
            },
            FormMistake::PlusLost => Wording {
                code: "plus-lost",
                fits: [
                    "blanks in the values are `+`: a `+` was sent without its escape, or decoded twice",
                    "值里的空格应为 `+`：发送时未转义为 %2B，或被多解码了一次",
                ],
                help: ["escape `+` as %2B when the form is written", "写表单时请把 `+` 转义为 %2B"],
                at_receiver: Some([
                    "do not decode twice, and do not pass the form through what unescapes it",
                    "不要重复解码，也不要经过会反转义的中间层",
                ]),
            },
            FormMistake::PlusKept => Wording {
                code: "plus-kept",
                fits: [
                    "`+` in the form stands for itself, not for a blank",
                    "表单里的 `+` 表示加号本身，而不是空格",
                ],
                help: [
                    "escape `+` as %2B and a blank as %20 when the form is written",
                    "写表单时 `+` 写作 %2B，空格写作 %20",
                ],
                at_receiver: Some([
                    "a form's `+` is a blank; use a decoder for forms, not one for paths",
                    "表单的 `+` 是空格；请使用表单解码，而不是路径解码",
                ]),
            },
            FormMistake::Utf8ForGbk => Wording {
                code: "utf8-for-gbk",
                fits: [
                    "the text is UTF-8, though `charset` says otherwise",
                    "文本是 UTF-8，而 charset 写的不是",
                ],
                help: [
                    "encode the text in the character set that `charset` names before it is signed, or send charset=utf-8",
                    "签名前按 charset 指定的字符集编码，或改为 charset=utf-8",
                ],
                at_receiver: Some([
                    "check the bytes as they came; do not convert them to another character set first",
                    "请对收到的原始字节验签，不要先转换字符集",
                ]),
            },
            FormMistake::GbkForUtf8 => Wording {
                code: "gbk-for-utf8",
                fits: [
                    "the text is GBK: it was converted to UTF-8 afterwards",
                    "文本本是 GBK，后来被转成了 UTF-8",
                ],
                help: ["say charset=GBK, or sign UTF-8", "请写 charset=GBK，或以 UTF-8 签名"],
                at_receiver: Some([
                    "take the raw query or body; frameworks that decode forms as UTF-8 destroy GBK",
                    "请取原始的查询串或请求体；按 UTF-8 解码表单的框架会破坏 GBK",
                ]),
            },
            FormMistake::SignTypeLeftOut => Wording {
                code: "sign-type-left-out",
                fits: ["`sign_type` is left out", "去掉了 sign_type"],
                help: [
                    "a request signs everything but `sign`; `sign_type` belongs to it",
                    "请求签名时只去掉 sign；sign_type 要参与",
                ],
                at_receiver: Some([
                    "this notification is signed with `sign_type` (rule V2): leave out `sign` alone",
                    "这种通知连 sign_type 一起签名（V2 规则）：只去掉 sign",
                ]),
            },
            FormMistake::SignTypeIncluded => Wording {
                code: "sign-type-included",
                fits: ["`sign_type` is included", "包含了 sign_type"],
                help: ["leave out `sign` alone", "只去掉 sign"],
                at_receiver: Some([
                    "this notification is signed without `sign_type` (rule V1): leave out both",
                    "这种通知不含 sign_type（V1 规则）：sign 与 sign_type 都要去掉",
                ]),
            },
            FormMistake::ExtraParameters => Wording {
                code: "extra-parameters",
                fits: [
                    "every parameter that is none of Alipay's is left out",
                    "去掉了所有不属于支付宝的参数",
                ],
                help: ["sign exactly what is sent", "签名的内容必须与发送的一致"],
                at_receiver: Some([
                    "keep the parameters of your own URL out of the check, or register a URL without any",
                    "请把自己网址上的参数排除在验签之外，或登记不带参数的网址",
                ]),
            },
            FormMistake::EmptyIncluded => Wording {
                code: "empty-included",
                fits: ["parameters without a value are included", "包含了空值参数"],
                help: [
                    "leave out parameters without a value, and do not send them",
                    "空值参数不参与签名，也不要发送",
                ],
                at_receiver: None,
            },
            FormMistake::Unsorted => Wording {
                code: "unsorted",
                fits: ["the parameters are not sorted", "参数没有排序"],
                help: ["sort the parameters by name, byte by byte", "请按参数名的字节顺序升序排列"],
                at_receiver: None,
            },
            FormMistake::SortedIgnoringCase => Wording {
                code: "sorted-ignoring-case",
                fits: ["the parameters are sorted without regard to case", "排序时忽略了大小写"],
                help: [
                    "sort by bytes: upper case stands before `_`, and `_` before lower case",
                    "请按字节排序：大写在 `_` 之前，`_` 在小写之前",
                ],
                at_receiver: None,
            },
            FormMistake::SortedByPair => Wording {
                code: "sorted-by-pair",
                fits: ["whole pairs are sorted, not names", "按整个 name=value 排序，而不是按参数名"],
                help: ["sort by name alone, then join", "请只按参数名排序，再拼接"],
                at_receiver: None,
            },
            FormMistake::ValuesEncoded => Wording {
                code: "values-encoded",
                fits: ["the values are percent-encoded", "值做了百分号编码"],
                help: [
                    "sign the plain values; encode them only when the form is written",
                    "请对原始值签名，写表单时才编码",
                ],
                at_receiver: Some(["decode each value once before the check", "验签前请对每个值解码一次"]),
            },
            FormMistake::ValuesQuoted => Wording {
                code: "values-quoted",
                fits: ["the values stand in quotes", "值加了引号"],
                help: [
                    "join name=value without quotes; quotes belong to an older interface",
                    "请按 name=value 拼接，不加引号；加引号是旧接口的做法",
                ],
                at_receiver: None,
            },
            FormMistake::Unseparated => Wording {
                code: "unseparated",
                fits: ["the parameters are joined without `&`", "拼接时没有 `&`"],
                help: ["join the pairs with `&`", "请用 `&` 连接各参数"],
                at_receiver: None,
            },
        }
    }
}
