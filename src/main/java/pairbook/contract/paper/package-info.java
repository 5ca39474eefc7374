// SPDX-License-Identifier: Apache-2.0

/// The contract on paper.
package pairbook.contract.paper;
