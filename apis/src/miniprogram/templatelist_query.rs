//! Templates of a provider.

use alipay_runtime::{BeijingTime, alipay_api, alipay_model};

use super::{MiniProgramApi, VersionStatus};

/// Lists your templates and their versions. Safe to repeat. On the V2 gateway only. Called as
/// `client.mini_programs().query_templates(..)`.
#[alipay_api(
    method = "alipay.open.mini.templatelist.query",
    response = Templates,
    service = MiniProgramApi,
    call = query_templates,
    idempotent,
)]
pub struct QueryTemplates {}

/// Templates of a provider.
#[alipay_model(setters)]
pub struct Templates {
    /// Templates.
    pub app_list: Vec<Template>,
}

/// Template of mini programs.
#[alipay_model(setters)]
pub struct Template {
    /// ID of the template.
    pub mini_app_id: Option<String>,
    /// Name of the template.
    pub app_name: Option<String>,
    /// URL of the logo.
    pub logo_url: Option<String>,
    /// Creation time of the template.
    pub date_create: Option<BeijingTime>,
    /// Versions of the template.
    pub version_list: Vec<TemplateVersion>,
}

/// Version of a template.
#[alipay_model(setters)]
pub struct TemplateVersion {
    /// Version.
    pub template_version: Option<String>,
    /// State of the version.
    pub version_status: Option<VersionStatus>,
}
