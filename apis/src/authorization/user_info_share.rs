//! Looks up the user who granted a token.

use alipay_runtime::{alipay_api, alipay_enum, alipay_model};

use super::{AuthorizationApi, DeliveryAddress, YesNo};

/// Asks who a user is, as far as the user agreed to tell. Method `query_user` of the handle.
///
/// # Errors
///
/// - [`SYSTEM_ERROR`](super::AuthorizationErrorCode::SystemError): a fault at Alipay; ask again.
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
    /// The user's token, from [`UserToken::access_token`](super::UserToken::access_token).
    #[alipay(query, param, sensitive)]
    pub auth_token: String,
}

/// A user. What the user did not agree to tell is absent.
#[alipay_model(setters)]
pub struct UserInfo {
    /// Number of the user in Alipay (begins with 2088).
    pub user_id: Option<String>,
    /// Number of the user within your application.
    pub open_id: Option<String>,
    /// Kind of account: `1` a company, `2` a person.
    pub user_type: Option<String>,
    /// State of the account: `Q` quickly registered, `T` certified, `B` blocked, `W` registered but not
    /// activated.
    pub user_status: Option<String>,
    /// Nickname.
    #[alipay(sensitive)]
    pub nick_name: Option<String>,
    /// Address of the picture that the user chose.
    #[alipay(sensitive)]
    pub avatar: Option<String>,
    /// Name as it may be shown to others.
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
    /// Mobile phone.
    #[alipay(sensitive)]
    pub mobile: Option<String>,
    /// Telephone.
    #[alipay(sensitive)]
    pub phone: Option<String>,
    /// E-mail address.
    #[alipay(sensitive)]
    pub email: Option<String>,
    /// Country, as a code of letters.
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
    /// Address in the district.
    #[alipay(sensitive)]
    pub address: Option<String>,
    /// Postal code.
    #[alipay(sensitive)]
    pub zip: Option<String>,
    /// Addresses that goods go to.
    pub deliver_addresses: Vec<DeliveryAddress>,
    /// Kind of document that the user proved the identity with; `0` an identity card.
    pub cert_type: Option<String>,
    /// Number of that document.
    #[alipay(sensitive)]
    pub cert_no: Option<String>,
    /// Day from which that document is valid.
    #[alipay(sensitive)]
    pub person_cert_issue_date: Option<String>,
    /// Day until which that document is valid.
    #[alipay(sensitive)]
    pub person_cert_expiry_date: Option<String>,
    /// Pictures of that document.
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
    /// Whether the identity is proved.
    pub is_certified: Option<YesNo>,
    /// Whether the user is of age.
    pub is_adult: Option<YesNo>,
    /// Whether the account is blocked.
    pub is_blocked: Option<YesNo>,
    /// Whether the balance is frozen.
    pub is_balance_frozen: Option<YesNo>,
    /// Whether the user proved to be a student.
    pub is_student_certified: Option<YesNo>,
    /// School or university.
    #[alipay(sensitive)]
    pub college_name: Option<String>,
    /// Degree that is studied for.
    #[alipay(sensitive)]
    pub degree: Option<String>,
    /// When the studies began.
    #[alipay(sensitive)]
    pub enrollment_time: Option<String>,
    /// When the studies are to end.
    #[alipay(sensitive)]
    pub graduation_time: Option<String>,
    /// Profession.
    #[alipay(sensitive)]
    pub profession: Option<String>,
    /// Level of membership: `primary`, `golden`, `platinum` or `diamond`.
    pub member_grade: Option<String>,
    /// The user's number at Taobao.
    #[alipay(sensitive)]
    pub taobao_id: Option<String>,
    /// Whether the user is an institution: `Y`, or a corporation.
    pub inst_or_corp: Option<String>,
    /// Kind of company.
    pub firm_type: Option<String>,
    /// Code of the organisation.
    #[alipay(sensitive)]
    pub organization_code: Option<String>,
    /// What the company's licence covers.
    pub business_scope: Option<String>,
    /// Number of the company's licence.
    #[alipay(sensitive)]
    pub license_no: Option<String>,
    /// Day until which the company's licence is valid.
    pub license_expiry_date: Option<String>,
    /// Province on the company's licence.
    pub ent_license_province: Option<String>,
    /// City on the company's licence.
    pub ent_license_city: Option<String>,
    /// District on the company's licence.
    pub ent_license_area: Option<String>,
    /// Address on the company's licence.
    #[alipay(sensitive)]
    pub ent_license_address: Option<String>,
    /// Pictures of the company's documents.
    pub firm_pictures: Vec<UserPicture>,
    /// Legal representative of the company.
    #[alipay(sensitive)]
    pub firm_legal_person_name: Option<String>,
    /// Kind of the representative's document.
    pub firm_legal_person_cert_type: Option<String>,
    /// Number of the representative's document.
    #[alipay(sensitive)]
    pub firm_legal_person_cert_no: Option<String>,
    /// Day until which the representative's document is valid.
    #[alipay(sensitive)]
    pub firm_legal_person_cert_expiry_date: Option<String>,
    /// Pictures of the representative's document.
    pub firm_legal_person_pictures: Vec<UserPicture>,
    /// Who acts for the company.
    #[alipay(sensitive)]
    pub firm_agent_person_name: Option<String>,
    /// Kind of the agent's document.
    pub firm_agent_person_cert_type: Option<String>,
    /// Number of the agent's document.
    #[alipay(sensitive)]
    pub firm_agent_person_cert_no: Option<String>,
    /// Day until which the agent's document is valid.
    #[alipay(sensitive)]
    pub firm_agent_person_cert_expiry_date: Option<String>,
}

/// A picture of a document.
#[alipay_model(setters)]
pub struct UserPicture {
    /// What it shows.
    pub picture_type: Option<String>,
    /// Where it is.
    #[alipay(sensitive)]
    pub picture_url: Option<String>,
}

/// A user's gender.
#[alipay_enum]
pub enum Gender {
    /// Female.
    #[alipay("F")]
    Female,
    /// Male.
    #[alipay("M")]
    Male,
}
