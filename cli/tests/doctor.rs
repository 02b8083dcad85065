//! `alipay doctor` as a command: findings, exit codes, and that it never prints a private key.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)] // tests

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

use serde_json::Value;

fn vectors() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/vectors")
}

fn key(name: &str) -> String {
    vectors().join("keys").join(name).display().to_string()
}

fn certificate(name: &str) -> String {
    vectors().join("certs").join(name).display().to_string()
}

/// Runs a command without settings of the environment.
fn alipay(args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_alipay"));
    command.env_clear().args(args).output().unwrap()
}

/// The codes of the problems.
fn problems(args: &[&str]) -> Vec<String> {
    let out = alipay(&[&["doctor", "--json"], args].concat());
    let found: Value = serde_json::from_slice(&out.stdout)
        .unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(&out.stderr)));
    let found = found.as_array().unwrap().iter().filter(|finding| finding["level"] != "ok");
    let codes: Vec<String> = found.map(|finding| finding["code"].as_str().unwrap().to_owned()).collect();
    let is_bad = codes.iter().any(|code| code != "key-mislabelled" && code != "key-on-command-line");
    assert_eq!(out.status.code(), Some(i32::from(is_bad)), "{codes:?}");
    codes
}

#[test]
fn a_matching_pair_of_keys_has_no_problem() {
    for form in
        ["app_private_pkcs8.pem", "app_private_pkcs1.pem", "app_private_pkcs8.b64", "app_private_pkcs1.b64"]
    {
        let found = problems(&[
            "--app-id",
            "2021001234567890",
            "--private-key",
            &key(form),
            "--app-public-key",
            &key("app_public.b64"),
            "--alipay-public-key",
            &key("platform_public.b64"),
            "--server",
            "https://openapi.alipay.com",
        ]);
        assert_eq!(found, [""; 0]);
    }
}

#[test]
fn each_wrong_key_is_named() {
    let own = key("app_public.pem");
    for (args, code) in [
        (["--private-key", &own], "key-public-in-private-setting"),
        (["--alipay-public-key", &key("app_private_pkcs8.pem")], "key-private-in-public-setting"),
        (["--alipay-public-key", &certificate("alipay_cert.crt")], "key-is-certificate"),
        (["--private-key", &key("app_rsa1024_private_pkcs8.pem")], "key-too-short"),
        (["--alipay-public-key", &key("app_rsa1024_public.pem")], "key-too-short"),
        (["--private-key", "no/such/file.pem"], "key-is-path"),
        (["--encrypt-key", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYX"], "key-not-content-key"),
        (["--app-id", "2088102146225135"], "app-id-is-pid"),
        (["--app-id", "2021-1"], "app-id-malformed"),
        (["--app-certificate", &own], "certificate-is-key"),
        (["--root-certificates", &certificate("foreign_leaf.crt")], ""),
        (["--sign-type", "SM2"], "sign-type-unknown"),
    ] {
        let found = problems(&args);
        assert!(code.is_empty() || found.iter().any(|found| found == code), "{args:?}: {found:?}");
    }
}

#[test]
fn mismatched_keys_are_named() {
    let private = key("app_private_pkcs8.pem");
    let with = |more: &[&str]| problems(&[&["--private-key", &private], more].concat());
    assert_eq!(with(&["--alipay-public-key", &key("app_public.b64")]), ["own-public-key"]);
    assert_eq!(with(&["--app-public-key", &key("other_public.b64")]), ["no-pair"]);
    let found = problems(&[
        "--private-key",
        &key("other_private_pkcs1.b64"),
        "--app-certificate",
        &certificate("app_cert.crt"),
    ]);
    assert!(found.iter().any(|code| code == "certificate-of-other-key"), "{found:?}");
    let found = problems(&[
        "--app-certificate",
        &certificate("app_cert.crt"),
        "--alipay-certificate",
        &certificate("app_cert.crt"),
    ]);
    assert!(found.iter().any(|code| code == "own-certificate"), "{found:?}");
    assert!(found.iter().any(|code| code == "certificates-incomplete"), "{found:?}");
    let found = problems(&[
        "--alipay-certificate",
        &certificate("foreign_leaf.crt"),
        "--root-certificates",
        &certificate("root_bundle.crt"),
    ]);
    assert!(found.iter().any(|code| code == "certificate-untrusted"), "{found:?}");
    let server = with(&[
        "--app-id",
        "2021",
        "--alipay-public-key",
        &key("platform_public.b64"),
        "--server",
        "http://openapi.alipay.com",
    ]);
    assert_eq!(server, ["settings"]);
}

#[test]
fn a_wrong_label_and_a_key_on_the_command_line_are_warnings() {
    let pem = fs::read_to_string(key("app_private_pkcs1.pem")).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("key.pem");
    fs::write(&path, pem.replace("RSA PRIVATE KEY", "PRIVATE KEY")).unwrap();
    assert_eq!(problems(&["--private-key", path.to_str().unwrap()]), ["key-mislabelled"]);
    assert_eq!(problems(&["--private-key", &pem]), ["key-on-command-line"]);
}

#[test]
fn settings_come_from_a_file_and_from_variables() {
    let folder = tempfile::tempdir().unwrap();
    fs::copy(key("app_private_pkcs8.b64"), folder.path().join("app.key")).unwrap();
    let config = folder.path().join("alipay.toml");
    let own = fs::read_to_string(key("app_public.b64")).unwrap();
    fs::write(&config, format!("private_key = \"app.key\"\nalipay_public_key = \"{}\"\n", own.trim()))
        .unwrap();
    let config_path = config.to_str().unwrap();
    assert_eq!(problems(&["--config", config_path]), ["own-public-key"]);
    // An option takes precedence over the file.
    assert_eq!(
        problems(&["--config", config_path, "--alipay-public-key", &key("platform_public.b64")]),
        [""; 0]
    );
    let by_variable = Command::new(env!("CARGO_BIN_EXE_alipay"))
        .env_clear()
        .env("ALIPAY_PRIVATE_KEY", fs::read_to_string(key("app_private_pkcs8.pem")).unwrap())
        .env("LANG", "zh_CN.UTF-8")
        .arg("doctor")
        .output()
        .unwrap();
    let text = String::from_utf8(by_variable.stdout).unwrap();
    assert!(text.contains("公钥指纹 b0eb483d762d2045（ALIPAY_PRIVATE_KEY）"), "{text}");
    assert!(by_variable.status.success());
}

#[test]
fn a_malformed_file_of_settings_is_refused_without_quoting_it() {
    let folder = tempfile::tempdir().unwrap();
    let config = folder.path().join("alipay.toml");
    for (text, expected) in [
        (
            "app_id = \"1\"\nprivat_key = \"secret\"\n",
            "unknown setting `privat_key`; the settings are app_id, private_key",
        ),
        ("app_id = \"1\"\nprivate_key = \"secret\n", "line 2"),
        ("app_id = 1\n", "`app_id` has to be a string in quotes"),
    ] {
        fs::write(&config, text).unwrap();
        let out = alipay(&["doctor", "--config", config.to_str().unwrap()]);
        let error = String::from_utf8(out.stderr).unwrap();
        assert_eq!(out.status.code(), Some(2));
        assert!(error.contains(expected) && !error.contains("secret"), "{error}");
    }
    let out = alipay(&["doctor"]);
    assert_eq!(out.status.code(), Some(2));
    assert!(String::from_utf8(out.stderr).unwrap().contains("--private-key"));
}

#[test]
fn a_private_key_is_never_shown_wherever_it_stands() {
    let pem = fs::read_to_string(key("app_private_pkcs8.pem")).unwrap();
    let body: String = pem.lines().filter(|line| !line.starts_with("-----")).collect();
    let slots = [
        "--private-key",
        "--app-public-key",
        "--alipay-public-key",
        "--app-certificate",
        "--alipay-certificate",
        "--root-certificates",
        "--encrypt-key",
    ];
    let folder = tempfile::tempdir().unwrap();
    let capture = folder.path().join("capture");
    fs::write(&capture, format!("app_id=1&method=m&key={body}&sign=AAAA")).unwrap();
    for text in [pem.as_str(), &body, &body[..800], &format!("{body}AAAA")] {
        for setting in slots {
            for format in [&["--json"][..], &[]] {
                let capture = capture.to_str().unwrap();
                for command in [&["doctor"][..], &["doctor", "explain", capture], &["doctor", text], &["man"]]
                {
                    let out = alipay(&[command, &[setting, text], format].concat());
                    let text = [out.stdout, out.stderr].concat();
                    let text = String::from_utf8_lossy(&text);
                    // Some of the middle, where every form of the text has the same.
                    assert!(!text.contains(&body[200..240]), "{setting}: {text}");
                }
            }
        }
    }
}

#[test]
fn a_capture_that_is_too_long_is_refused_at_once_and_a_file_that_is_missing_is_called_so() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("log");
    fs::write(&path, format!("app_id=1&method=m&biz_content={}&sign=AAAA", "%7B".repeat(1 << 19))).unwrap();
    let out = alipay(&["doctor", "explain", path.to_str().unwrap()]);
    assert_eq!(out.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&out.stderr).contains("more than 1 MiB"));
    for option in ["--private-key", "--app-certificate", "--root-certificates"] {
        let missing = alipay(&["doctor", option, "nope.pem"]);
        let text = String::from_utf8(missing.stdout).unwrap();
        assert!(
            text.contains("the file does not exist: nope.pem") && !text.contains("command line"),
            "{text}"
        );
        assert!(text.contains("check the path"), "{text}");
    }
}

#[test]
fn explain_reads_files_and_the_standard_input_and_says_by_its_exit_code_what_came_of_it() {
    let vectors: Value =
        serde_json::from_slice(&fs::read(vectors().join("notification_verify.json")).unwrap()).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("notification");
    let public = key("platform_public.pem");
    let mut seen = 0;
    for vector in vectors["vectors"].as_array().unwrap() {
        fs::write(&path, vector["inputs"]["raw"].as_str().unwrap()).unwrap();
        let out = alipay(&["doctor", "explain", path.to_str().unwrap(), "--alipay-public-key", &public]);
        let verified = vector["expected"]["outcome"] == "verified";
        let text = String::from_utf8_lossy(&out.stdout);
        assert_eq!(out.status.success(), verified, "{}: {text}", vector["name"]);
        seen += 1;
    }
    assert!(seen > 10);
}
