// SPDX-License-Identifier: Apache-2.0

/// The contract while it is written: its clauses, its learning goals, and what is missing.
package pairbook.contract.draft;
