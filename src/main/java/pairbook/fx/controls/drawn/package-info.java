// SPDX-License-Identifier: Apache-2.0

/// Controls that draw themselves: the radar, ratings, the rhythm strip, the clock of a meeting, a signature.
package pairbook.fx.controls.drawn;
