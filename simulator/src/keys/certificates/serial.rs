//! The serial by which requests and responses name a certificate.

use md5::{Digest, Md5};

/// Computes the serial: the MD5 of the issuer's name and the decimal number, in lower-case hexadecimal.
pub(super) fn serial(issuer: &str, number: u128) -> String {
    let digest = Md5::digest(format!("{issuer}{number}"));
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::serial;

    /// The expected serials were computed by the official SDKs.
    #[test]
    fn serials_are_those_of_the_official_sdks() {
        let issuer = "CN=Example Dev Class 1 R1,OU=Certification Authority,O=Example Dev Financial,C=CN";
        let number = 42_722_321_895_882_380_670_740_229_213_547_929_894;
        assert_eq!(serial(issuer, number), "1fd81d95f831347a27501ef4e4362dfe");
        assert_eq!(serial(issuer, 200_080), "007ad9102020951e18ef4f09bbf52b85", "leading zeros are kept");
    }
}
