//! Data of the user who granted a token.

use alipay_runtime::{alipay_api, alipay_enum, alipay_model};

use super::{AuthorizationApi, DeliveryAddress, YesNo};

/// Looks up a user's data, as far as the user granted access to it. Called as
/// `client.authorizations().query_user(..)`.
///
/// # Errors
///
/// - [`SYSTEM_ERROR`](super::AuthorizationErrorCode::SystemError): Alipay failed; retry.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: alipay::Client, access_token: &str) -> Result<(), alipay::Error> {
/// use alipay::authorization::{AuthorizationApiExt, QueryUser};
///
/// let user = client.authorizations().query_user(QueryUser::new(access_token)).await?;
/// println!("user {:?}", user.user_id);
/// # Ok(()) }
/// ```
#[alipay_api(
    method = "alipay.user.info.share",
    v3 = POST,
    response = UserInfo,
    service = AuthorizationApi,
    call = query_user,
    idempotent,
)]
pub struct QueryUser {
    /// Token of the user, from [`UserToken::access_token`](super::UserToken::access_token).
    #[alipay(query, param, sensitive)]
    pub auth_token: String,
}

/// Data of a user. Data without the user's permission is absent.
#[alipay_model(setters)]
pub struct UserInfo {
    /// Alipay user ID; begins with 2088.
    pub user_id: Option<String>,
    /// ID of the user within your application.
    pub open_id: Option<String>,
    /// Type of the account: `1` company, `2` individual.
    pub user_type: Option<String>,
    /// State of the account: `Q` quickly registered, `T` certified, `B` blocked, `W` registered but not
    /// activated.
    pub user_status: Option<String>,
    /// Nickname.
    #[alipay(sensitive)]
    pub nick_name: Option<String>,
    /// URL of the user's avatar.
    #[alipay(sensitive)]
    pub avatar: Option<String>,
    /// Name for display to others.
    #[alipay(sensitive)]
    pub display_name: Option<String>,
    /// Real name.
    #[alipay(sensitive)]
    pub user_name: Option<String>,
    /// Gender.
    #[alipay(sensitive)]
    pub gender: Option<Gender>,
    /// Age in years.
    #[alipay(sensitive)]
    pub age: Option<String>,
    /// Birthday, as `yyyyMMdd`.
    #[alipay(sensitive)]
    pub person_birthday: Option<String>,
    /// Birthday without its year, as `MM-dd`.
    #[alipay(sensitive)]
    pub person_birthday_without_year: Option<String>,
    /// Mobile number.
    #[alipay(sensitive)]
    pub mobile: Option<String>,
    /// Telephone number.
    #[alipay(sensitive)]
    pub phone: Option<String>,
    /// Email address.
    #[alipay(sensitive)]
    pub email: Option<String>,
    /// Country code, in letters.
    pub country_code: Option<String>,
    /// Province.
    #[alipay(sensitive)]
    pub province: Option<String>,
    /// City.
    #[alipay(sensitive)]
    pub city: Option<String>,
    /// District.
    #[alipay(sensitive)]
    pub area: Option<String>,
    /// Address within the district.
    #[alipay(sensitive)]
    pub address: Option<String>,
    /// Postal code.
    #[alipay(sensitive)]
    pub zip: Option<String>,
    /// Delivery addresses.
    pub deliver_addresses: Vec<DeliveryAddress>,
    /// Type of the identity document; `0` for an identity card.
    pub cert_type: Option<String>,
    /// Number of the identity document.
    #[alipay(sensitive)]
    pub cert_no: Option<String>,
    /// Start of the identity document's validity.
    #[alipay(sensitive)]
    pub person_cert_issue_date: Option<String>,
    /// End of the identity document's validity.
    #[alipay(sensitive)]
    pub person_cert_expiry_date: Option<String>,
    /// Pictures of the identity document.
    pub person_pictures: Vec<UserPicture>,
    /// Province on the identity card.
    #[alipay(sensitive)]
    pub identity_card_province: Option<String>,
    /// City on the identity card.
    #[alipay(sensitive)]
    pub identity_card_city: Option<String>,
    /// District on the identity card.
    #[alipay(sensitive)]
    pub identity_card_area: Option<String>,
    /// Address on the identity card.
    #[alipay(sensitive)]
    pub identity_card_address: Option<String>,
    /// Ethnic group on the identity card.
    #[alipay(sensitive)]
    pub user_nation: Option<String>,
    /// Indicates whether the identity is verified.
    pub is_certified: Option<YesNo>,
    /// Indicates whether the user is an adult.
    pub is_adult: Option<YesNo>,
    /// Indicates whether the account is blocked.
    pub is_blocked: Option<YesNo>,
    /// Indicates whether the balance is frozen.
    pub is_balance_frozen: Option<YesNo>,
    /// Indicates whether the user is a verified student.
    pub is_student_certified: Option<YesNo>,
    /// School or university.
    #[alipay(sensitive)]
    pub college_name: Option<String>,
    /// Degree that the user studies for.
    #[alipay(sensitive)]
    pub degree: Option<String>,
    /// Start of the studies.
    #[alipay(sensitive)]
    pub enrollment_time: Option<String>,
    /// Expected graduation.
    #[alipay(sensitive)]
    pub graduation_time: Option<String>,
    /// Profession.
    #[alipay(sensitive)]
    pub profession: Option<String>,
    /// Membership level: `primary`, `golden`, `platinum` or `diamond`.
    pub member_grade: Option<String>,
    /// User ID at Taobao.
    #[alipay(sensitive)]
    pub taobao_id: Option<String>,
    /// Indicates whether the user is an institution: `Y`, or a corporation.
    pub inst_or_corp: Option<String>,
    /// Type of the company.
    pub firm_type: Option<String>,
    /// Organization code.
    #[alipay(sensitive)]
    pub organization_code: Option<String>,
    /// Business scope of the company's license.
    pub business_scope: Option<String>,
    /// Number of the company's license.
    #[alipay(sensitive)]
    pub license_no: Option<String>,
    /// End of the company license's validity.
    pub license_expiry_date: Option<String>,
    /// Province on the company's license.
    pub ent_license_province: Option<String>,
    /// City on the company's license.
    pub ent_license_city: Option<String>,
    /// District on the company's license.
    pub ent_license_area: Option<String>,
    /// Address on the company's license.
    #[alipay(sensitive)]
    pub ent_license_address: Option<String>,
    /// Pictures of the company's documents.
    pub firm_pictures: Vec<UserPicture>,
    /// Legal representative of the company.
    #[alipay(sensitive)]
    pub firm_legal_person_name: Option<String>,
    /// Type of the legal representative's document.
    pub firm_legal_person_cert_type: Option<String>,
    /// Number of the legal representative's document.
    #[alipay(sensitive)]
    pub firm_legal_person_cert_no: Option<String>,
    /// End of the validity of the legal representative's document.
    #[alipay(sensitive)]
    pub firm_legal_person_cert_expiry_date: Option<String>,
    /// Pictures of the legal representative's document.
    pub firm_legal_person_pictures: Vec<UserPicture>,
    /// Agent of the company.
    #[alipay(sensitive)]
    pub firm_agent_person_name: Option<String>,
    /// Type of the agent's document.
    pub firm_agent_person_cert_type: Option<String>,
    /// Number of the agent's document.
    #[alipay(sensitive)]
    pub firm_agent_person_cert_no: Option<String>,
    /// End of the validity of the agent's document.
    #[alipay(sensitive)]
    pub firm_agent_person_cert_expiry_date: Option<String>,
}

/// Picture of a document.
#[alipay_model(setters)]
pub struct UserPicture {
    /// Content of the picture.
    pub picture_type: Option<String>,
    /// URL of the picture.
    #[alipay(sensitive)]
    pub picture_url: Option<String>,
}

/// Gender of a user.
#[alipay_enum]
pub enum Gender {
    /// Female.
    #[alipay("F")]
    Female,
    /// Male.
    #[alipay("M")]
    Male,
}
