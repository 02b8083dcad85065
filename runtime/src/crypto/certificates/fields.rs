//! The fields of a certificate, read with `der`. The path builder of `webpki` keeps them to itself.

use pkcs8::{
    ObjectIdentifier,
    der::{
        Decode, ErrorKind, Reader, Result, SliceReader, Tag, TagMode, TagNumber, Tagged,
        asn1::{AnyRef, BitStringRef, ContextSpecific, GeneralizedTime, OctetStringRef, UtcTime},
    },
    spki::AlgorithmIdentifierRef,
};

const BASIC_CONSTRAINTS: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.29.19");

/// The longest serial number in bytes. RFC 5280 allows 20.
const LONGEST_SERIAL: usize = 64;

/// The fields that are used. Nothing is verified.
pub(super) struct Fields<'a> {
    /// The serial number, as an unsigned number, because some authorities forget the leading zero.
    pub(super) serial: &'a [u8],
    /// The algorithm with which the issuer signed.
    pub(super) signed_with: ObjectIdentifier,
    pub(super) issuer: Name<'a>,
    pub(super) subject: Name<'a>,
    /// Seconds since the Unix epoch.
    pub(super) not_before: i64,
    pub(super) not_after: i64,
    /// The `SubjectPublicKeyInfo`.
    pub(super) public_key: &'a [u8],
    /// True if it may issue certificates, by its basic constraints.
    pub(super) is_authority: bool,
    /// True if bytes follow the certificate.
    pub(super) has_trailing_data: bool,
}

/// A distinguished name: its parts in their encoded order, each with one attribute or more.
#[derive(PartialEq, Eq)]
pub(super) struct Name<'a>(pub(super) Vec<Vec<Attribute<'a>>>);

/// An attribute of a name.
#[derive(PartialEq, Eq)]
pub(super) struct Attribute<'a> {
    pub(super) kind: ObjectIdentifier,
    pub(super) value: AnyRef<'a>,
}

impl<'a> Fields<'a> {
    pub(super) fn read(der: &'a [u8]) -> Result<Self> {
        let mut reader = SliceReader::new(der)?;
        let mut fields = reader.sequence(|certificate| {
            let mut fields = certificate.sequence(Self::read_body)?;
            fields.signed_with = AlgorithmIdentifierRef::decode(certificate)?.oid;
            BitStringRef::decode(certificate)?;
            Ok(fields)
        })?;
        fields.has_trailing_data = !reader.is_finished();
        Ok(fields)
    }

    fn read_body(body: &mut impl Reader<'a>) -> Result<Self> {
        let _version = body.context_specific::<u8>(TagNumber::N0, TagMode::Explicit)?;
        let serial = AnyRef::decode(body)?;
        serial.tag().assert_eq(Tag::Integer)?;
        if serial.value().len() > LONGEST_SERIAL {
            return Err(ErrorKind::Overlength.into());
        }
        let signed_with = AlgorithmIdentifierRef::decode(body)?.oid;
        let issuer = Name::read(body)?;
        let (not_before, not_after) = body.sequence(|validity| Ok((time(validity)?, time(validity)?)))?;
        let subject = Name::read(body)?;
        let public_key = body.tlv_bytes()?;
        body.context_specific::<BitStringRef<'_>>(TagNumber::N1, TagMode::Implicit)?;
        body.context_specific::<BitStringRef<'_>>(TagNumber::N2, TagMode::Implicit)?;
        let extensions = ContextSpecific::<AnyRef<'_>>::decode_explicit(body, TagNumber::N3)?;
        Ok(Self {
            serial: serial.value(),
            signed_with,
            issuer,
            subject,
            not_before,
            not_after,
            public_key,
            is_authority: extensions.map_or(Ok(false), |extensions| is_authority(extensions.value))?,
            has_trailing_data: false,
        })
    }
}

impl<'a> Name<'a> {
    fn read(reader: &mut impl Reader<'a>) -> Result<Self> {
        let part = |part: AnyRef<'a>| {
            part.tag().assert_eq(Tag::Set)?;
            each(part.value(), |attribute: AnyRef<'a>| {
                attribute.sequence(|reader| {
                    Ok(Attribute { kind: ObjectIdentifier::decode(reader)?, value: AnyRef::decode(reader)? })
                })
            })
        };
        let name = AnyRef::decode(reader)?;
        name.tag().assert_eq(Tag::Sequence)?;
        each(name.value(), part).map(Self)
    }
}

/// Reads each element of a list.
fn each<'a, T>(list: &'a [u8], read: impl Fn(AnyRef<'a>) -> Result<T>) -> Result<Vec<T>> {
    let mut reader = SliceReader::new(list)?;
    let mut elements = Vec::new();
    while !reader.is_finished() {
        elements.push(read(AnyRef::decode(&mut reader)?)?);
    }
    Ok(elements)
}

/// Reads a time in seconds since the Unix epoch.
fn time<'a>(reader: &mut impl Reader<'a>) -> Result<i64> {
    let time = AnyRef::decode(reader)?;
    let since = match time.tag() {
        Tag::UtcTime => time.decode_as::<UtcTime>()?.to_unix_duration(),
        _ => time.decode_as::<GeneralizedTime>()?.to_unix_duration(),
    };
    i64::try_from(since.as_secs()).map_err(|_| ErrorKind::DateTime.into())
}

/// Returns what the basic constraints among the extensions say. Doubled or malformed ones say nothing.
fn is_authority(extensions: AnyRef<'_>) -> Result<bool> {
    extensions.tag().assert_eq(Tag::Sequence)?;
    let extensions = each(extensions.value(), |extension| {
        extension.sequence(|reader| {
            let kind = ObjectIdentifier::decode(reader)?;
            if reader.peek_tag()? == Tag::Boolean {
                // Whether it is critical. Not every authority writes true as DER demands.
                AnyRef::decode(reader)?;
            }
            Ok((kind, OctetStringRef::decode(reader)?.as_bytes()))
        })
    })?;
    let constraints: Vec<_> = extensions.iter().filter(|(kind, _)| *kind == BASIC_CONSTRAINTS).collect();
    let [(_, constraints)] = constraints.as_slice() else { return Ok(false) };
    let read = AnyRef::from_der(constraints).and_then(|constraints| {
        constraints.sequence(|reader| {
            let is_authority = Option::<bool>::decode(reader)?;
            let _longest_path = Option::<AnyRef<'_>>::decode(reader)?;
            Ok(is_authority)
        })
    });
    Ok(read.ok().flatten().unwrap_or(false))
}

#[cfg(test)]
mod tests {
    use super::{super::certificate::blocks, *};

    #[test]
    fn only_a_whole_certificate_is_read() {
        let leaf = &blocks(include_str!("testdata/alipay_cert.crt")).unwrap()[0];
        let fields = Fields::read(leaf).unwrap();
        assert!(!fields.is_authority && !fields.has_trailing_data);
        for end in 0..leaf.len() {
            assert!(Fields::read(&leaf[..end]).is_err(), "{end}");
        }
        assert!(Fields::read(&[leaf, b"\0".as_slice()].concat()).unwrap().has_trailing_data);
        for root in blocks(include_str!("testdata/root_bundle.crt")).unwrap() {
            assert!(Fields::read(&root).unwrap().is_authority);
        }
    }
}
