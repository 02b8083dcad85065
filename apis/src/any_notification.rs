//! Notifications of all domains.

use alipay_runtime::{
    declaration::DecodeError,
    notification::{FromNotification, Params},
};

/// Declares [`AnyNotification`] over the routers of the domains.
macro_rules! any_notification {
    ($($feature:literal $variant:ident $domain:ident::$router:ident $doc:literal,)+) => {
        /// Any notification of the enabled domains.
        ///
        /// A notification from [`NotificationVerifier`](crate::NotificationVerifier) can be parsed into this type.
        /// The router of a single domain, such as `alipay::trade::TradeNotification`, compiles less.
        ///
        /// ```
        /// # #[cfg(feature = "servicemarket")] {
        /// use alipay::{AnyNotification, servicemarket::ServiceMarketNotification};
        ///
        /// fn describe(notification: &AnyNotification) -> &'static str {
        ///     match notification {
        ///         AnyNotification::ServiceMarket(ServiceMarketNotification::OrderPlaced(_)) => "a new order",
        ///         AnyNotification::Other(_) => "not declared",
        ///         _ => "something else",
        ///     }
        /// }
        /// # }
        /// ```
        #[derive(Clone, Debug)]
        #[allow(clippy::large_enum_variant)]
        #[non_exhaustive]
        pub enum AnyNotification {
            $(
                #[cfg(feature = $feature)]
                #[doc = $doc]
                $variant(crate::$domain::$router),
            )+
            /// Notification that no enabled domain declares, with all its parameters. Alipay documents some kinds by
            /// their names only, such as `alipay.user.certify.open.notify.completed`.
            Other(Params),
        }

        impl FromNotification for AnyNotification {
            fn from_params(params: &Params) -> Result<Self, DecodeError> {
                $(
                    #[cfg(feature = $feature)]
                    match crate::$domain::$router::from_params(params)? {
                        crate::$domain::$router::Other(_) => {}
                        known => return Ok(Self::$variant(known)),
                    }
                )+
                Ok(Self::Other(params.clone()))
            }
        }
    };
}

any_notification! {
    "agreement" Agreement agreement::AgreementNotification "About an agreement.",
    "authorization" Authorization authorization::AuthorizationNotification "About an authorization.",
    "complaint" Complaint complaint::ComplaintNotification "About a complaint.",
    "fund" Fund fund::FundNotification "About a transfer.",
    "miniprogram" MiniProgram miniprogram::MiniProgramNotification "About a mini program.",
    "onboarding" Onboarding onboarding::OnboardingNotification "About onboarding.",
    "preauthorization" Preauthorization preauthorization::PreauthorizationNotification "About a pre-authorization.",
    "provider" Provider provider::ProviderNotification "About contracts and operations of a provider.",
    "servicemarket" ServiceMarket servicemarket::ServiceMarketNotification "About the service market.",
    "settlement" Settlement settlement::SettlementNotification "About settlement.",
    "trade" Trade trade::TradeNotification "About a trade.",
    "voucher" Voucher voucher::VoucherNotification "About vouchers.",
}
