//! Mistakes in the signature.

use super::Wording;

/// A mistake in a signature.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SignatureMistake {
    Sha1,
    Sha256,
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
                signed: [
                    "the digest of the signature is SHA-1 (sign_type RSA), not SHA-256 (RSA2)",
                    "签名使用 SHA-1 摘要（sign_type=RSA），而不是 SHA-256（RSA2）",
                ],
                help: [
                    "sign with SHA256withRSA; only old applications can use sign_type=RSA",
                    "请使用 SHA256withRSA 加签；仅旧应用可以使用 sign_type=RSA",
                ],
                at_receiver: Some([
                    "verify with the digest that the application is configured for",
                    "请使用应用所配置的签名算法验签",
                ]),
            },
            SignatureMistake::Sha256 => Wording {
                code: "sha256",
                signed: [
                    "the digest of the signature is SHA-256 (RSA2), but sign_type says RSA (SHA-1)",
                    "签名使用 SHA-256 摘要（RSA2），但 sign_type 为 RSA（SHA-1）",
                ],
                help: ["send sign_type=RSA2", "请发送 sign_type=RSA2"],
                at_receiver: Some(["verify with SHA256withRSA", "请使用 SHA256withRSA 验签"]),
            },
            SignatureMistake::Md5 => Wording {
                code: "md5",
                signed: ["the digest of the signature is MD5", "签名使用 MD5 摘要"],
                help: ["sign with SHA256withRSA", "请使用 SHA256withRSA 加签"],
                at_receiver: None,
            },
            SignatureMistake::Sha512 => Wording {
                code: "sha512",
                signed: [
                    "the digest of the signature is SHA-384 or SHA-512",
                    "签名使用 SHA-384 或 SHA-512 摘要",
                ],
                help: ["sign with SHA256withRSA", "请使用 SHA256withRSA 加签"],
                at_receiver: None,
            },
            SignatureMistake::Pss => Wording {
                code: "pss",
                signed: ["the padding of the signature is PSS", "签名使用 PSS 填充"],
                help: [
                    "sign with RSASSA-PKCS1-v1_5, which most libraries call SHA256withRSA",
                    "请使用 RSASSA-PKCS1-v1_5（多数库称为 SHA256withRSA）加签",
                ],
                at_receiver: None,
            },
            SignatureMistake::NoDigestInfo => Wording {
                code: "no-digest-info",
                signed: [
                    "the signature has a bare digest, without the name of its algorithm",
                    "签名只包含摘要，不含摘要算法标识",
                ],
                help: [
                    "use the signing function of the library, not the encryption function",
                    "请使用签名函数，而不是加密函数",
                ],
                at_receiver: None,
            },
            SignatureMistake::HashedTwice => Wording {
                code: "hashed-twice",
                signed: ["the digest was hashed again", "摘要被重复计算了一次"],
                help: [
                    "pass the text to the signing function, not its digest",
                    "请把原文而不是摘要传给签名函数",
                ],
                at_receiver: None,
            },
            SignatureMistake::HexHashed => Wording {
                code: "hex-hashed",
                signed: [
                    "the hexadecimal form of the digest was signed instead of the text",
                    "被加签的是摘要的十六进制文本，而不是原文",
                ],
                help: [
                    "pass the text to the signing function, not its digest",
                    "请把原文而不是摘要传给签名函数",
                ],
                at_receiver: None,
            },
            SignatureMistake::SignatureBlanks => Wording {
                code: "signature-plus-lost",
                signed: ["the signature has spaces in the place of `+`", "签名中的 `+` 变成了空格"],
                help: [
                    "percent-encode the signature when the form is written",
                    "写表单时请对签名做 URL 编码",
                ],
                at_receiver: Some(["decode the form once", "请只解码一次表单"]),
            },
            SignatureMistake::SignatureUrlSafe => Wording {
                code: "signature-url-safe",
                signed: [
                    "the signature is in the URL-safe alphabet of base64 (- and _)",
                    "签名使用了 URL 安全的 base64（- 和 _）",
                ],
                help: ["use standard base64", "请使用标准 base64"],
                at_receiver: None,
            },
            SignatureMistake::SignatureEscaped => Wording {
                code: "signature-escaped",
                signed: ["the signature is still percent-encoded", "签名仍为 URL 编码"],
                help: ["percent-encode the signature once", "签名只做一次 URL 编码"],
                at_receiver: Some(["decode the signature once", "请对签名做一次 URL 解码"]),
            },
            SignatureMistake::SignatureHex => Wording {
                code: "signature-hex",
                signed: ["the signature is hexadecimal", "签名为十六进制"],
                help: ["use standard base64", "请使用标准 base64"],
                at_receiver: None,
            },
            SignatureMistake::SignatureLines => Wording {
                code: "signature-lines",
                signed: ["the signature has line breaks", "签名中有换行符"],
                help: ["use base64 without line breaks", "请使用不换行的 base64"],
                at_receiver: None,
            },
        }
    }
}
