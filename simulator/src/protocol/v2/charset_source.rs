//! The place where a gateway request names its character set.

use super::refusal::GatewayRefusal;
use crate::protocol::{charset::WireCharset, received::Received, strictness::Strictness};

/// The platform's message for a character set that it did not find in time.
pub(super) const CHARSET_ADVICE: &str = "验签出错，请确认charset参数放在了URL查询字符串中";

/// The place that names the character set of a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum CharsetSource {
    /// The query, which the platform asks for.
    Query,
    /// The Content-Type header, as with smartwalle/alipay and `alipay_sdk_rust`.
    Header,
    /// The body only, as with Ruby's alipay. The platform then understands only ASCII.
    Body,
}

impl CharsetSource {
    /// Finds the character set, and sets it. `param` returns the parameter `charset` of the query (true) or the body.
    pub(super) fn find(
        received: &Received,
        param: impl Fn(bool) -> Option<String>,
        charset: &mut WireCharset,
    ) -> Result<Self, GatewayRefusal> {
        let of_query = param(true).map(|name| (Self::Query, name));
        let of_header = || {
            let name = charset_of_header(received).filter(|name| WireCharset::named(name).is_some());
            name.map(|name| (Self::Header, name))
        };
        let of_body = || param(false).map(|name| (Self::Body, name));
        let found = of_query.or_else(of_header).or_else(of_body);
        let (source, name) = found.ok_or_else(|| GatewayRefusal::missing("charset"))?;
        let message = || format!("{name} is not one of utf-8, GBK, GB2312 and GB18030");
        *charset = WireCharset::named(&name).ok_or_else(|| GatewayRefusal::invalid("charset", message()))?;
        Ok(source)
    }

    /// Notes where a call names its character set otherwise than the platform documents. A name that no document has is
    /// refused if the simulator is strict: <https://opendocs.alipay.com/open/203/105286> lists utf-8, gbk and gb2312.
    pub(super) fn notes(
        self,
        charset: &WireCharset,
        strictness: Strictness,
    ) -> Result<Vec<String>, GatewayRefusal> {
        let mut notes = Vec::new();
        if self != Self::Query {
            notes.push(
                "charset is not in the query, where the platform reads it before it decodes the call; a text that is not \
                 ASCII is refused if only the body names it"
                    .to_owned(),
            );
        }
        if charset.as_str().eq_ignore_ascii_case("utf8") {
            let message = "the platform documents the name utf-8; whether it knows utf8 is not documented";
            if strictness == Strictness::Strict {
                return Err(GatewayRefusal::invalid("charset", message));
            }
            notes.push(message.to_owned());
        }
        Ok(notes)
    }
}

/// Returns the parameter `charset` of the Content-Type header.
fn charset_of_header(received: &Received) -> Option<String> {
    let content_type = received.parts.headers.get(http::header::CONTENT_TYPE)?.to_str().ok()?;
    content_type.split(';').skip(1).find_map(|part| {
        let (name, value) = part.trim().split_once('=')?;
        name.eq_ignore_ascii_case("charset").then(|| value.trim_matches('"').to_owned())
    })
}
