// SPDX-License-Identifier: Apache-2.0

/// The workbook on disk: its folder, its database, its schema and its earlier wordings; its backups, its passphrase, and what is
/// done to it while it is closed or where it does not open.
///
/// Other programs may be at work on its files while it is open. So before and behind every write the path has to name the file that is
/// open and the settings have to be what was written last; where not, all of it goes to a new file. What Pairbook makes here is made
/// by `PrivateFiles`, for its user alone. A migration, another passphrase and a restore put another database in the old one's place by
/// `Swap`: what a swap that was cut off has left is known by number and hash, and nothing else is ever cleared away.
///
/// `Schema` is the catalogue of tables: whose each is, how its columns merge, what may stand in them. Whatever takes rows out of a
/// workbook or puts them into one reads it, so that a new table is an SQL file and an entry there.
///
/// SQL may live here and in stores. Nothing here knows JavaFX, a feature or what the words in the workbook mean.
package pairbook.workbook;
