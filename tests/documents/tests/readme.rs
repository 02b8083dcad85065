//! The READMEs stay short.

use alipay_document_tests::document;

#[test]
fn the_readmes_are_short() {
    for name in ["README.md", "README.zh-CN.md"] {
        let lines = document(name).text.lines().count();
        assert!(lines <= 220, "{name} has {lines} lines; move some of it to docs/");
    }
}
