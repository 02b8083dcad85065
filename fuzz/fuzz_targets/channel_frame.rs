#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    alipay_tests::robustness::channel_frame(bytes);
});
