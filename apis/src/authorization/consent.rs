//! Consent of merchants and users: the page to which they are sent, and what it sends back.

use std::fmt;

use alipay_runtime::clock::Nonces;

/// The host of the pages of consent.
const HOST: &str = "https://openauth.alipay.com";
const SANDBOX: &str = "https://openauth-sandbox.dl.alipaydev.com";

/// The most characters of a state.
const MOST_STATE: usize = 100;

/// An unpredictable text that binds a consent to the session in which it was asked for.
///
/// Keep it in the session, and compare it when the browser comes back. Without it, an attacker can bind the own
/// authorization to somebody else's session.
#[derive(Clone, PartialEq, Eq)]
pub struct ConsentState(String);

impl ConsentState {
    /// Creates a random state.
    #[must_use]
    pub fn random() -> Self {
        Self::from_nonces(&alipay_runtime::clock::RandomNonces)
    }

    /// Creates a state from a source of unpredictable texts.
    #[must_use]
    pub fn from_nonces(nonces: &dyn Nonces) -> Self {
        // Alipay takes the alphabet of base64 only.
        let text: String = nonces.next().chars().filter(char::is_ascii_alphanumeric).collect();
        Self(text)
    }

    /// Takes a state from a session, or one of your own.
    ///
    /// # Errors
    /// Returns [`ConsentError::State`] unless it is base64 text of 1 to 100 characters.
    pub fn parse(text: &str) -> Result<Self, ConsentError> {
        let is_base64 = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'=');
        if text.is_empty() || text.len() > MOST_STATE || !text.bytes().all(is_base64) {
            return Err(ConsentError::State);
        }
        Ok(Self(text.to_owned()))
    }

    /// Returns the text, to be kept in the session.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for ConsentState {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("ConsentState(***)")
    }
}

/// A page on which a merchant or a user consents.
///
/// ```
/// use alipay::authorization::{ConsentPage, ConsentState};
///
/// let state = ConsentState::random(); // keep it in the session
/// let page = ConsentPage::merchant("2021001234567890", "https://isv.example.com/consent");
/// println!("{}", page.url(&state));
/// ```
#[derive(Clone, Debug)]
#[must_use = "a page is opened by its `url`"]
pub struct ConsentPage {
    host: String,
    path: &'static str,
    app_id: String,
    redirect_uri: String,
    /// A further parameter.
    kind: Option<(&'static str, String)>,
}

impl ConsentPage {
    /// Creates the page on which a merchant authorizes your app, by its app id. The address is the callback that you
    /// configured on the open platform. What the merchant grants is bound to the merchant's base app, and cannot be used
    /// for mini programs: see [`MerchantConsentPage`](super::MerchantConsentPage), or the older
    /// [`merchant_apps`](Self::merchant_apps).
    pub fn merchant(app_id: impl Into<String>, redirect_uri: impl Into<String>) -> Self {
        Self::new("/oauth2/appToAppAuth.htm", app_id.into(), redirect_uri.into(), None)
    }

    /// Creates the page on which a merchant authorizes your app for apps of these kinds, such as `TINYAPP` (mini
    /// programs), `WEBAPP`, `MOBILEAPP` or `PUBLICAPP`.
    pub fn merchant_apps<K: AsRef<str>>(
        app_id: impl Into<String>,
        redirect_uri: impl Into<String>,
        kinds: impl IntoIterator<Item = K>,
    ) -> Self {
        let kinds: Vec<String> = kinds.into_iter().map(|kind| kind.as_ref().to_owned()).collect();
        let kind = Some(("application_type", kinds.join(",")));
        Self::new("/oauth2/appToAppBatchAuth.htm", app_id.into(), redirect_uri.into(), kind)
    }

    /// Creates the page on which a user logs in: `auth_base` for the user's id alone, without a page that asks;
    /// `auth_user` for the profile.
    pub fn user(
        app_id: impl Into<String>,
        redirect_uri: impl Into<String>,
        scope: impl Into<String>,
    ) -> Self {
        let kind = Some(("scope", scope.into()));
        Self::new("/oauth2/publicAppAuthorize.htm", app_id.into(), redirect_uri.into(), kind)
    }

    fn new(
        path: &'static str,
        app_id: String,
        redirect_uri: String,
        kind: Option<(&'static str, String)>,
    ) -> Self {
        Self { host: HOST.to_owned(), path, app_id, redirect_uri, kind }
    }

    /// Takes the page of Alipay's own sandbox.
    pub fn sandbox(self) -> Self {
        self.server(SANDBOX)
    }

    /// Takes the page of another server, such as `http://127.0.0.1:4711` of the simulator.
    pub fn server(self, url: impl Into<String>) -> Self {
        let url: String = url.into();
        Self { host: url.trim_end_matches('/').to_owned(), ..self }
    }

    /// Returns the address to which the browser is sent.
    pub fn url(&self, state: &ConsentState) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.append_pair("app_id", &self.app_id);
        if let Some((name, value)) = &self.kind {
            query.append_pair(name, value);
        }
        query.append_pair("redirect_uri", &self.redirect_uri).append_pair("state", state.as_str());
        format!("{}{}?{}", self.host, self.path, query.finish())
    }
}

/// Redirect of a page of consent: the code that is exchanged for a token.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Consent {
    /// The code: `app_auth_code` of a merchant, `auth_code` of a user. It can be exchanged once.
    pub code: String,
    /// The app that was authorized.
    pub app_id: Option<String>,
    /// The scope of a user's consent.
    pub scope: Option<String>,
}

impl Consent {
    /// Reads the raw query (without `?`) of the redirect, for the session that has this state.
    ///
    /// Nothing in it is signed: that the code is genuine shows only when it is exchanged.
    ///
    /// # Errors
    /// If the state is missing or another one, or there is no code.
    pub fn from_redirect(query: &str, expected: &ConsentState) -> Result<Self, ConsentError> {
        let mut found: [Option<String>; 5] = Default::default();
        for (name, value) in form_urlencoded::parse(query.as_bytes()) {
            let names = ["state", "app_auth_code", "auth_code", "app_id", "scope"];
            let place = names.iter().position(|known| *known == name).and_then(|index| found.get_mut(index));
            let Some(place) = place else { continue };
            if place.replace(value.into_owned()).is_some() {
                return Err(ConsentError::Doubled);
            }
        }
        let [state, merchant_code, user_code, app_id, scope] = found;
        if state.as_deref() != Some(expected.as_str()) {
            return Err(ConsentError::OtherSession);
        }
        match (merchant_code, user_code) {
            (Some(code), None) | (None, Some(code)) if !code.is_empty() => Ok(Self { code, app_id, scope }),
            (Some(_), Some(_)) => Err(ConsentError::Doubled),
            _ => Err(ConsentError::NoCode),
        }
    }
}

impl fmt::Debug for Consent {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Consent")
            .field("app_id", &self.app_id)
            .field("scope", &self.scope)
            .finish_non_exhaustive()
    }
}

/// A redirect of a page of consent that must not be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ConsentError {
    /// A state is base64 text of 1 to 100 characters.
    State,
    /// The state is missing, or not that of this session.
    OtherSession,
    /// A parameter occurs twice, or there are two codes.
    Doubled,
    /// There is no code: the merchant or user did not consent.
    NoCode,
}

impl fmt::Display for ConsentError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::State => "a state is base64 text of 1 to 100 characters",
            Self::OtherSession => {
                "the state of the redirect is not that of this session: it was asked for elsewhere, or the session \
                 ended meanwhile"
            }
            Self::Doubled => "the redirect has a parameter twice, or two codes",
            Self::NoCode => "the redirect has no code: the consent was not given",
        })
    }
}

impl std::error::Error for ConsentError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pages_are_those_of_the_documentation() {
        let state = ConsentState::parse("aXN2").unwrap();
        let page = ConsentPage::merchant("2021", "https://isv.example.com/a?b=1");
        let rest = "redirect_uri=https%3A%2F%2Fisv.example.com%2Fa%3Fb%3D1&state=aXN2";
        assert_eq!(
            page.url(&state),
            format!("https://openauth.alipay.com/oauth2/appToAppAuth.htm?app_id=2021&{rest}")
        );
        let batch =
            ConsentPage::merchant_apps("2021", "https://isv.example.com/a?b=1", ["TINYAPP", "WEBAPP"]);
        assert_eq!(
            batch.sandbox().url(&state),
            format!(
                "https://openauth-sandbox.dl.alipaydev.com/oauth2/appToAppBatchAuth.htm?app_id=2021\
                 &application_type=TINYAPP%2CWEBAPP&{rest}"
            )
        );
        let simulated =
            ConsentPage::merchant("2021", "https://isv.example.com/a?b=1").server("http://127.0.0.1:4711/");
        assert_eq!(
            simulated.url(&state),
            format!("http://127.0.0.1:4711/oauth2/appToAppAuth.htm?app_id=2021&{rest}")
        );
        let user = ConsentPage::user("2021", "https://isv.example.com/a?b=1", "auth_base");
        assert!(user.url(&state).contains("/oauth2/publicAppAuthorize.htm?app_id=2021&scope=auth_base&"));
    }

    #[test]
    fn a_redirect_counts_for_its_own_session_only() {
        let state = ConsentState::random();
        assert!(state.as_str().len() > 20 && ConsentState::parse(state.as_str()).is_ok());
        let of = |query: &str| Consent::from_redirect(query, &state);
        let own = format!("state={}", state.as_str());
        let found = of(&format!("app_auth_code=c1&app_id=2021&source=alipay_app_auth&{own}")).unwrap();
        assert_eq!((found.code.as_str(), found.app_id.as_deref()), ("c1", Some("2021")));
        assert_eq!(of(&format!("auth_code=c2&scope=auth_user&{own}")).unwrap().code, "c2");
        assert!(!format!("{found:?} {state:?}").contains("c1"));
        for (query, expected) in [
            ("app_auth_code=c1".to_owned(), ConsentError::OtherSession),
            ("app_auth_code=c1&state=b3RoZXI=".to_owned(), ConsentError::OtherSession),
            (own.clone(), ConsentError::NoCode),
            (format!("app_auth_code=&{own}"), ConsentError::NoCode),
            (format!("app_auth_code=c1&app_auth_code=c2&{own}"), ConsentError::Doubled),
            (format!("app_auth_code=c1&auth_code=c2&{own}"), ConsentError::Doubled),
            (format!("app_auth_code=c1&{own}&{own}"), ConsentError::Doubled),
        ] {
            assert_eq!(of(&query).unwrap_err(), expected, "{query}");
        }
        for text in ["", "中文", "a b", "a&b"] {
            assert_eq!(ConsentState::parse(text).unwrap_err(), ConsentError::State);
        }
    }
}
