use super::*;
use crate::crypto::Backend;

macro_rules! vector_key {
    ($name:literal) => {
        include_str!(concat!("../../../../tests/vectors/keys/", $name))
    };
}

const PRIVATE: &str = vector_key!("app_private_pkcs8.pem");
const PUBLIC: &str = vector_key!("app_public.pem");
const CERTIFICATE: &str = include_str!("testdata/certificate.pem");

fn private_error(text: &str) -> KeyError {
    PrivateKey::parse(text).expect_err("the text is no private key")
}

fn body(pem: &str) -> String {
    pem.lines().filter(|line| !line.starts_with("-----")).collect()
}

#[test]
fn every_form_of_one_key_is_the_same_key() {
    let public = PublicKey::parse(PUBLIC).unwrap();
    let pkcs1 = vector_key!("app_private_pkcs1.pem");
    for text in [
        PRIVATE.to_owned(),
        pkcs1.to_owned(),
        body(PRIVATE),
        body(pkcs1),
        format!("\u{feff}  \r\n{}", PRIVATE.replace('\n', "\r\n")),
        PRIVATE.trim().replace('\n', "\\n"),
        PRIVATE.replace("PRIVATE KEY", "RSA PRIVATE KEY"),
        PRIVATE.replace("PRIVATE KEY", "ENCRYPTED PRIVATE KEY"),
        pkcs1.replace("RSA PRIVATE KEY", "PRIVATE KEY"),
        format!("-----BEGIN PRIVATE KEY-----{}-----END PRIVATE KEY-----", body(PRIVATE)),
    ] {
        let key = PrivateKey::parse(&text).unwrap_or_else(|error| panic!("{error}: {text}"));
        assert!(key.public_key().same_key(&public));
        assert_eq!((key.bits(), key.public_key().bits()), (2048, 2048));
    }
    assert_eq!(public.to_spki_base64(), body(PUBLIC));
    assert_eq!(PublicKey::parse(&public.to_spki_base64()).unwrap(), public);
    assert_ne!(
        public.fingerprint(),
        PublicKey::parse(vector_key!("platform_public.b64")).unwrap().fingerprint()
    );
}

#[test]
fn the_form_of_a_key_does_not_depend_on_its_label() {
    let pkcs1 = vector_key!("app_private_pkcs1.pem");
    for (text, form) in [
        (PRIVATE, KeyForm::Pkcs8),
        (&body(PRIVATE), KeyForm::Pkcs8),
        (pkcs1, KeyForm::Pkcs1),
        (&pkcs1.replace("RSA PRIVATE KEY", "PRIVATE KEY"), KeyForm::Pkcs1),
        (PUBLIC, KeyForm::Spki),
        (&STANDARD.encode(PublicKey::parse(PUBLIC).unwrap().der), KeyForm::Pkcs1Public),
    ] {
        assert_eq!(KeyForm::of(text), Ok(form));
    }
    assert_eq!(KeyForm::of(CERTIFICATE), Err(KeyError::IsCertificate));
}

#[test]
fn a_key_in_the_wrong_setting_is_named() {
    assert_eq!(private_error(PUBLIC), KeyError::IsPublicKey);
    assert_eq!(PublicKey::parse(PRIVATE), Err(KeyError::IsPrivateKey));
    for text in [CERTIFICATE.to_owned(), body(CERTIFICATE)] {
        assert_eq!(private_error(&text), KeyError::IsCertificate);
        assert_eq!(PublicKey::parse(&text), Err(KeyError::IsCertificate));
    }
    let certificate = include_str!("../../../../tests/vectors/certs/alipay_cert.crt");
    assert_eq!(PublicKey::parse(certificate), Err(KeyError::IsCertificate));
    assert_eq!(private_error(include_str!("testdata/request.pem")), KeyError::IsCertificateRequest);
}

#[test]
fn other_algorithms_and_protected_keys_are_named() {
    for (text, name) in [
        (include_str!("testdata/ec_sec1.pem"), "P-256"),
        (include_str!("testdata/ec_pkcs8.pem"), "P-256"),
        (include_str!("testdata/ec_public.pem"), "P-256"),
        (include_str!("testdata/sm2_pkcs8.pem"), "SM2"),
        (include_str!("testdata/sm2_sec1.pem"), "SM2"),
        (include_str!("testdata/dsa_traditional.pem"), "DSA"),
        (include_str!("testdata/ed25519.pem"), "Ed25519"),
        ("ssh-rsa AAAAB3NzaC1yc2E someone@somewhere", "OpenSSH"),
        (include_str!("testdata/rsa_pss.pem"), "PSS"),
        ("-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n-----END OPENSSH PRIVATE KEY-----", "OpenSSH"),
    ] {
        match private_error(text) {
            KeyError::OtherAlgorithm { found } => assert!(found.contains(name), "{found}"),
            other => panic!("{name}: {other}"),
        }
    }
    for text in [include_str!("testdata/encrypted_pkcs8.pem"), include_str!("testdata/encrypted_pkcs1.pem")] {
        assert_eq!(private_error(text), KeyError::EncryptedPrivateKey);
    }
    let short = vector_key!("app_rsa1024_private_pkcs8.pem");
    assert_eq!(private_error(short), KeyError::TooShort { bits: 1024 });
    assert_eq!(
        PublicKey::parse(vector_key!("app_rsa1024_public.b64")),
        Err(KeyError::TooShort { bits: 1024 })
    );
}

#[test]
fn errors_say_what_the_text_is_instead() {
    let whole = body(PRIVATE);
    let (first, last) = whole.split_at(400);
    for (text, expected) in [
        (String::new(), KeyError::Empty),
        (" \r\n\u{feff}".to_owned(), KeyError::Empty),
        ("/etc/alipay/private".to_owned(), KeyError::FilePath),
        ("-----BEGIN PRIVATE KEY-----\n-----END PRIVATE KEY-----".to_owned(), KeyError::Empty),
        ("./keys/app_private_key.pem".to_owned(), KeyError::FilePath),
        (r"C:\keys\app.key".to_owned(), KeyError::FilePath),
        // A path is one short line.
        ("/".repeat(508) + ".pem", KeyError::InvalidBase64 { position: 509, hint: ForeignText::Other }),
        ("/".repeat(507) + ".pem", KeyError::FilePath),
        ("/".repeat(512), KeyError::Malformed),
        ("/AAA\nAAAA".to_owned(), KeyError::Malformed),
        (first.to_owned(), KeyError::Truncated),
        (first[..399].to_owned(), KeyError::Truncated),
        (last.to_owned(), KeyError::Malformed),
        ("aGVsbG8gd29ybGQ=".to_owned(), KeyError::Malformed),
        (format!("{PRIVATE}{PUBLIC}"), KeyError::SeveralKeys),
    ] {
        assert_eq!(private_error(&text), expected, "{text}");
    }
    let joined = STANDARD.encode([STANDARD.decode(&whole).unwrap(), vec![1, 2, 3]].concat());
    assert_eq!(private_error(&joined), KeyError::TrailingData);
    let positions = [
        (whole.replacen('/', "_", 1), "URL-safe"),
        (format!("\"{whole}\""), "quotes"),
        (whole.replacen('A', "=", 1), "joined"),
        (PRIVATE.replace("-----", "----"), "armor"),
        (whole.replacen('+', "-", 1), "URL-safe"),
        (whole.replacen('+', "%2B", 1), "percent-encoded"),
        ("<your private key>".to_owned(), "placeholder"),
    ];
    for (text, hint) in positions {
        let shown = private_error(&text).to_string();
        assert!(shown.contains(hint), "{shown}");
    }
}

#[test]
fn what_does_not_belong_into_a_key_is_named_for_what_it_is() {
    let key = body(PRIVATE);
    let plus = key.find('+').expect("the key has a plus");
    let utf16: Vec<u8> =
        [0xFF, 0xFE].into_iter().chain(PRIVATE.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    for (text, cause) in [
        (format!("ALIPAY_PRIVATE_KEY={key}"), ForeignText::Name),
        (format!("privateKey: \"{key}\""), ForeignText::Name),
        (format!("应用私钥：{key}"), ForeignText::Name),
        (format!("\"{key}\""), ForeignText::Quotes),
        (format!("“{key}”"), ForeignText::Quotes),
        (format!("{}\u{200b}{}", &key[..9], &key[9..]), ForeignText::ZeroWidth),
        (key.replacen('M', "Ｍ", 2), ForeignText::FullWidth),
        (key.replace('+', " "), ForeignText::PlusLost),
        (key.replace('+', "%2B"), ForeignText::PercentEncoded),
        (STANDARD.encode(utf16), ForeignText::Utf16),
    ] {
        match private_error(&text) {
            KeyError::InvalidBase64 { hint, .. } => {
                assert_eq!(hint, cause, "position of the first plus: {plus}");
            }
            other => panic!("{cause:?}: {other:?}"),
        }
    }
    // Lines that were joined by spaces are a key.
    assert!(
        PrivateKey::parse(
            &PRIVATE.lines().filter(|line| !line.starts_with('-')).collect::<Vec<_>>().join(" ")
        )
        .is_ok()
    );
}

#[test]
fn nested_wrappers_are_malformed() {
    // PKCS#8 around PKCS#8, deep enough to exhaust the stack of a search that follows it down.
    let algorithm = [0x30, 0x0d, 6, 9, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 1, 1, 5, 0];
    let mut der = vec![0x30, 3, 2, 1, 0];
    for _ in 0..5000 {
        der = element(0x30, &[[2, 1, 0].as_slice(), &algorithm, &element(4, &der)].concat());
    }
    assert_eq!(private_error(&STANDARD.encode(&der)), KeyError::Malformed);
}

/// A request for a certificate may have no attributes.
#[test]
fn a_certificate_request_without_attributes_is_named_too() {
    let sequence = |parts: &[&[u8]]| element(0x30, &parts.concat());
    let (version, name, key) = ([2, 1, 0], sequence(&[]), sequence(&[]));
    for (attributes, expected) in [
        (&[][..], KeyError::IsCertificateRequest),
        (&[0xa0, 0], KeyError::IsCertificateRequest),
        (&[2, 1, 0], KeyError::IsCertificate),
    ] {
        let body = sequence(&[&version, &name, &key, attributes]);
        let request = sequence(&[&body, &sequence(&[]), &[3, 1, 0]]);
        assert_eq!(private_error(&STANDARD.encode(request)), expected);
    }
}

#[test]
fn only_elliptic_curves_are_named_by_their_parameters() {
    // 1.2.3.4 with the parameter P-256.
    let algorithm = [&[6, 3, 0x2a, 3, 4][..], &[6, 8, 0x2a, 0x86, 0x48, 0xce, 0x3d, 3, 1, 7]].concat();
    let key = element(0x30, &[element(0x30, &algorithm), vec![3, 1, 0]].concat());
    let expected = KeyError::OtherAlgorithm { found: "the algorithm 1.2.3.4".to_owned() };
    assert_eq!(private_error(&STANDARD.encode(key)), expected);
}

#[test]
fn every_error_has_a_code_of_its_own() {
    let errors = [
        (KeyError::Empty, "key-empty"),
        (KeyError::FilePath, "key-is-path"),
        (KeyError::IsPublicKey, "key-public-in-private-setting"),
        (KeyError::IsPrivateKey, "key-private-in-public-setting"),
        (KeyError::IsCertificate, "key-is-certificate"),
        (KeyError::TooShort { bits: 1024 }, "key-too-short"),
    ];
    for (error, code) in errors {
        assert_eq!(error.code(), code);
    }
}

fn element(tag: u8, value: &[u8]) -> Vec<u8> {
    let [.., high, middle, low] = value.len().to_be_bytes();
    // DER wants the shortest length.
    let header = match (high, middle) {
        (0, 0) if low < 0x80 => vec![tag, low],
        (0, 0) => vec![tag, 0x81, low],
        (0, _) => vec![tag, 0x82, middle, low],
        _ => vec![tag, 0x83, high, middle, low],
    };
    [header.as_slice(), value].concat()
}

#[test]
fn every_backend_accepts_the_largest_keys() {
    let key = PublicKey::parse(include_str!("testdata/rsa8192_public.pem")).unwrap();
    for backend in Backend::ALL {
        assert!(backend.verifier(&key).is_ok(), "{backend}");
        assert!(["aws-lc-rs", "pure-rust"].contains(&backend.to_string().as_str()));
    }
}

#[test]
fn neither_debug_nor_errors_show_key_text() {
    let key = PrivateKey::parse(PRIVATE).unwrap();
    let whole = body(PRIVATE);
    let public = key.public_key().fingerprint();
    let mut shown = format!("{key:?} {:?}", key.public_key());
    assert!(
        shown
            .contains(&format!("PrivateKey(2048 bits, public half {public}) PublicKey(2048 bits, {public})"))
    );
    for backend in Backend::ALL {
        let (signer, verifier) = (backend.signer(&key).unwrap(), backend.verifier(key.public_key()).unwrap());
        for debug in [format!("{signer:?}"), format!("{verifier:?}")] {
            assert!(debug.contains(&public), "{debug}");
            shown += &debug;
        }
    }
    shown += &private_error(&whole[..401]).to_string();
    shown += &private_error(&whole.replace('/', "_")).to_string();
    for start in (0..whole.len() - 12).step_by(4) {
        assert!(!shown.contains(&whole[start..start + 12]), "{shown}");
    }
    let secret = rsa_numbers(&key);
    assert!(secret.iter().all(|number| !shown.contains(number.as_str())), "{shown}");
}

/// The private numbers in the forms that a careless `Debug` would print.
fn rsa_numbers(key: &PrivateKey) -> Vec<String> {
    let numbers = pkcs1::RsaPrivateKey::from_der(&key.der).unwrap();
    [numbers.private_exponent, numbers.prime1, numbers.prime2]
        .iter()
        .flat_map(|number| {
            let bytes = number.as_bytes();
            let hex = bytes.iter().take(8).fold(String::new(), |text, byte| format!("{text}{byte:02x}"));
            [hex.to_uppercase(), hex, format!("{:?}", &bytes[..8]).trim_matches(['[', ']']).to_owned()]
        })
        .collect()
}

#[test]
fn both_backends_make_and_accept_the_same_signatures() {
    let key = PrivateKey::parse(PRIVATE).unwrap();
    let mut signatures = Vec::new();
    for backend in Backend::ALL {
        let signer = backend.signer(&key).unwrap();
        let future = signer.sign(b"content");
        let mut future = std::pin::pin!(future);
        let mut context = std::task::Context::from_waker(std::task::Waker::noop());
        match future.as_mut().poll(&mut context) {
            std::task::Poll::Ready(signature) => signatures.push(signature.unwrap()),
            std::task::Poll::Pending => panic!("a key in memory signs at once"),
        }
    }
    for backend in Backend::ALL {
        let verifier = backend.verifier(key.public_key()).unwrap();
        let public = Some(key.public_key().clone());
        assert_eq!(
            (backend.signer(&key).unwrap().public_key(), verifier.public_key()),
            (public.clone(), public)
        );
        for signature in &signatures {
            assert_eq!(signature, &signatures[0]);
            assert_eq!(verifier.verify(b"content", signature), Ok(()));
            assert!(verifier.verify(b"Content", signature).is_err());
            assert!(verifier.verify(b"content", &signature[1..]).is_err());
            assert!(verifier.verify(b"content", b"").is_err());
        }
    }
}

#[test]
fn inconsistent_numbers_are_refused_by_every_backend() {
    let key = PrivateKey::parse(PRIVATE).unwrap();
    let mut der = key.der.to_vec();
    // A byte of the private exponent: the structure stays valid, but the key does not.
    der[300] ^= 1;
    let broken = PrivateKey { der: Zeroizing::new(der), public: key.public_key().clone() };
    for backend in Backend::ALL {
        assert_eq!(backend.signer(&broken).map(|_| ()), Err(KeyError::Malformed), "{backend}");
    }
}
