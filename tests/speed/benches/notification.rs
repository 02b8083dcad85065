//! A notification beside the same by hand: verified, and decoded into its struct.
#![allow(missing_docs, clippy::print_stdout, clippy::unwrap_used)] // a bench

use std::hint::black_box;

use alipay::{NotificationVerifier, trade::TradeStatusChanged};
use alipay_speed::{
    floor::Floor,
    meter::{Comparison, HEAD},
    platform::{ALIPAY_PUBLIC_KEY, APP_ID, notification},
};

const ROUNDS: u32 = 101;
const EACH: u32 = 2_000;

fn main() {
    let verifier = NotificationVerifier::builder().app_id(APP_ID).alipay_public_key(ALIPAY_PUBLIC_KEY);
    let verifier = verifier.build().unwrap();
    let floor = Floor::new("");
    let raw = notification();
    let raw = raw.as_bytes();
    let [mut untyped, mut typed] = [Comparison::default(), Comparison::default()];
    let repeat = |work: &dyn Fn()| (0..EACH).for_each(|_| work());
    for _ in 0..ROUNDS {
        untyped.measure(
            EACH,
            &mut || repeat(&|| drop(black_box(floor.verify_form(black_box(raw))))),
            &mut || repeat(&|| drop(black_box(verifier.verify(black_box(raw)).unwrap()))),
        );
        typed.measure(
            EACH,
            &mut || repeat(&|| drop(black_box(floor.read_form(black_box(raw))))),
            &mut || {
                repeat(&|| {
                    let notification = verifier.verify(black_box(raw)).unwrap();
                    drop(black_box(notification.decode::<TradeStatusChanged>().unwrap()));
                });
            },
        );
    }
    println!("{} bytes\n{HEAD}", raw.len());
    println!("{}", untyped.row("notification, verified"));
    println!("{}", typed.row("notification, decoded"));
}
