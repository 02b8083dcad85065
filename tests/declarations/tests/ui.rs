//! Declarations that must compile, and mistakes that must be explained.
//!
//! `TRYBUILD=overwrite` writes the expected texts anew; read them before you commit them.

#[test]
fn declarations_compile_and_mistakes_are_explained() {
    let cases = trybuild::TestCases::new();
    cases.pass("ui/pass/*.rs");
    cases.compile_fail("ui/fail/*.rs");
    cases.compile_fail("ui/fail/*/*.rs");
}
