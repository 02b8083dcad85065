//! Mini programs (小程序): creation for a merchant, name and logo, versions, members, and QR codes.
//!
//! A provider makes a mini program for a merchant: [`CreateMiniProgram`] creates it after the merchant
//! agreed, [`UploadVersion`] builds a version from the provider's template, [`ApplyAudit`] submits it, and
//! [`PutOnline`] releases it. [`AuditPassed`] and [`AuditRejected`] notify you of the audit's outcome.
//!
//! All calls but those of creation concern the mini program of the application that sends them. For a
//! merchant who has authorized you, use `client.for_merchant(token)`.

crate::domain::domain! {
    miniprogram as miniprogram_endpoints;
    services {
        AppMemberApi: AppMemberApiExt,
        MiniProgramApi: MiniProgramApiExt,
        MiniQrCodeApi: MiniQrCodeApiExt,
        MiniVersionApi: MiniVersionApiExt,
    }
    endpoints {
        call app_members_create::AddMember,
        call app_members_delete::RemoveMember,
        call app_members_query::ListMembers,
        call app_qrcode_create::CreateQrCode,
        call baseinfo_amap_query::QueryAmapBaseInfo,
        call baseinfo_modify::ModifyBaseInfo,
        call baseinfo_multi_query::QueryBundleBaseInfo,
        call baseinfo_name_check::CheckName,
        call baseinfo_query::QueryBaseInfo,
        call category_query::QueryCategories,
        call category_require_query::QueryCategoryRequirements,
        call experience_cancel::CancelTrial,
        call experience_create::CreateTrial,
        call experience_query::QueryTrial,
        call individual_business_certify::CertifyBusiness,
        call isv_certify_create::CreateCertification,
        call isv_create::CreateMiniProgram,
        call isv_fastregister_create::RegisterMiniProgram,
        call isv_fastregister_query::QueryRegistration,
        call isv_query::QueryMiniProgramOrder,
        call qrcode_bind::BindQrCode,
        call qrcode_pattern_create::CreateQrCodePattern,
        call qrcode_query::ListQrCodeRules,
        call qrcode_unbind::UnbindQrCode,
        call safedomain_create::AddSafeDomain,
        call safedomain_delete::RemoveSafeDomain,
        call template_marketing_create::CreateTemplateMarketing,
        call template_usage_query::ListTemplateUsers,
        call templatelist_query::QueryTemplates,
        call version_audit_apply::ApplyAudit,
        call version_audit_cancel::WithdrawAudit,
        call version_audited_cancel::ReturnToDevelopment,
        call version_build_query::QueryVersionBuild,
        call version_delete::DeleteVersion,
        call version_detail_query::QueryVersion,
        call version_gray_cancel::EndGradualRelease,
        call version_gray_online::ReleaseGradually,
        call version_list_query::ListVersions,
        call version_offline::TakeOffline,
        call version_online::PutOnline,
        call version_rollback::RollBack,
        call version_upload::UploadVersion,
    }
    models {
        enums,
        error_code,
        notification,
        owned_base_info,
        region,
    }
}
