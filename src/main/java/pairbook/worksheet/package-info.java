// SPDX-License-Identifier: Apache-2.0

/// A worksheet is data: a JSON file of parts, groups and prompts. One engine shows, saves, compares and prints any of them.
///
/// What is special to one worksheet (the stock-take's radar, the contract's signatures) belongs to its feature.
package pairbook.worksheet;
