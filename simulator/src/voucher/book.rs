//! The activities and codes of all merchants.

use super::record::{Activity, Voucher};
use crate::{
    accounts::Caller,
    domain::{Context, Table, entry, seller_of},
    error::{Refusal, StoreError},
    persistence::{State, StateEntry},
};

/// The name of the domain in events and paths.
const DOMAIN: &str = "vouchers";

/// The activities and codes of all merchants.
#[derive(Debug)]
pub(crate) struct Vouchers {
    pub(super) context: Context,
    pub(super) activities: Table<Activity>,
    pub(super) codes: Table<Voucher>,
}

impl Vouchers {
    /// Starts with the activities and codes of a state.
    pub(crate) fn restore(context: Context, state: &State) -> Result<Self, StoreError> {
        let activities = Table::restore(context.writer.clone(), state)?;
        let codes = Table::restore(context.writer.clone(), state)?;
        Ok(Self { context, activities, codes })
    }

    pub(crate) fn entries(&self) -> Vec<StateEntry> {
        [self.activities.entries(), self.codes.entries()].concat()
    }

    /// All activities, in the order of their numbers.
    pub(crate) fn all(&self) -> impl DoubleEndedIterator<Item = &Activity> {
        self.activities.rows()
    }

    pub(crate) fn find(&self, activity_id: &str) -> Option<&Activity> {
        self.activities.get(activity_id)
    }

    /// The number of codes of an activity.
    pub(crate) fn count(&self, activity_id: &str) -> usize {
        self.codes.with_prefix(&Voucher::key_of(activity_id, "")).count()
    }

    /// Looks up an activity of the caller. `unknown` is the code of the refusal if there is none.
    pub(super) fn activity_of(
        &self,
        activity_id: &str,
        caller: &Caller,
        unknown: &str,
    ) -> Result<Activity, Refusal> {
        let missing = || Refusal::business(unknown, "the activity does not exist");
        let activity = self.find(activity_id).ok_or_else(missing)?;
        if activity.merchant != seller_of(caller) {
            let code = if unknown == "ACTIVITY_NOT_EXIST" { "ACTIVITY_NOT_PERMISSION" } else { unknown };
            return Err(Refusal::business(code, "the activity belongs to another merchant"));
        }
        Ok(activity.clone())
    }

    /// Looks up a code of an activity.
    pub(super) fn voucher_of(
        &self,
        activity: &Activity,
        code: &str,
        unknown: &str,
    ) -> Result<Voucher, Refusal> {
        let missing = || Refusal::business(unknown, "the activity has no such voucher code");
        let key = Voucher::key_of(&activity.activity_id, code);
        self.codes.get(&key).cloned().ok_or_else(missing)
    }

    /// Saves an activity, and reports the change.
    pub(super) fn save(&mut self, activity: Activity) -> Result<(), Refusal> {
        let id = activity.activity_id.clone();
        self.activities.put(activity)?;
        self.context.changed(DOMAIN, id);
        Ok(())
    }

    /// Saves an activity together with some of its codes, and reports the change.
    pub(super) fn save_with(&mut self, activity: Activity, vouchers: Vec<Voucher>) -> Result<(), Refusal> {
        let id = activity.activity_id.clone();
        let entries: Result<Vec<_>, _> = vouchers.iter().map(entry).collect();
        self.activities.put_with(activity, entries?)?;
        for voucher in vouchers {
            self.codes.apply(voucher);
        }
        self.context.changed(DOMAIN, id);
        Ok(())
    }
}
