// SPDX-License-Identifier: Apache-2.0

/// The stock-take: where the owner stands now, on one dated sheet after another. The owner's own; another sees what was shown.
package pairbook.stocktake;
