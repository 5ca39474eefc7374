// SPDX-License-Identifier: Apache-2.0

/// Days and times: how they are shown in the words of the system's language, and how they are read when somebody types them.
package pairbook.fx.dates;
