//! The commands of the documents, run as a reader would: in a folder with the files that they name.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)] // tests

#[allow(dead_code)] // the tests of the page use more of it
#[path = "page/server.rs"]
mod server;

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

use alipay_document_tests::{Block, Command as Documented, document, documents, root};
use base64::{Engine, engine::general_purpose::STANDARD};
use rsa::{
    RsaPrivateKey,
    pkcs1v15::SigningKey,
    pkcs8::DecodePrivateKey,
    signature::{SignatureEncoding, Signer},
};
use server::Server;
use sha2::Sha256;
use tempfile::TempDir;

fn key(name: &str) -> PathBuf {
    root().join("tests/vectors/keys").join(name)
}

/// A folder with the reader's files, beside a clone of the repository.
struct Reader {
    parent: TempDir,
}

impl Reader {
    /// `alipay_public_key` is the name of a key of the vectors.
    fn new(alipay_public_key: &str) -> Self {
        let reader = Self { parent: tempfile::tempdir().unwrap() };
        fs::create_dir(reader.folder()).unwrap();
        fs::copy(key("app_private_pkcs8.b64"), reader.folder().join("app_private_key.txt")).unwrap();
        fs::copy(key(alipay_public_key), reader.folder().join("alipay_public_key.txt")).unwrap();
        fs::copy(root().join("cli/tests/openapi/constructs.yaml"), reader.folder().join("openapi.yaml"))
            .unwrap();
        fs::write(reader.folder().join("captured.txt"), request_signed_without_sign_type()).unwrap();
        #[cfg(unix)]
        std::os::unix::fs::symlink(root(), reader.parent.path().join("alipay-rs")).unwrap();
        reader
    }

    fn folder(&self) -> PathBuf {
        self.parent.path().join("work")
    }

    fn run(&self, arguments: &[String], document: &str) -> Output {
        let lang = if document.contains(".zh-CN.") { "zh" } else { "en" };
        let mut command = Command::new(env!("CARGO_BIN_EXE_alipay"));
        command
            .env_clear()
            .current_dir(self.folder())
            .args(arguments)
            .args(["--lang", lang])
            .output()
            .unwrap()
    }
}

/// The request that `docs/doctor.md` explains.
fn request_signed_without_sign_type() -> String {
    let signed = "app_id=2021001234567890&biz_content={\"commodity_order_id\":\"20160010200000000033400\"}\
        &charset=utf-8&method=alipay.open.servicemarket.order.accept&timestamp=2026-11-23 08:00:00&version=1.0";
    let der = STANDARD.decode(fs::read_to_string(key("app_private_pkcs8.b64")).unwrap().trim()).unwrap();
    let key = SigningKey::<Sha256>::new(RsaPrivateKey::from_pkcs8_der(&der).unwrap());
    let sign = STANDARD.encode(key.sign(signed.as_bytes()).to_bytes());
    let parameters = signed.split('&').map(|pair| pair.split_once('=').unwrap());
    let all = parameters.chain([("sign_type", "RSA2"), ("sign", sign.as_str())]);
    url::form_urlencoded::Serializer::new(String::new()).extend_pairs(all).finish()
}

/// Whitespace does not count, and fingerprints are those of other keys.
fn normalized(text: &str) -> String {
    let is_fingerprint = |word: &str| word.len() == 16 && word.bytes().all(|c| c.is_ascii_hexdigit());
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| is_fingerprint(word));
    let masked = words.fold(text.to_owned(), |text, word| text.replace(word, "FINGERPRINT"));
    masked.split_whitespace().collect()
}

/// The commands of `alipay` in the blocks of a document, with the block that follows each.
fn commands(name: &str) -> Vec<(Vec<String>, Option<Block>)> {
    let blocks = document(name).blocks;
    let mut found = Vec::new();
    for (index, block) in blocks.iter().enumerate().filter(|(_, block)| block.language() == "sh") {
        for command in Documented::all(&block.place, &block.text) {
            if let Some(arguments) = command.alipay_arguments() {
                found.push((arguments.to_vec(), blocks.get(index + 1).cloned()));
            }
        }
    }
    found
}

#[test]
fn the_doctor_prints_what_its_pages_show() {
    for name in ["docs/doctor.md", "docs/doctor.zh-CN.md"] {
        let mut compared = 0;
        // The keys of the first example are wrong on purpose; a signature is explained with either.
        let reader = Reader::new("app_public.pem");
        for (arguments, next) in commands(name) {
            let Some(shown) = next.filter(|block| block.language() == "text") else { continue };
            let out = reader.run(&arguments, name);
            assert_eq!(out.status.code(), Some(1), "{arguments:?}");
            let printed = String::from_utf8(out.stdout).unwrap();
            assert!(
                normalized(&printed).contains(&normalized(&shown.text)),
                "{}: the page shows\n{}\nand the command prints\n{printed}",
                shown.place,
                shown.text
            );
            compared += 1;
        }
        assert_eq!(compared, 2, "{name}");
    }
}

#[test]
fn the_file_of_settings_works_as_the_pages_show_it() {
    for name in ["docs/doctor.md", "docs/doctor.zh-CN.md"] {
        let reader = Reader::new("platform_public.pem");
        let shown = document(name).blocks.into_iter().find(|block| block.text.starts_with("# alipay.toml"));
        fs::write(reader.folder().join("alipay.toml"), shown.unwrap().text).unwrap();
        let out = reader.run(&["doctor", "--config", "alipay.toml"].map(ToOwned::to_owned), name);
        assert!(out.status.success(), "{name}: {}", String::from_utf8_lossy(&out.stdout));
    }
}

#[cfg(unix)]
#[test]
fn the_imports_of_the_documents_succeed() {
    let reader = Reader::new("platform_public.pem");
    let mut count = 0;
    for (arguments, _) in commands("docs/import.md") {
        let out = reader.run(&arguments, "docs/import.md");
        assert!(out.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&out.stderr));
        count += 1;
    }
    assert_eq!(count, 2);
    let has = |path: &str| Path::new(&reader.folder()).join(path).exists();
    assert!(has("my-alipay/Cargo.toml") && has("src/endpoints/mod.rs"));
}

/// The requests that the documents send to the simulator.
#[tokio::test]
async fn the_simulator_accepts_every_documented_request() {
    let server = Server::start(&[]);
    let client = reqwest::Client::new();
    let mut count = 0;
    for command in documents().iter().flat_map(alipay_document_tests::Document::commands) {
        if command.program() != "curl" {
            continue;
        }
        count += 1;
        let mut words = command.words.iter().skip(1);
        let (mut url, mut body, mut headers) = (String::new(), None, Vec::new());
        while let Some(word) = words.next() {
            match word.as_str() {
                "-H" => headers.push(words.next().unwrap().split_once(": ").unwrap()),
                "-d" => body = words.next().cloned(),
                address => url = address.replace("http://127.0.0.1:4711", server.setting("url")),
            }
        }
        let request = if body.is_some() { client.post(&url) } else { client.get(&url) };
        let with_headers =
            headers.iter().fold(request, |request, (name, value)| request.header(*name, *value));
        let response = with_headers.body(body.unwrap_or_default()).send().await.unwrap();
        let status = response.status();
        assert!(status.is_success(), "{}: {status} {}", command.place, response.text().await.unwrap());
    }
    assert!(count >= 4, "{count}");
}
