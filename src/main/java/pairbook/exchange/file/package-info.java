// SPDX-License-Identifier: Apache-2.0

/// Hand-over files and exports that come back: what is in them, whether it can be trusted, and how it is merged. What is shared follows the
/// catalogue of tables.
package pairbook.exchange.file;
