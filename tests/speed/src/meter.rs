//! CPU time of this process, and measurements in turn.

use std::time::{Duration, Instant};

use nix::sys::{
    resource::{Usage, UsageWho, getrusage},
    time::TimeValLike,
};

/// User and system time of this process so far. Children are not counted.
pub fn cpu_time() -> Duration {
    let usage: Usage = getrusage(UsageWho::RUSAGE_SELF).unwrap();
    let microseconds = usage.user_time().num_microseconds() + usage.system_time().num_microseconds();
    Duration::from_micros(microseconds.unsigned_abs())
}

/// The peak of this process's resident memory, in KiB. That of `getrusage` would include the process that started it.
pub fn peak_memory() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
    peak.trim().trim_end_matches(" kB").parse().unwrap()
}

/// CPU and wall time of both sides, per call in microseconds.
#[derive(Debug, Default)]
pub struct Comparison {
    floor: Vec<Sample>,
    ours: Vec<Sample>,
}

#[derive(Clone, Copy, Debug)]
struct Sample {
    cpu: f64,
    wall: f64,
}

impl Comparison {
    /// Measures `calls` calls of each side, the floor first in every other round.
    pub fn measure(&mut self, calls: u32, floor: &mut dyn FnMut(), ours: &mut dyn FnMut()) {
        if self.floor.len().is_multiple_of(2) {
            self.floor.push(sample(calls, floor));
            self.ours.push(sample(calls, ours));
        } else {
            self.ours.push(sample(calls, ours));
            self.floor.push(sample(calls, floor));
        }
    }

    /// The medians of the rounds, and the median of the rounds' ratios, as a row of a table.
    pub fn row(&self, name: &str) -> String {
        let pairs = self.floor.iter().zip(&self.ours);
        let cpu = median(pairs.clone().map(|(floor, ours)| ours.cpu / floor.cpu));
        let wall = median(pairs.map(|(floor, ours)| ours.wall / floor.wall));
        format!(
            "| {name} | {:.2} us | {:.2} us | {cpu:.3} | {wall:.3} |",
            median(self.floor.iter().map(|sample| sample.cpu)),
            median(self.ours.iter().map(|sample| sample.cpu)),
        )
    }
}

/// The head of the table of [`Comparison::row`].
pub const HEAD: &str =
    "| | CPU by hand | CPU | CPU / by hand | wall / by hand |\n| --- | ---: | ---: | ---: | ---: |";

fn sample(calls: u32, work: &mut dyn FnMut()) -> Sample {
    let (cpu, wall) = (cpu_time(), Instant::now());
    work();
    let per_call = |time: Duration| time.as_secs_f64() * 1e6 / f64::from(calls);
    Sample { cpu: per_call(cpu_time().saturating_sub(cpu)), wall: per_call(wall.elapsed()) }
}

/// The middle one of values.
pub fn median(values: impl Iterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}
