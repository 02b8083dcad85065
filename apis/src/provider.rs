//! Service providers (ISVs): contracts and operations on behalf of merchants.
//!
//! # Contracts
//!
//! 1. [`OpenBatch`] opens a batch of operations for a merchant; it is valid for one hour.
//! 2. [`SignFaceToFace`], [`SignMobilePay`], [`SignOffline`] or [`SignProduct`] add contracts to the batch,
//!    [`CreateMerchantMiniProgram`] a mini program.
//! 3. [`SubmitBatch`] or [`SubmitSignBatch`] submits the batch, [`CancelBatch`] drops it.
//! 4. [`QueryBatch`] returns the state of its order. The merchant confirms at the URL that it contains;
//!    [`ContractChanged`] notifies you.
//!
//! Contracts, authorization and shops can also be opened in one order: see [`CreateIntegratedOrder`].
//!
//! # Operations
//!
//! [`ApplyOperation`] asks a merchant to let you run its shops and mini programs, or to bind an Alipay
//! account; [`QueryOperationResult`] returns the answer.

crate::domain::domain! {
    provider as provider_endpoints;
    services {
        ContractApi: ContractApiExt,
        LeadApi: LeadApiExt,
        OperationApi: OperationApiExt,
    }
    endpoints {
        call agent_cancel::CancelBatch,
        call agent_common_sign::SignProduct,
        call agent_commonsign_confirm::SubmitSignBatch,
        call agent_confirm::SubmitBatch,
        call agent_create::OpenBatch,
        call agent_facetoface_sign::SignFaceToFace,
        call agent_mini_create::CreateMerchantMiniProgram,
        call agent_mobilepay_sign::SignMobilePay,
        call agent_offlinepayment_sign::SignOffline,
        call agent_order_query::QueryBatch,
        call agent_signstatus_query::QueryContracts,
        call invite_order_query::QueryInvitation,
        call sp_blueseaactivity_create::JoinActivity,
        call sp_blueseaactivity_modify::ModifyActivityApplication,
        call sp_blueseaactivity_query::QueryActivityApplication,
        call sp_image_upload::UploadProviderImage,
        call sp_inteop_appauth_create::AddAppAuthorization,
        call sp_inteop_order_cancel::CancelIntegratedOrder,
        call sp_inteop_order_confirm::SubmitIntegratedOrder,
        call sp_inteop_order_create::CreateIntegratedOrder,
        call sp_inteop_order_query::QueryIntegratedOrder,
        call sp_inteop_suborder_cancel::CancelIntegratedOrderPart,
        call sp_isv_bill_sync::ReportBill,
        call sp_isv_operation_sync::ReportOperation,
        call sp_isv_relation_query::ListProviderRelations,
        call sp_isv_sales_sync::ReportSales,
        call sp_isv_signauth_create::CreateSignAuth,
        call sp_isv_signauth_query::QuerySignAuth,
        call sp_leads_expand_create::CreateLead,
        call sp_merchant_inconsistent_approve::ApproveInconsistentMerchant,
        call sp_operation_apply::ApplyOperation,
        call sp_operation_qrcode_query::QueryOperationQrCode,
        call sp_operation_result_query::QueryOperationResult,
        call sp_oppor_detail_query::QueryOpportunity,
        call sp_oppor_feedback_modify::GiveOpportunityFeedback,
        call sp_oppor_page_query::ListOpportunities,
    }
    models {
        enums,
        error_code,
        notification,
        recommend_account,
        sign_address,
    }
}
