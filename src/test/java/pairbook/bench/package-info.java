// SPDX-License-Identifier: Apache-2.0

/// Workbooks of five sizes, and what the program costs with each of them.
///
/// - `mvn -Pbench verify` measures on the headless platform and reports under `target/bench`: a table, `results.csv`, a plot.
///   `-Dpairbook.bench.sizes=typical,career` measures only those sizes.
/// - `mvn test-compile exec:exec@scale-data -Dscale=career -Dfolder=target/career` makes one of the workbooks.
/// - `pairbook.bench.Bench` measures one run of the program in whatever JVM it is started; [pairbook.bench.Report] reports on what such runs
///   have added to a `samples.csv`.
///
/// A screen counts as opened when all that comes with it is drawn and the program has nothing left to do, the sidebar's words with it. A
/// keystroke is measured as the work for it, that is its event and the frame behind it, and once more with the wait for that frame, which
/// comes at most 60 times a second. The clock stands at [ScaleData#NOW], but in the runs that measure the start.
package pairbook.bench;
