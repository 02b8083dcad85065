//! Observers of calls.

use super::ClientBuilder;
use crate::observation::CallReport;

impl ClientBuilder {
    /// Adds an observer, which is called once at the end of each call, after its event was logged: for metrics.
    ///
    /// It runs within the call, so it must not block. If it panics, the call returns its result nevertheless. Presigned
    /// calls are not sent, and are not reported; the queries of [`resolve`](crate::Client::resolve) are.
    ///
    /// ```no_run
    /// # fn main() -> Result<(), alipay::settings::ConfigError> {
    /// let client = alipay::ClientBuilder::from_env()?
    ///     .on_call(|call| println!("{} {} {} ms", call.method, call.outcome, call.elapsed.as_millis()))
    ///     .build()?;
    /// # Ok(()) }
    /// ```
    pub fn on_call(mut self, observer: impl Fn(&CallReport<'_>) + Send + Sync + 'static) -> Self {
        self.observers.add(observer);
        self
    }
}
