//! The doctor and the library read the same settings: what one of them approves, the other accepts.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)] // helpers of tests

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use alipay::{
    Client, ClientBuilder, ConfigError, notification::NotificationVerifierBuilder, settings::AppSettings,
};
use alipay_simulator::Simulator;

fn vector(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/vectors").join(path).canonicalize().unwrap()
}

fn path(name: &str) -> String {
    vector(&format!("keys/{name}")).display().to_string()
}

fn text(name: &str) -> String {
    fs::read_to_string(path(name)).unwrap()
}

/// Variables of an application.
#[derive(Clone)]
struct Variables(BTreeMap<&'static str, String>);

impl Variables {
    fn complete() -> Self {
        Self(BTreeMap::from([
            ("ALIPAY_APP_ID", "2021001234567890".to_owned()),
            ("ALIPAY_PRIVATE_KEY", text("app_private_pkcs8.b64")),
            ("ALIPAY_PUBLIC_KEY", text("platform_public.b64")),
        ]))
    }

    fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.0.insert(name, value.into());
        self
    }

    fn without(mut self, name: &str) -> Self {
        self.0.remove(name);
        self
    }

    /// Builds a client with them, as the library does.
    fn build(&self) -> Result<Client, ConfigError> {
        ClientBuilder::from_settings(&AppSettings::from_variables(self.0.clone())?)?.build()
    }

    /// The exit code of the doctor, and its output.
    fn doctor(&self) -> (i32, String) {
        let mut command = Command::new(env!("CARGO_BIN_EXE_alipay"));
        let out = command.env_clear().envs(&self.0).arg("doctor").output().unwrap();
        let shown = String::from_utf8([out.stdout, out.stderr].concat()).unwrap();
        (out.status.code().unwrap(), shown)
    }
}

/// Variables that both accept.
fn accepted(folder: &Path) -> Vec<Variables> {
    let complete = Variables::complete;
    let config = folder.join("alipay.toml");
    fs::copy(path("app_private_pkcs1.pem"), folder.join("app.pem")).unwrap();
    let entries = format!(
        "app_id = \"2021001234567890\"\nprivate_key = \"app.pem\"\nalipay_public_key = \"{}\"\nsandbox = true\n",
        text("platform_public.b64").trim()
    );
    fs::write(&config, entries).unwrap();
    let der = folder.join("app.der");
    let base64 = text("app_private_pkcs8.b64");
    fs::write(
        &der,
        base64::Engine::decode(&base64::engine::general_purpose::STANDARD, base64.trim()).unwrap(),
    )
    .unwrap();
    let file = Variables(BTreeMap::from([("ALIPAY_CONFIG", config.display().to_string())]));
    vec![
        complete(),
        complete().with("ALIPAY_PRIVATE_KEY", path("app_private_pkcs1.pem")),
        complete().with("ALIPAY_PRIVATE_KEY", format!(" {}\n", path("app_private_pkcs1.pem"))),
        complete().with("ALIPAY_PRIVATE_KEY", text("app_private_pkcs8.pem").replace('\n', "\\n")),
        complete().with("ALIPAY_PRIVATE_KEY", der.display().to_string()),
        complete().with("ALIPAY_PUBLIC_KEY", path("platform_public.pem")),
        complete().with("ALIPAY_SERVER", "http://127.0.0.1:4711"),
        complete().with("ALIPAY_SANDBOX", "true"),
        complete().with("ALIPAY_SANDBOX", "0").with("ALIPAY_SERVER", "https://openapi.alipay.com"),
        complete().with("ALIPAY_SERVER", "").with("ALIPAY_ENCRYPT_KEY", " "),
        complete().with("ALIPAY_ENCRYPT_KEY", "AAECAwQFBgcICQoLDA0ODw=="),
        complete().with("ALIPAY_SIGN_TYPE", "RSA"),
        complete().with("ALIPAY_APP_PUBLIC_KEY", path("app_public.b64")),
        complete().with("ALIPAY_NOTIFY_URL", "a setting of the program"),
        file.clone(),
        file.with("ALIPAY_PUBLIC_KEY", path("platform_public.pem")),
    ]
}

/// Variables with wrong keys, with a part of the library's error.
fn wrong_keys(folder: &Path) -> Vec<(Variables, &'static str)> {
    let complete = Variables::complete;
    vec![
        (
            complete().with("ALIPAY_PRIVATE_KEY", text("app_public.pem")),
            "ALIPAY_PRIVATE_KEY: this is a public key",
        ),
        (
            complete().with("ALIPAY_PUBLIC_KEY", path("app_public.pem")),
            "app_public.pem): this is the app's own public key",
        ),
        (complete().with("ALIPAY_PUBLIC_KEY", path("app_private_pkcs8.pem")), "this is a private key"),
        (
            complete().with("ALIPAY_PRIVATE_KEY", "keys/app.pem"),
            "ALIPAY_PRIVATE_KEY: there is no file keys/app.pem",
        ),
        (
            complete().with("ALIPAY_PRIVATE_KEY", "alipay_private_key"),
            "ALIPAY_PRIVATE_KEY: there is no file alipay_private_key",
        ),
        (
            complete().with("ALIPAY_PRIVATE_KEY", "/run/secrets/alipay"),
            "ALIPAY_PRIVATE_KEY: the file does not exist",
        ),
        (
            complete().with("ALIPAY_PRIVATE_KEY", folder.display().to_string()),
            "cannot be read: is a directory",
        ),
        (
            complete().with("ALIPAY_ENCRYPT_KEY", "secrets/encrypt.txt"),
            "ALIPAY_ENCRYPT_KEY: there is no file",
        ),
        (complete().with("ALIPAY_ENCRYPT_KEY", "AAECAw=="), "ALIPAY_ENCRYPT_KEY: this is not an encrypt key"),
    ]
}

/// Variables with other mistakes, with a part of the library's error.
fn other_mistakes(folder: &Path) -> Vec<(Variables, &'static str)> {
    let complete = Variables::complete;
    let typing_mistake = folder.join("typing_mistake.toml");
    fs::write(&typing_mistake, "privat_key = \"secret\"\n").unwrap();
    let variables = folder.join("alipay.env");
    fs::write(&variables, "ALIPAY_SERVER=http://127.0.0.1:1\n").unwrap();
    vec![
        (
            complete().with("ALIPAY_APP_ID", "2088102146225135"),
            "ALIPAY_APP_ID: this is the id of a merchant (PID)",
        ),
        (
            complete().with("ALIPAY_APP_ID", "\"2021001234567890\""),
            "ALIPAY_APP_ID: an app id consists of digits",
        ),
        (
            complete().with("ALIPAY_SERVER", "http://openapi.alipay.com"),
            "ALIPAY_SERVER: http:// is allowed for loopback",
        ),
        (
            complete().with("ALIPAY_SERVER", "http://127.0.0.1:1").with("ALIPAY_SANDBOX", "true"),
            "ALIPAY_SANDBOX: the server",
        ),
        (
            complete().with("ALIPAY_SANDBOX", "yes please"),
            "ALIPAY_SANDBOX: the value has to be true or false",
        ),
        (complete().with("ALIPAY_SIGN_TYPE", "SM2"), "ALIPAY_SIGN_TYPE: the sign type has to be RSA2 or RSA"),
        (complete().with("ALIPAY_SEVER", "http://127.0.0.1:1"), "did you mean ALIPAY_SERVER?"),
        (complete().with("alipay_sandbox", "true"), "did you mean ALIPAY_SANDBOX?"),
        (
            complete().with("ALIPAY_CONFIG", variables.display().to_string()),
            "alipay.env, line 1: this is a file of variables, not of settings",
        ),
        (complete().with("ALIPAY_CONFIG", "no/such.toml"), "ALIPAY_CONFIG: no/such.toml: "),
        (
            complete().with("ALIPAY_CONFIG", typing_mistake.display().to_string()),
            "typing_mistake.toml, line 1: unknown setting `privat_key`; the settings are app_id,",
        ),
        (
            complete().with("ALIPAY_CERTIFICATE", vector("certs/alipay_cert.crt").display().to_string()),
            "ALIPAY_APP_CERTIFICATE is not set; certificate mode needs all three files",
        ),
    ]
}

#[test]
fn what_the_doctor_approves_builds_a_client() {
    let folder = tempfile::tempdir().unwrap();
    for variables in accepted(folder.path()) {
        let (code, shown) = variables.doctor();
        assert_eq!(code, 0, "{shown}");
        variables.build().unwrap_or_else(|error| panic!("{error}\n{shown}"));
    }
}

#[test]
fn what_the_library_refuses_the_doctor_reports() {
    let folder = tempfile::tempdir().unwrap();
    for (variables, expected) in wrong_keys(folder.path()).into_iter().chain(other_mistakes(folder.path())) {
        let error = variables.build().expect_err(expected).to_string();
        assert!(error.contains(expected), "{error}");
        let (code, shown) = variables.doctor();
        assert!(code != 0, "{error}\n{shown}");
        for secret in [text("app_private_pkcs8.b64"), text("app_private_pkcs8.pem")] {
            assert!(
                !error.contains(&secret[100..140]) && !shown.contains(&secret[100..140]),
                "{error}\n{shown}"
            );
        }
    }
}

#[test]
fn missing_variables_are_named_with_those_that_could_be_meant() {
    for (variables, expected) in [
        (Variables::complete().without("ALIPAY_APP_ID"), "ALIPAY_APP_ID is not set; "),
        (
            Variables(BTreeMap::new()),
            "ALIPAY_APP_ID is not set, and no other setting is; in a shell, `set -a;",
        ),
        (
            Variables::complete().with("ALIPAY_PRIVATE_KEY", " "),
            "ALIPAY_PRIVATE_KEY is empty; set it to the app's private key",
        ),
        (
            Variables::complete().without("ALIPAY_PRIVATE_KEY").with("ALIPAY_APP_PRIVATE_KEY", "x"),
            "ALIPAY_PRIVATE_KEY is not set (ALIPAY_APP_PRIVATE_KEY is set, but is not a setting); set it",
        ),
        (
            Variables::complete().without("ALIPAY_PUBLIC_KEY").with("ALIPAY_ALIPAY_PUBLIC_KEY", "x"),
            "(ALIPAY_ALIPAY_PUBLIC_KEY is set, but is not a setting)",
        ),
    ] {
        let error = variables.build().expect_err(expected).to_string();
        assert!(error.contains(expected), "{error}");
        // A signer of the program's own may be what is missing, so this is a warning only.
        let (code, shown) = variables.doctor();
        let is_empty = variables.0.is_empty();
        assert!(is_empty || code == 0 && shown.contains("for a client, this is incomplete: "), "{shown}");
    }
}

#[test]
fn a_receiver_reads_the_same_settings_and_needs_no_private_key() {
    let build = |variables: &Variables| {
        let settings = AppSettings::from_variables(variables.0.clone())?;
        NotificationVerifierBuilder::from_settings(&settings)?.build()
    };
    let receiver = Variables::complete().without("ALIPAY_PRIVATE_KEY");
    assert_eq!(build(&receiver).unwrap().app_id(), "2021001234567890");
    let by_certificate = receiver.clone().without("ALIPAY_PUBLIC_KEY");
    let certificate = vector("certs/alipay_cert.crt").display().to_string();
    build(&by_certificate.clone().with("ALIPAY_CERTIFICATE", certificate.as_str())).unwrap();
    for (variables, expected) in [
        (by_certificate, "ALIPAY_PUBLIC_KEY is not set; "),
        (receiver.clone().with("ALIPAY_CERTIFICATE", certificate), "ALIPAY_PUBLIC_KEY: set either"),
        (
            receiver.clone().with("ALIPAY_PUBLIC_KEY", "no/such.pem"),
            "ALIPAY_PUBLIC_KEY: there is no file no/such.pem",
        ),
        (receiver.with("ALIPAY_SIGN_TYPE", "SM2"), "ALIPAY_SIGN_TYPE: the sign type"),
    ] {
        let error = build(&variables).expect_err(expected).to_string();
        assert!(error.starts_with(expected), "{error}");
    }
}

#[test]
fn what_the_program_sets_takes_precedence_and_is_not_blamed_on_a_variable() {
    let settings = AppSettings::from_variables(Variables::complete().with("ALIPAY_APP_ID", "x").0).unwrap();
    let builder = || ClientBuilder::from_settings(&settings).unwrap();
    builder()
        .app_id("2021001234567890")
        .private_key(Path::new(&path("app_private_pkcs1.pem")))
        .build()
        .unwrap();
    let error = builder().app_id("y").build().unwrap_err().to_string();
    assert!(error.starts_with("app_id: "), "{error}");
    let key = builder().app_id("2021001234567890").private_key(Path::new("no/such.pem")).build().unwrap_err();
    assert_eq!(key.to_string(), "private_key: the file no/such.pem cannot be read: entity not found");
    // A key that is passed as a path is not quoted.
    let text = text("app_private_pkcs8.b64");
    let key =
        builder().app_id("2021001234567890").private_key(Path::new(&text)).build().unwrap_err().to_string();
    assert!(key.contains("(a text that is no path)") && !key.contains(&text[100..140]), "{key}");
}

#[tokio::test]
async fn certificates_are_accepted_as_contents_and_as_paths() {
    let simulator = Simulator::builder().certificates().start().await.unwrap();
    let settings = simulator.settings();
    let files = settings.certificates.as_ref().unwrap();
    let folder = tempfile::tempdir().unwrap();
    let names = ["ALIPAY_APP_CERTIFICATE", "ALIPAY_CERTIFICATE", "ALIPAY_ROOT_CERTIFICATES"];
    let texts = [&files.app, &files.alipay, &files.root];
    let bare = Variables::complete()
        .without("ALIPAY_PUBLIC_KEY")
        .with("ALIPAY_APP_ID", settings.app_id.as_str())
        .with("ALIPAY_PRIVATE_KEY", settings.app_private_key.as_deref().unwrap())
        .with("ALIPAY_SERVER", settings.url.as_str());
    let (mut contents, mut escaped, mut paths) = (bare.clone(), bare.clone(), bare);
    for (name, text) in names.into_iter().zip(texts) {
        let path = folder.path().join(name);
        fs::write(&path, text).unwrap();
        contents = contents.with(name, text.as_str());
        escaped = escaped.with(name, text.replace('\n', "\\n"));
        paths = paths.with(name, path.display().to_string());
    }
    for variables in [contents, escaped, paths] {
        let (code, shown) = variables.doctor();
        assert_eq!(code, 0, "{shown}");
        variables.build().unwrap();
        let both = variables.with("ALIPAY_PUBLIC_KEY", text("platform_public.b64"));
        assert_eq!(both.doctor().0, 1);
        let error = both.build().expect_err("two modes").to_string();
        assert!(error.starts_with("ALIPAY_PUBLIC_KEY: certificate mode takes"), "{error}");
    }
}
