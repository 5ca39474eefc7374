// SPDX-License-Identifier: Apache-2.0

/// The open actions on the Overview.
package pairbook.actions.card;
