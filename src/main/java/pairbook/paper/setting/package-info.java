// SPDX-License-Identifier: Apache-2.0

/// Sets lines of any script in type, as outlines where the page's own fonts cannot.
package pairbook.paper.setting;
