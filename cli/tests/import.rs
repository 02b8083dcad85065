//! `alipay import` as it is run: what it writes, that it compiles and works, and what it says of odd documents.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)] // tests

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

use alipay::{
    Protocol, Upload,
    call::CallOptionsBuilder,
    runtime::{declaration::Endpoint, json::Json},
};
use alipay_fixture_imported::{
    common::{Option2, Owner},
    example::{
        CreateItem, CreateItemAnswer, CreateItemKind, DeleteItem, Item, ItemApiExt, ModifyItem,
        PictureApiExt, QueryItem, QueryItemAnswer, QueryItemErrorCode, UploadPicture, UploadPictureAnswer,
    },
    zhima::{GetScore, ScoreApiExt},
};
use alipay_simulator::{Refusal, Simulator};

const DOCUMENT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/openapi/constructs.yaml");

fn fixture() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/fixtures/imported")
}

fn import(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_alipay")).env_clear().arg("import").args(args).output().unwrap()
}

fn said(out: &Output) -> String {
    String::from_utf8([out.stdout.clone(), out.stderr.clone()].concat()).unwrap()
}

/// All Rust files and manifests below a folder by their paths in it.
fn files(folder: &Path) -> Vec<(PathBuf, String)> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") || path.ends_with("Cargo.toml") {
                let text = fs::read_to_string(&path).unwrap();
                files.push((path.strip_prefix(folder).unwrap().to_path_buf(), text));
            }
        }
    }
    files.sort();
    files
}

/// The fixture is a member of the workspace: it is compiled, linted and documented with all the rest.
/// `UPDATE_IMPORTED=1` writes it anew.
#[test]
fn every_construct_is_written_as_the_fixture_has_it() {
    let apis = Path::new(env!("CARGO_MANIFEST_DIR")).join("../apis");
    let written = tempfile::tempdir_in(fixture().parent().unwrap().parent().unwrap()).unwrap();
    let out = if std::env::var_os("UPDATE_IMPORTED").is_some() {
        fixture()
    } else {
        written.path().join("imported")
    };
    let args = ["--crate", "alipay-fixture-imported", "--alipay-path", apis.to_str().unwrap()];
    let done = import(&[&[DOCUMENT, "--out", out.to_str().unwrap()], &args[..]].concat());
    assert!(done.status.success(), "{}", said(&done));
    for ((path, text), (due_path, due)) in files(&out).into_iter().zip(files(&fixture())) {
        assert_eq!(path, due_path);
        assert!(text == due, "{}: write the fixture anew with UPDATE_IMPORTED=1", path.display());
    }
    assert_eq!(files(&out).len(), files(&fixture()).len());
}

#[test]
fn a_second_run_changes_nothing_and_names_what_is_no_longer_made() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("alipay");
    let out = out.to_str().unwrap();
    let first = said(&import(&[DOCUMENT, "--out", out]));
    assert!(first.contains("8 endpoints and 7 models in 8 files: 8 written, 0 unchanged"), "{first}");
    let before = files(Path::new(out));
    let second = said(&import(&[DOCUMENT, "--out", out]));
    assert!(second.contains("0 written, 8 unchanged"), "{second}");
    assert!(files(Path::new(out)) == before);
    fs::write(Path::new(out).join("own.rs"), "// the user's own\n").unwrap();
    let less = said(&import(&[DOCUMENT, "--out", out, "--only", "zhima."]));
    assert!(less.contains("1 endpoints") && less.contains("no longer needed"), "{less}");
    assert!(less.contains("shop_item.rs") && !less.contains("own.rs"), "{less}");
    assert!(Path::new(out).join("example/shop_item.rs").exists(), "a file was deleted");
}

#[test]
fn a_file_of_somebody_elses_is_never_written_over() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("mod.rs"), "pub mod own;\n").unwrap();
    let refused = import(&[DOCUMENT, "--out", folder.path().to_str().unwrap()]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(said(&refused).contains("mod.rs was not made by `alipay import`"), "{}", said(&refused));
    assert_eq!(fs::read_to_string(folder.path().join("mod.rs")).unwrap(), "pub mod own;\n");
    assert_eq!(files(folder.path()).len(), 1, "something was written");
}

#[test]
fn rustfmt_finds_nothing_to_change() {
    let Ok(version) = Command::new("rustfmt").arg("--version").output() else {
        eprintln!("skipped: rustfmt is not installed");
        return;
    };
    assert!(version.status.success());
    let root = fixture().join("src/lib.rs");
    // The fixture has a configuration of its own: none.
    let checked = Command::new("rustfmt").args(["--edition", "2024", "--check"]).arg(root).output().unwrap();
    assert!(checked.status.success(), "{}", said(&checked));
}

#[test]
fn what_cannot_be_declared_is_skipped_with_its_place() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().to_str().unwrap();
    let done = import(&[DOCUMENT, "--out", out]);
    assert_eq!(done.status.code(), Some(0));
    let listed = said(&done);
    for reason in [
        "the schema `NotThere` is not there",
        "a get cannot have a body",
        "the answer is no object",
        "answers of text/event-stream are not signed",
        "`moment` is no type of OpenAPI 3.0",
        "an array has to say what its `items` are",
        "the placeholder `id` of the path is no parameter",
        "`url` is given twice",
        "another operation has the same API method",
        "its operationId is no API method",
    ] {
        assert!(listed.contains(reason), "{reason} in {listed}");
    }
    assert!(
        listed.contains(
            "line 246, column 11 (paths./v3/alipay/example/odd/type/query.get.parameters[0].schema)"
        ),
        "{listed}"
    );
    assert_eq!(import(&[DOCUMENT, "--out", out, "--strict"]).status.code(), Some(1));
    let chinese = said(&import(&[DOCUMENT, "--out", out, "--lang", "zh"]));
    assert!(chinese.contains("8 个接口") && chinese.contains("跳过 10 个"), "{chinese}");
}

#[test]
fn a_malformed_document_is_refused_with_its_place() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("openapi.yaml");
    let out = folder.path().join("out");
    for (text, reason) in [
        ("openapi: 3.0.3\npaths:\n  /v3/a:\n   - b\n  c: d\n e: f\n", "line 6"),
        ("openapi: 3.0.3\npaths: {}\npaths: {}\n", "line 3"),
        ("openapi: 3.0.3\ninfo: {}\n", "`paths` is missing"),
        ("swagger: '2.0'\n", "`openapi` is missing"),
        ("openapi: 4.0.0\npaths: {}\n", "3.0 is due"),
        ("openapi: 3.0.3\npaths: {}\n", "no operation"),
        ("{\"openapi\": \"3.0.3\", \"paths\": ", "line 1"),
        ("", "`openapi` is missing"),
    ] {
        fs::write(&path, text).unwrap();
        let refused = import(&[path.to_str().unwrap(), "--out", out.to_str().unwrap()]);
        let said = said(&refused);
        assert_eq!(refused.status.code(), Some(2), "{text:?}: {said}");
        assert!(said.contains(reason), "{text:?}: {said}");
        assert!(!out.exists());
    }
    // A document that grows by its own aliases.
    let mut bomb = String::from("openapi: 3.0.3\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for level in 1..12 {
        let below = format!("*a{}", level - 1);
        bomb += &format!("a{level}: &a{level} [{}]\n", vec![below; 10].join(", "));
    }
    fs::write(&path, bomb).unwrap();
    assert_eq!(import(&[path.to_str().unwrap(), "--out", out.to_str().unwrap()]).status.code(), Some(2));
}

#[tokio::test]
async fn imported_endpoints_work_against_the_simulator_over_both_protocols() {
    let simulator = Simulator::start().await.unwrap();
    simulator.on::<QueryItem>(|request, _| match request.item_id.as_str() {
        "none" => Err(Refusal::business("ITEM_NOT_EXIST", "no such item")),
        id => Ok(QueryItemAnswer::new()
            .with_item(Item::new().with_id(id).with_children(vec![Item::new().with_id("child")]))
            .with_matrix(vec![vec![1, 2], vec![3]])
            .with_ext(Json::Bool(request.page_num == Some(2)))
            .with_score("99.5")),
    });
    simulator.on::<CreateItem>(|request, _| {
        assert_eq!((request.kind, request.self_.as_deref()), (Some(CreateItemKind::V1), Some("s")));
        assert_eq!(request.owner.option.and_then(|option| option.value).as_deref(), Some("o"));
        Ok(CreateItemAnswer::new().with_item_id(request.title))
    });
    simulator.on::<ModifyItem>(|request, _| match (request.shop_id.as_str(), request.item_id.as_str()) {
        ("7", "a/b") => Ok(alipay::declaration::Empty::new()),
        other => panic!("{other:?}"),
    });
    let client = simulator.client().unwrap();
    let item = client.example_shop_item();
    for protocol in [Protocol::V3, Protocol::V2] {
        let found = item.query(QueryItem::new("9").with_page_num(2)).protocol(protocol).await.unwrap();
        assert_eq!(found.item.as_ref().unwrap().children[0].id.as_deref(), Some("child"));
        assert_eq!((found.matrix.clone(), found.score.as_deref()), (vec![vec![1, 2], vec![3]], Some("99.5")));
        assert_eq!(found.ext, Some(Json::Bool(true)));
        let refused = item.query(QueryItem::new("none")).protocol(protocol).await.unwrap_err();
        let code = refused.api().and_then(alipay::error::ApiError::code_as::<QueryItemErrorCode>);
        assert_eq!(code, Some(QueryItemErrorCode::ItemNotExist));
        let owner = Owner::new().with_option(Option2::new().with_value("o"));
        let request = CreateItem::new("T", owner).with_kind(CreateItemKind::V1).with_self_("s");
        assert_eq!(item.create(request).protocol(protocol).await.unwrap().item_id.as_deref(), Some("T"));
        item.modify(ModifyItem::new("7", "a/b").with_title("x")).protocol(protocol).await.unwrap();
    }
    let refused = item.query(QueryItem::new("9").with_page_num(0)).await.unwrap_err();
    assert!(refused.to_string().contains("minimum is 1"), "{refused}");
}

#[tokio::test]
async fn imported_uploads_deletions_and_other_domains_work_too() {
    let simulator = Simulator::start().await.unwrap();
    simulator
        .on::<UploadPicture>(|request, _| Ok(UploadPictureAnswer::new().with_url(request.name.unwrap())));
    simulator.on::<DeleteItem>(|request, _| {
        assert_eq!(request.reason.as_deref(), Some("中 1"));
        Ok(alipay::declaration::Empty::new())
    });
    simulator
        .on::<GetScore>(|request, _| Ok(<GetScore as Endpoint>::Response::new().with_user(request.user)));
    let client = simulator.client().unwrap();
    let picture = UploadPicture::new().with_picture(Upload::from_bytes("a.png", "content")).with_name("n");
    let uploaded = client.example_shop_picture().upload(picture).await.unwrap();
    assert_eq!(uploaded.url.as_deref(), Some("n"));
    assert_eq!(simulator.requests()[0].files[0].size, 7);
    client.example_shop_item().delete(DeleteItem::new("7", "8").with_reason("中 1")).await.unwrap();
    let score = client.zhima_credit_score().get(GetScore::new("u")).await.unwrap();
    assert_eq!(score.user.as_deref(), Some("u"));
    assert_eq!(alipay_fixture_imported::example::ENDPOINTS.len(), 7);
}
