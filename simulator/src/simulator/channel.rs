//! The message channel.

use std::time::Duration;

use super::handle::Simulator;
use crate::{
    channel::ChannelConnection,
    error::SimulatorError,
    fault::{ChannelFault, FaultPlan},
};

impl Simulator {
    /// Delivers messages of this kind (`msg_method`) over the message channel from now on, as a subscription on the
    /// platform has it. A client connects with [`Client::channel`](alipay::Client) of the feature `channel`.
    ///
    /// A message that is not acknowledged with `SUCCESS` is delivered again until it is. Other kinds, and notifications
    /// with a `notify_type`, are delivered by HTTP, unless one is sent with
    /// [`Carrier::Channel`](crate::Carrier::Channel).
    ///
    /// # Errors
    /// Returns [`SimulatorError::NotifyType`] for a `notify_type`, which is never delivered over the channel.
    pub fn subscribe_over_channel(&self, kind: impl AsRef<str>) -> Result<(), SimulatorError> {
        self.parts.switchboard.subscribe(kind.as_ref(), true)
    }

    /// Delivers messages of this kind by HTTP again.
    pub fn subscribe_over_http(&self, kind: impl AsRef<str>) {
        // Only the other way is refused.
        let _never_refused = self.parts.switchboard.subscribe(kind.as_ref(), false);
    }

    /// Returns the kinds of messages that are delivered over the message channel.
    pub fn channel_subscriptions(&self) -> Vec<String> {
        self.parts.switchboard.subscriptions()
    }

    /// Returns the open connections of the message channel.
    pub fn channel_connections(&self) -> Vec<ChannelConnection> {
        self.parts.switchboard.connections()
    }

    /// Sets the pause before a message that was refused, or not acknowledged in time, is delivered again. It doubles
    /// with each delivery, up to a minute. After a lost connection there is no pause. Default: 1 s.
    pub fn redeliver_after(&self, pause: Duration) {
        self.parts.switchboard.set_redelivery(pause);
    }

    /// Injects a fault of messages over the message channel, in addition to those injected before.
    pub fn inject_channel_fault(&self, plan: FaultPlan<ChannelFault>) {
        self.parts.switchboard.faults.inject(plan);
    }

    /// Removes the injected plans that include this fault and are restricted to this `msg_method` (with `None`: to no
    /// kind of message).
    pub fn remove_channel_fault(&self, kind: Option<&str>, fault: ChannelFault) {
        self.parts.switchboard.faults.remove(kind, fault);
    }

    /// Removes all injected plans for the message channel.
    pub fn clear_channel_faults(&self) {
        self.parts.switchboard.faults.clear();
    }

    /// Returns the injected plans by which faults of the message channel can still occur.
    pub fn channel_faults(&self) -> Vec<FaultPlan<ChannelFault>> {
        self.parts.switchboard.faults.plans()
    }
}
