//! Mistakes with the signature itself.

use super::Wording;

/// A mistake with a signature.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SignatureMistake {
    Sha1,
    Md5,
    Sha512,
    Pss,
    NoDigestInfo,
    HashedTwice,
    HexHashed,
    SignatureBlanks,
    SignatureUrlSafe,
    SignatureEscaped,
    SignatureHex,
    SignatureLines,
}

impl SignatureMistake {
    #[allow(clippy::too_many_lines)] // a table
    pub(super) fn wording(self) -> Wording {
        match self {
            SignatureMistake::Sha1 => Wording {
                code: "sha1",
                fits: [
                    "the digest is SHA-1 (the type RSA), not SHA-256 (RSA2)",
                    "摘要是 SHA-1（RSA），不是 SHA-256（RSA2）",
                ],
                help: [
                    "sign with SHA256withRSA, or say sign_type=RSA where the app still may",
                    "请用 SHA256withRSA 签名；仍允许的旧应用可写 sign_type=RSA",
                ],
                at_receiver: Some([
                    "check with the digest that the app is set to",
                    "请用应用所设置的摘要验签",
                ]),
            },
            SignatureMistake::Md5 => Wording {
                code: "md5",
                fits: ["the digest is MD5", "摘要是 MD5"],
                help: ["sign with SHA256withRSA", "请用 SHA256withRSA 签名"],
                at_receiver: None,
            },
            SignatureMistake::Sha512 => Wording {
                code: "sha512",
                fits: ["the digest is SHA-384 or SHA-512", "摘要是 SHA-384 或 SHA-512"],
                help: ["sign with SHA256withRSA", "请用 SHA256withRSA 签名"],
                at_receiver: None,
            },
            SignatureMistake::Pss => Wording {
                code: "pss",
                fits: ["the padding is PSS", "填充方式是 PSS"],
                help: [
                    "sign with RSASSA-PKCS1-v1_5, which most libraries call SHA256withRSA",
                    "请用 RSASSA-PKCS1-v1_5，多数库称为 SHA256withRSA",
                ],
                at_receiver: None,
            },
            SignatureMistake::NoDigestInfo => Wording {
                code: "no-digest-info",
                fits: [
                    "the bare digest was encrypted, without its algorithm",
                    "直接加密了摘要，没有带上算法标识",
                ],
                help: [
                    "use your library's function for signing, not the one for encrypting",
                    "请用签名函数，而不是加密函数",
                ],
                at_receiver: None,
            },
            SignatureMistake::HashedTwice => Wording {
                code: "hashed-twice",
                fits: ["the digest was hashed once more", "摘要又被哈希了一次"],
                help: [
                    "pass the text, not its digest, to the function that signs",
                    "请把原文而不是摘要交给签名函数",
                ],
                at_receiver: None,
            },
            SignatureMistake::HexHashed => Wording {
                code: "hex-hashed",
                fits: ["the hexadecimal text of the digest was signed", "签的是摘要的十六进制文本"],
                help: [
                    "pass the text, not its digest, to the function that signs",
                    "请把原文而不是摘要交给签名函数",
                ],
                at_receiver: None,
            },
            SignatureMistake::SignatureBlanks => Wording {
                code: "signature-plus-lost",
                fits: ["`+` in the signature has become a blank", "签名里的 `+` 变成了空格"],
                help: ["escape the signature when the form is written", "写表单时请对签名做百分号编码"],
                at_receiver: Some(["decode the form once, and no more", "表单只解码一次"]),
            },
            SignatureMistake::SignatureUrlSafe => Wording {
                code: "signature-url-safe",
                fits: [
                    "the signature is of the URL-safe alphabet (- and _)",
                    "签名用了 URL 安全的字母表（- 与 _）",
                ],
                help: ["use standard base64", "请使用标准 base64"],
                at_receiver: None,
            },
            SignatureMistake::SignatureEscaped => Wording {
                code: "signature-escaped",
                fits: ["the signature is still percent-encoded", "签名仍是百分号编码"],
                help: ["escape it once", "只编码一次"],
                at_receiver: Some(["decode it once", "请解码一次"]),
            },
            SignatureMistake::SignatureHex => Wording {
                code: "signature-hex",
                fits: ["the signature is hexadecimal", "签名是十六进制"],
                help: ["use standard base64", "请使用标准 base64"],
                at_receiver: None,
            },
            SignatureMistake::SignatureLines => Wording {
                code: "signature-lines",
                fits: ["the signature has line ends", "签名里有换行"],
                help: ["use base64 without line ends", "请使用不换行的 base64"],
                at_receiver: None,
            },
        }
    }
}
