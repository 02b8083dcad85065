//! Characters that do not belong into a key, and how they came there.

use std::fmt;

use crate::support::language::Language;

/// The likely cause of a character that is not base64.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ForeignText {
    /// A name is before the key, as in `NAME=MII..` and `name: MII..`.
    Name,
    /// Quotes.
    Quotes,
    /// Characters without width, which some editors and chats insert.
    ZeroWidth,
    /// Full-width characters of an input method.
    FullWidth,
    /// UTF-16, as some editors of Windows save.
    Utf16,
    /// Spaces in the place of `+`.
    PlusLost,
    /// Percent-encoding.
    PercentEncoded,
    /// The URL-safe alphabet of base64.
    UrlSafe,
    /// Armor with too few dashes.
    Armor,
    /// A placeholder such as `<key>`.
    Placeholder,
    /// `=` within the text.
    Joined,
    /// A character of no known cause.
    Other,
}

impl ForeignText {
    /// Returns the cause and the fix in a language.
    pub fn in_language(self, language: Language) -> &'static str {
        let (english, chinese) = match self {
            ForeignText::Name => (
                "a name is before the key, as in NAME=MII..; pass only the text after it",
                "密钥前有名称（如 NAME=MII..）；请只提供其后的内容",
            ),
            ForeignText::Quotes => ("remove the quotes", "请去掉引号"),
            ForeignText::ZeroWidth => (
                "it is invisible (zero-width), and came with copying; copy the key from the key tool again, or delete it",
                "这是不可见的零宽字符，在复制时带入；请从密钥工具重新复制",
            ),
            ForeignText::FullWidth => (
                "it is a full-width character of an input method; copy the key again",
                "这是输入法的全角字符；请重新复制密钥",
            ),
            ForeignText::Utf16 => {
                ("the text is UTF-16; save the file as UTF-8", "文件编码为 UTF-16；请另存为 UTF-8")
            }
            ForeignText::PlusLost => (
                "each `+` became a space, as when a form is decoded; copy the key again",
                "`+` 变成了空格，可能是表单解码造成的；请重新复制密钥",
            ),
            ForeignText::PercentEncoded => {
                ("the text is percent-encoded; decode it once", "内容为 URL 编码；请解码一次")
            }
            ForeignText::UrlSafe => (
                "it belongs to the URL-safe alphabet, which is not used for keys; replace - by + and _ by /",
                "这是 URL 安全的 base64 字符；请将 - 替换为 +，_ 替换为 /",
            ),
            ForeignText::Armor => (
                "a PEM armor line is damaged; it needs five dashes on each side",
                "PEM 首行或末行已损坏；两侧各须有五个短横线",
            ),
            ForeignText::Placeholder => {
                ("the text looks like a placeholder; replace it by the key", "内容像是占位符；请替换为密钥")
            }
            ForeignText::Joined => (
                "`=` can occur at the end of a key only, so two keys may have been joined",
                "`=` 只能出现在密钥末尾；可能拼接了两个密钥",
            ),
            ForeignText::Other => ("check that the text is the key", "请检查内容是否为密钥"),
        };
        language.pick(english, chinese)
    }

    /// Names the cause of the first foreign character.
    pub(super) fn of(character: char, is_first: bool) -> Self {
        match character {
            '-' if is_first => ForeignText::Armor,
            '-' | '_' => ForeignText::UrlSafe,
            '%' => ForeignText::PercentEncoded,
            '"' | '\'' | '`' | '“' | '”' | '‘' | '’' | '「' | '」' => ForeignText::Quotes,
            '<' | '>' => ForeignText::Placeholder,
            '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' | '\u{00AD}' => ForeignText::ZeroWidth,
            '\u{FF01}'..='\u{FF5E}' | '\u{3000}' => ForeignText::FullWidth,
            '\0' | '\u{FFFD}' => ForeignText::Utf16,
            _ => ForeignText::Other,
        }
    }
}

impl fmt::Display for ForeignText {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.pad(self.in_language(Language::English))
    }
}

/// Returns whether a name is before the key, and ends with `=` or `:`. Keys begin with `MI`, as base64 of DER.
pub(super) fn has_name(text: &str) -> bool {
    let Some((name, rest)) = text.split_once(['=', ':', '：']) else { return false };
    let name = name.trim().trim_matches(['"', '\'']);
    let is_name = !name.is_empty()
        && name.len() < 60
        && name.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '.' | '-' | ' '));
    let rest = rest.trim_start_matches([' ', '"', '\'', '=', '>', '\t']);
    is_name && (rest.starts_with("MI") || rest.starts_with("-----BEGIN"))
}
