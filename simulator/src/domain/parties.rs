//! The accounts that take part: the buyer, the sellers and their apps.

use crate::accounts::Caller;

/// The account of the simulated buyer.
pub(crate) const BUYER_ID: &str = "2088102177846880";

/// The masked login name of the simulated buyer.
pub(crate) const BUYER_LOGON_ID: &str = "159****5620";

/// The id of the simulated buyer for an app.
pub(crate) const BUYER_OPEN_ID: &str = "074a1CcTG1LelxKe4xQC0zgNdId0nxi95b5lsNpazWYoCo5";

/// The account of the company that owns an app.
pub(crate) fn own_pid(app_id: &str) -> String {
    let digits: Vec<char> = app_id.chars().filter(char::is_ascii_digit).collect();
    let last: String = digits.iter().skip(digits.len().saturating_sub(12)).collect();
    format!("2088{last:0>12}")
}

/// The account on whose behalf a call is made: the merchant that authorized it, or the owner of the app.
pub(crate) fn seller_of(caller: &Caller) -> String {
    caller.merchant_pid().map_or_else(|| own_pid(caller.app_id()), ToOwned::to_owned)
}

/// The app of a merchant, to which its authorizations belong.
pub(crate) fn app_of(merchant_pid: &str) -> String {
    let digits: Vec<char> = merchant_pid.chars().filter(char::is_ascii_digit).collect();
    let last: String = digits.iter().skip(digits.len().saturating_sub(12)).collect();
    format!("2019{last:0>12}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accounts_follow_from_the_app_and_the_authorization() {
        assert_eq!(own_pid("2021000000000001"), "2088000000000001");
        assert_eq!(own_pid("app-7"), "2088000000000007");
        assert_eq!(seller_of(&Caller::new("2021000000000001", None)), "2088000000000001");
        assert_eq!(seller_of(&Caller::new("1", Some("2088-M".to_owned()))), "2088-M");
        assert_eq!(app_of("2088101118588888"), "2019101118588888");
    }
}
