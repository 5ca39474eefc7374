// SPDX-License-Identifier: Apache-2.0

/// Actions: what somebody said they would do, wherever it was agreed. Kept, read as they are typed in a hurry, and shown as lines and cards.
/// Shared by the features in which they are agreed.
package pairbook.actions;
