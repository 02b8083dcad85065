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
//! | `GET`, `POST /simulator/notifications` | returns or changes the receivers of notifications |
//! | `POST /simulator/notifications/{notify_id}/redeliver` | delivers a notification again |
//! | `GET /simulator/trades` | returns the newest trades, or those that `search` finds |
//! | `GET /simulator/trades/{number}` | returns a trade, by either of its numbers |
//! | `GET /simulator/trades/{number}/qr.svg` | returns the QR code as an image |
//! | `POST /simulator/trades/{number}/{action}` | the buyer acts: `scan`, `pay`, `insufficient-balance` or `leave`; `finish` ends the time for refunds |
//! | `POST /simulator/scan` | the buyer scans a QR code |
//! | `GET /simulator/authorizations` | returns the authorizations by merchants |
//! | `POST /simulator/authorizations` | a merchant authorizes the app |
//! | `POST /simulator/authorizations/{token}/revoke` | the merchant revokes it |
//! | `POST /simulator/consents` | a merchant agrees, or a user logs in, as on the consent page |
//! | `GET /oauth2/appToAppAuth.htm`, `/oauth2/publicAppAuthorize.htm` | leads to the consent page |
//! | `GET`, `POST /simulator/faults` | returns or changes the injected faults |
//! | `GET /simulator/journal` | returns the requests and notifications so far |
//! | `GET /simulator/events` | returns them as they happen (server-sent events) |
//!
//! Each domain has a file here, which uses the domain's handle in [`Handles`].

mod authorizations;
mod body;
mod browser_events;
mod domains;
mod faults;
mod guard;
mod handles;
mod market;
mod notifications;
mod page_files;
mod queries;
mod response;
mod router;
mod trades;
mod view;

pub(crate) use domains::Domains;
pub(crate) use handles::Handles;
pub(crate) use router::{Control, is_control_path};
