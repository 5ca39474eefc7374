// SPDX-License-Identifier: Apache-2.0
package pairbook.overview;

/// How far the pair is with one of the four questions.
///
/// @param says  in a few words
/// @param share 0 to 1, for the bar
public record QuestionRow(String name, String says, double share) {}
