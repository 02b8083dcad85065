//! Enumerations that several calls share. All are open: an unknown value is kept as `Unknown`.

use alipay_runtime::alipay_enum;

/// Kind of a shop's operation.
#[alipay_enum]
pub enum ShopType {
    /// Run by its owner.
    #[alipay("01")]
    Direct,
    /// Run under a franchise.
    #[alipay("02")]
    Franchise,
}

/// Kind of merchant.
#[alipay_enum]
pub enum MerchantType {
    /// Company.
    #[alipay("01")]
    Company,
    /// Public institution.
    #[alipay("02")]
    Institution,
    /// Private organization that is not a company.
    #[alipay("03")]
    PrivateNonEnterprise,
    /// Social organization.
    #[alipay("04")]
    SocialOrganization,
    /// Government office.
    #[alipay("05")]
    Government,
    /// Individual without a license.
    #[alipay("06")]
    Individual,
    /// Individual with a business license.
    #[alipay("07")]
    IndividualBusiness,
    /// Micro business.
    #[alipay("08")]
    Micro,
}

/// State of an application.
#[alipay_enum]
pub enum OrderStatus {
    /// Passed and in effect.
    #[alipay("99")]
    Finished,
    /// Rejected.
    #[alipay("-1")]
    Rejected,
    /// In the audit.
    #[alipay("031")]
    Auditing,
    /// Waiting for the merchant's confirmation.
    #[alipay("010")]
    WaitingForMerchant,
}
