// SPDX-License-Identifier: Apache-2.0

/// People, the mentorships between them, and what the owner has shown to whom. Shared by all features.
package pairbook.people;
