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
//!
//! # Agents
//!
//! The agents of `alipay.open.agent` that answer questions are created, changed and released through
//! `client.agents()`, on the V2 gateway only. [`QueryAgent`] returns the data of an agent, [`QueryAgentVersion`]
//! the state of a version.

crate::domain::domain! {
    provider as provider_endpoints;
    services {
        AgentApi: AgentApiExt,
        ContractApi: ContractApiExt,
        LeadApi: LeadApiExt,
        OperationApi: OperationApiExt,
    }
    endpoints {
        call agent_app_bind::BindAgent,
        call agent_baseinfo_modify::ModifyAgent,
        call agent_baseinfo_query::QueryAgent,
        call agent_cancel::CancelBatch,
        call agent_common_sign::SignProduct,
        call agent_commonsign_confirm::SubmitSignBatch,
        call agent_confirm::SubmitBatch,
        call agent_create::OpenBatch,
        call agent_facetoface_sign::SignFaceToFace,
        call agent_image_upload::UploadAgentImage,
        call agent_isv_create::CreateAgentOrder,
        call agent_isv_query::QueryAgentOrder,
        call agent_mini_create::CreateMerchantMiniProgram,
        call agent_mobilepay_sign::SignMobilePay,
        call agent_offlinepayment_sign::SignOffline,
        call agent_order_query::QueryBatch,
        call agent_signstatus_query::QueryContracts,
        call agent_version_audit::SubmitAgentVersion,
        call agent_version_audit_cancel::WithdrawAgentVersion,
        call agent_version_audited_cancel::CancelAuditedAgentVersion,
        call agent_version_detail_query::QueryAgentVersion,
        call agent_version_preview::PreviewAgentVersion,
        call invite_order_query::QueryInvitation,
        call sp_blueseaactivity_create::JoinActivity,
        call sp_blueseaactivity_modify::ModifyActivityApplication,
        call sp_blueseaactivity_query::QueryActivityApplication,
        call sp_image_upload::UploadProviderImage,
        call sp_inteop_appauth_create::AddAppAuthorization,
        call sp_inteop_bclasspayment_create::AddBClassPayment,
        call sp_inteop_brandchain_create::AddBrandChain,
        call sp_inteop_enterprisecode_create::AddEnterpriseCode,
        call sp_inteop_grouppurchase_create::AddGroupPurchase,
        call sp_inteop_lifeservice_create::AddLifeService,
        call sp_inteop_opauth_create::AddOperationAuthorization,
        call sp_inteop_order_cancel::CancelIntegratedOrder,
        call sp_inteop_order_confirm::SubmitIntegratedOrder,
        call sp_inteop_order_create::CreateIntegratedOrder,
        call sp_inteop_order_query::QueryIntegratedOrder,
        call sp_inteop_product_create::AddProduct,
        call sp_inteop_settle_create::AddSettlement,
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
        call sp_operation_auth_add::AddOperationAuth,
        call sp_operation_qrcode_query::QueryOperationQrCode,
        call sp_operation_result_query::QueryOperationResult,
        call sp_oppor_detail_query::QueryOpportunity,
        call sp_oppor_feedback_modify::GiveOpportunityFeedback,
        call sp_oppor_page_query::ListOpportunities,
    }
    models {
        enums,
        error_code,
        inteop_group_purchase,
        inteop_part,
        inteop_product,
        notification,
        recommend_account,
        sign_address,
    }
}
