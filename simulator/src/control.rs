//! The control API under `/simulator/`, for the page and for other programs. It is JSON over HTTP.
//!
//! | request | effect |
//! |---|---|
//! | `GET /simulator/` | returns the page |
//! | `GET /simulator/settings` | returns the settings of an SDK |
//! | `GET /simulator/orders` | returns all orders |
//! | `POST /simulator/orders` | a merchant places an order |
//! | `POST /simulator/orders/{id}/cancel` | the merchant cancels the order |
//! | `POST /simulator/orders/{id}/confirm` | the merchant confirms an item |
//! | `POST /simulator/orders/{id}/notify` | sends a notification of the order now |
//! | `GET`, `POST /simulator/channel` | returns the connections of the message channel, or changes its subscriptions |
//! | `GET /simulator/trades` | returns the newest trades, or those that `search` finds |
//! | `GET /simulator/trades/{number}` | returns a trade, by either of its numbers |
//! | `GET /simulator/trades/{number}/qr.svg` | returns the QR code as an image |
//! | `POST /simulator/trades/{number}/{action}` | the buyer acts: `scan`, `pay`, `insufficient-balance` or `leave`; `finish` ends the time for refunds |
//! | `POST /simulator/scan` | the buyer scans a QR code |
//! | `GET /simulator/authorizations` | returns the authorizations by merchants |
//! | `GET`, `POST /simulator/notifications` | returns or changes the receivers of notifications |
//! | `POST /simulator/notifications/{notify_id}/redeliver` | delivers a notification again |
//! | `GET`, `POST /simulator/channel` | returns the connections of the message channel, or changes its subscriptions |
//! | `POST /simulator/authorizations` | a merchant authorizes the app |
//! | `POST /simulator/authorizations/{token}/revoke` | the merchant revokes it |
//! | `POST /simulator/authorizations/{token}/notify` | sends `open_app_auth_notify` now |
//! | `POST /simulator/logins/revoke` | the user takes back what the app may read |
//! | `POST /simulator/consents` | a merchant agrees, or a user logs in, as on the consent page |
//! | `GET /oauth2/appToAppAuth.htm`, `/oauth2/appToAppBatchAuth.htm`, `/oauth2/publicAppAuthorize.htm` | leads to the consent page |
//! | `GET /simulator/transfers`, `/simulator/transfers/{number}` | returns the newest transfers, or one |
//! | `POST /simulator/transfers/{number}/finish` | a transfer to a bank card succeeds, or with `succeeds: false` it is returned |
//! | `GET`, `POST /simulator/balance` | returns or sets a balance |
//! | `GET /simulator/vouchers`, `/simulator/vouchers/{activity}` | returns the newest activities, or one |
//! | `GET`, `POST /simulator/complaints` | returns the newest complaints; a buyer complains about a trade |
//! | `GET /simulator/complaints/{id}` | returns a complaint |
//! | `POST /simulator/complaints/{id}/{step}` | the buyer goes on: `reply`, `escalate`, `finish` or `withdraw` |
//! | `GET`, `POST /simulator/responses` | returns or sets fixed responses of methods |
//! | `POST /simulator/responses/remove` | removes the fixed response of a method |
//! | `GET`, `POST /simulator/faults` | returns or changes the injected faults |
//! | `GET /simulator/explain` | returns whether signatures can be explained |
//! | `POST /simulator/explain` | explains the signature of a captured `text`, with public keys only |
//! | `GET /simulator/journal` | returns the requests and notifications so far, or with `last` and `search` a part of them |
//! | `GET /simulator/events` | returns them as they happen (server-sent events) |
//!
//! Each domain has a file here, which uses the domain's handle in [`Handles`].

mod authorizations;
mod body;
mod browser_events;
mod channel;
mod complaints;
mod domains;
mod explain;
mod explainer;
mod faults;
mod fixed_responses;
mod guard;
mod handles;
mod journal;
mod market;
mod notifications;
mod page_files;
mod queries;
mod response;
mod router;
mod trades;
mod transfers;
mod view;
mod vouchers;

pub(crate) use domains::Domains;
pub use explainer::{CapturedText, Explainer};
pub(crate) use handles::Handles;
pub(crate) use router::{Control, is_control_path};
