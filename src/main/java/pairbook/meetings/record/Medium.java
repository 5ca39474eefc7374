// SPDX-License-Identifier: Apache-2.0
package pairbook.meetings.record;

/// How two people meet. The contract's rhythm uses the same words, in lower case.
public enum Medium {
    PERSON,
    PHONE,
    VIDEO,
    EMAIL,
    TEXT,
    OTHER
}
