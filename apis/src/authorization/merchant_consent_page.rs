//! The page of consent on which merchants choose among their apps.

use alipay_runtime::json::{Json, Member};

use super::ConsentState;

/// A page of consent on which a merchant chooses apps of these kinds, which Alipay's guide recommends to providers. It has
/// an address for browsers, and one that opens the Alipay app.
///
/// ```
/// use alipay::authorization::{ConsentState, MerchantConsentPage};
///
/// let state = ConsentState::random(); // keep it in the session
/// let page = MerchantConsentPage::new("2021001234567890", "https://isv.example.com/consent", ["TINYAPP"]);
/// println!("{} {}", page.url(&state), page.app_url(&state));
/// ```
#[derive(Clone, Debug)]
#[must_use = "a page is opened by its `url` or `app_url`"]
pub struct MerchantConsentPage {
    app_id: String,
    redirect_uri: String,
    kinds: Vec<String>,
}

impl MerchantConsentPage {
    /// Creates the page on which a merchant authorizes your app, by its app id, for apps of these kinds: `TINYAPP` (mini
    /// programs), `WEBAPP`, `MOBILEAPP`, `PUBLICAPP` or `BASEAPP`.
    pub fn new<K: Into<String>>(
        app_id: impl Into<String>,
        redirect_uri: impl Into<String>,
        kinds: impl IntoIterator<Item = K>,
    ) -> Self {
        let kinds = kinds.into_iter().map(Into::into).collect();
        Self { app_id: app_id.into(), redirect_uri: redirect_uri.into(), kinds }
    }

    /// Returns the address to which a merchant's browser is sent.
    pub fn url(&self, state: &ConsentState) -> String {
        format!("https://b.alipay.com/page/message/tasksDetail?{}", self.query(state))
    }

    /// Returns the address that opens the page in the Alipay app, such as by a QR code.
    pub fn app_url(&self, state: &ConsentState) -> String {
        let page = format!("pages/authorize/index?{}", self.query(state));
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.append_pair("appId", "2021003130652097").append_pair("page", &page);
        format!("alipays://platformapi/startapp?{}", query.finish())
    }

    fn query(&self, state: &ConsentState) -> String {
        fn text(text: &str) -> Json<'_> {
            Json::Text(text.into())
        }
        fn member<'a>(name: &'a str, value: Json<'a>) -> Member<'a> {
            Member { name: name.into(), value }
        }
        let kinds = self.kinds.iter().map(|kind| text(kind)).collect();
        let operation = Json::Object(vec![
            member("redirectUri", text(&self.redirect_uri)),
            member("appTypes", Json::List(kinds)),
            member("isvAppId", text(&self.app_id)),
            member("state", text(state.as_str())),
        ]);
        let data = Json::Object(vec![
            member("platformCode", text("O")),
            member("taskType", text("INTERFACE_AUTH")),
            member("agentOpParam", operation),
        ]);
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.append_pair("bizData", &data.to_string()).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_addresses_are_those_of_the_documentation() {
        let state = ConsentState::parse("aX+2").unwrap();
        let page = MerchantConsentPage::new("2021", "https://isv.example.com/a?b=1", ["TINYAPP", "WEBAPP"]);
        let json = r#"{"platformCode":"O","taskType":"INTERFACE_AUTH","agentOpParam":{"redirectUri":"https://isv.example.com/a?b=1","appTypes":["TINYAPP","WEBAPP"],"isvAppId":"2021","state":"aX+2"}}"#;
        let decoded = |query: &str| -> Vec<(String, String)> {
            form_urlencoded::parse(query.as_bytes()).into_owned().collect()
        };
        let data = [("bizData".to_owned(), json.to_owned())];
        let url = page.url(&state);
        assert_eq!(
            decoded(url.strip_prefix("https://b.alipay.com/page/message/tasksDetail?").unwrap()),
            data
        );
        let app_url = page.app_url(&state);
        let app = decoded(app_url.strip_prefix("alipays://platformapi/startapp?").unwrap());
        assert_eq!(app[0], ("appId".to_owned(), "2021003130652097".to_owned()));
        assert_eq!(decoded(app[1].1.strip_prefix("pages/authorize/index?").unwrap()), data);
        assert!(url.contains("%22state%22%3A%22aX%2B2%22"), "{url}");
    }
}
