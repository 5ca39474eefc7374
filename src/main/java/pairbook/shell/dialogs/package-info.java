// SPDX-License-Identifier: Apache-2.0

/// The panels that ask and tell.
package pairbook.shell.dialogs;
