//! The V2 gateway: what is signed, what travels, and what is believed.

use std::{collections::BTreeMap, sync::Arc};

use alipay_runtime::{
    Charset,
    crypto::keys::{PrivateKey, PublicKey},
    crypto::{Backend, Signer, Verifier, legacy_signer, legacy_verifier},
    protocol::ContentKey,
    protocol::{
        KeyRing,
        v2::{Parameters, page_form as html_form, verify_response},
    },
};
use alipay_tests::vectors::{Failure, Vector};
use base64::{Engine, engine::general_purpose::STANDARD};
use serde_json::Value;

use super::{decoded, equal, sign, signer, verifier};

fn charset(vector: &Vector) -> Result<Charset, Failure> {
    let name = vector.needed("charset")?;
    Charset::from_name(name.as_bytes()).ok_or_else(|| format!("the charset {name} is not known"))
}

fn is_legacy(vector: &Vector) -> bool {
    vector.input_text("sign_type") == Some("RSA")
}

fn signer_of(vector: &Vector, backend: Backend) -> Result<Arc<dyn Signer>, Failure> {
    let text = vector.file("private_key")?;
    if !is_legacy(vector) {
        return signer(&text, backend);
    }
    let key = PrivateKey::parse_legacy(&text).map_err(|error| error.to_string())?;
    legacy_signer(&key).map_err(|error| error.to_string())
}

fn verifier_of(vector: &Vector, backend: Backend) -> Result<Arc<dyn Verifier>, Failure> {
    let text = vector.file("alipay_public_key")?;
    if !is_legacy(vector) {
        return verifier(&text, backend);
    }
    let key = PublicKey::parse_legacy(&text).map_err(|error| error.to_string())?;
    legacy_verifier(&key).map_err(|error| error.to_string())
}

fn parameters(vector: &Vector) -> Result<Parameters, Failure> {
    let mut parameters = Parameters::new();
    let given = vector.input("params").and_then(Value::as_object).ok_or("the vector has no params")?;
    for (name, value) in given.iter().filter(|(_, value)| !value.is_null()) {
        let text = value.as_str().ok_or_else(|| format!("the parameter {name} is no text"))?;
        parameters.push(name, text).map_err(|error| error.to_string())?;
    }
    Ok(parameters)
}

/// The parameters with their signature, after both were compared.
fn signed(vector: &Vector, backend: Backend) -> Result<Parameters, Failure> {
    let mut parameters = parameters(vector)?;
    let content = parameters.content(charset(vector)?).map_err(|error| error.to_string())?;
    if let Some(expected) = vector.expected_text("sign_content_base64") {
        equal("bytes to sign", &content, &decoded(expected)?)?;
    } else {
        let expected = vector.expected_text("sign_content").map(str::as_bytes);
        equal("string to sign", &Some(content.as_slice()), &expected)?;
    }
    let signature = STANDARD.encode(sign(&*signer_of(vector, backend)?, &content)?);
    equal("signature", &Some(signature.as_str()), &vector.expected_text("sign"))?;
    parameters.push("sign", signature).map_err(|error| error.to_string())?;
    Ok(parameters)
}

pub(super) fn request(vector: &Vector, backend: Backend) -> Result<(), Failure> {
    signed(vector, backend).map(|_| ())
}

pub(super) fn order_string(vector: &Vector, backend: Backend) -> Result<(), Failure> {
    let encoded = signed(vector, backend)?.encode(charset(vector)?).map_err(|error| error.to_string())?;
    same_parameters(&encoded, vector.expected("decoded_params"))
}

pub(super) fn page_url(vector: &Vector, backend: Backend) -> Result<(), Failure> {
    order_string(vector, backend)
}

/// Every parameter comes back from the page: what the action's query holds, and the hidden fields.
pub(super) fn page_form(vector: &Vector, backend: Backend) -> Result<(), Failure> {
    let all = signed(vector, backend)?;
    let mut common = Parameters::new();
    for (name, value) in all.iter().filter(|(name, _)| *name != "biz_content") {
        common.push(name, value).map_err(|error| error.to_string())?;
    }
    let charset = charset(vector)?;
    let query = common.encode(charset).map_err(|error| error.to_string())?;
    let action = format!("{}?{query}", vector.needed("gateway")?);
    let hidden = all.iter().filter(|(name, _)| *name == "biz_content");
    let (action, mut found) = read_html(&html_form(&action, hidden, charset))?;
    let query = action.split_once('?').map_or("", |(_, query)| query);
    found.extend(form_urlencoded::parse(query.as_bytes()).into_owned());
    let found = serde_json::to_value(found).map_err(|error| error.to_string())?;
    equal("parameters", &Some(&found), &vector.expected("after_html_parsing"))
}

/// The form's action and hidden fields, as an HTML parser sees them.
fn read_html(html: &str) -> Result<(String, BTreeMap<String, String>), Failure> {
    let page = scraper::Html::parse_document(html);
    let select = |what| scraper::Selector::parse(what).map_err(|error| error.to_string());
    let (form, field) = (select("form")?, select("form input[type=hidden]")?);
    let form = page.select(&form).next().ok_or("there is no form")?;
    let action = form.attr("action").ok_or("the form has no action")?.to_owned();
    let fields = page
        .select(&field)
        .filter_map(|field| Some((field.attr("name")?.to_owned(), field.attr("value")?.to_owned())));
    Ok((action, fields.collect()))
}

fn same_parameters(encoded: &str, expected: Option<&Value>) -> Result<(), Failure> {
    let found: BTreeMap<String, String> = form_urlencoded::parse(encoded.as_bytes()).into_owned().collect();
    let found = serde_json::to_value(found).map_err(|error| error.to_string())?;
    equal("parameters", &Some(&found), &expected)
}

pub(super) fn response(vector: &Vector, backend: Backend) -> Result<(), Failure> {
    let keys = KeyRing::public_key(verifier_of(vector, backend)?);
    let body = decoded(vector.needed("body_base64")?)?;
    let Ok(response) = verify_response(vector.needed("method")?, charset(vector)?, &body, &keys) else {
        return equal("outcome", &Some("rejected"), &vector.expected_text("outcome"));
    };
    let outcome = if response.authenticated { "verified" } else { "unsigned_error" };
    equal("outcome", &Some(outcome), &vector.expected_text("outcome"))?;
    let content = match (vector.input_text("aes_key"), response.ciphertext()) {
        (Some(key), Some(ciphertext)) => {
            let key = ContentKey::parse(key).map_err(|error| error.to_string())?;
            let plain = key.decrypt(ciphertext.as_bytes()).map_err(|error| error.to_string())?;
            String::from_utf8(plain).map_err(|error| error.to_string())?
        }
        _ => response.text,
    };
    equal("content", &Some(content.as_str()), &vector.expected_text("content"))
}
