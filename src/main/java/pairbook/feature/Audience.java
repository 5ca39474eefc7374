// SPDX-License-Identifier: Apache-2.0
package pairbook.feature;

/// Who may see something. Whatever a feature contributes states it, and there is no default.
public enum Audience {
    /// The workbook's owner, alone.
    OWNER,
    /// The two of one mentorship: what belongs to it, and what the owner has shown to it.
    MENTORSHIP;

    /// The one filter for screens, paper and files: the owner may see everything, the two of a mentorship only what is theirs.
    public boolean maySee(Audience of) {
        return this == OWNER || of == MENTORSHIP;
    }
}
