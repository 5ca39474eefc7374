// SPDX-License-Identifier: Apache-2.0

/// Goals, and the one list of actions that meetings and goals share: records and stores, no screens yet.
package pairbook.goals;
