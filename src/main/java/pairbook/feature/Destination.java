// SPDX-License-Identifier: Apache-2.0
package pairbook.feature;

import java.time.Instant;
import pairbook.fx.Navigator;

/// A thing that can be gone to by name, such as one meeting.
///
/// @param name such as "Meeting · Tuesday, 17 November 2026"
/// @param at   the moment it belongs to: the newest come first
public record Destination(String name, Instant at, Navigator.Place place) {}
