// SPDX-License-Identifier: Apache-2.0

/// Fields for what is typed in words of a kind: a day, a time, a number, a passphrase.
package pairbook.fx.controls.fields;
