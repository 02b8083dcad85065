//! The endpoints of vouchers, with the codes of their refusals.

use std::sync::{Arc, Mutex};

use super::{activities, book::Vouchers, codes, required::INVALID};
use crate::domain::Registrar;

/// The codes of a call that changes an activity.
const CHANGE: &[&str] = &["BIZ_ERROR", INVALID];

/// The codes of a call that uses a voucher.
const USE: &[&str] = &["ACTIVITY_NOT_EXIST", "ACTIVITY_NOT_PERMISSION", "BIZ_ERROR", INVALID];

/// Registers the handlers of all declared endpoints of vouchers, for both protocols.
pub(crate) fn register(registrar: &mut Registrar<'_>, vouchers: &Arc<Mutex<Vouchers>>) {
    let mut domain = registrar.domain(vouchers, INVALID);
    domain.call(
        "Creates an activity; a repeated number returns the first one",
        &[INVALID],
        activities::create,
    );
    domain.call("Adds to the number of vouchers", CHANGE, activities::append);
    domain.call("Changes the name and the terms of the activity", CHANGE, activities::modify);
    domain.call("Stops the activity", CHANGE, activities::stop);
    domain.call("Returns the activity with its terms", &[INVALID], activities::query);
    domain.call(
        "Adds codes; those that the activity has already are in the list of failures",
        &[INVALID],
        activities::deposit,
    );
    domain.call("Returns the number of codes", &[INVALID], activities::count);
    domain.call(
        "Reserves the voucher for a trade",
        &[
            "ACTIVITY_NOT_EXIST",
            "ACTIVITY_NOT_PERMISSION",
            "VOUCHER_NOT_EXIST",
            "VOUCHER_ASSOCIATE_OTHER_TRADE_NO",
            INVALID,
        ],
        codes::associate,
    );
    domain.call(
        "Ends the reservation",
        &[
            "ACTIVITY_NOT_EXIST",
            "ACTIVITY_NOT_PERMISSION",
            "VOUCHER_NOT_EXIST",
            "VOUCHER_ASSOCIATE_TRADE_NO_ERROR",
            INVALID,
        ],
        codes::disassociate,
    );
    domain.call("Uses the voucher, as often as its terms allow", USE, codes::use_voucher);
    domain.call("Gives uses of the voucher back", USE, codes::refund);
}
