// SPDX-License-Identifier: Apache-2.0

/// The keys that work wherever one is, and where the focus goes.
package pairbook.shell.keys;
