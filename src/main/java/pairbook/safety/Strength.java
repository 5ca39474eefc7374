// SPDX-License-Identifier: Apache-2.0
package pairbook.safety;

import com.nulabinc.zxcvbn.Zxcvbn;

/// How long a passphrase would hold against somebody who guesses, by zxcvbn: D. L. Wheeler, "zxcvbn: Low-budget password strength
/// estimation", USENIX Security 2016.
public enum Strength {
    /// Nothing has been typed.
    NONE,
    TOO_GUESSABLE,
    VERY_GUESSABLE,
    SOMEWHAT_GUESSABLE,
    SAFELY_UNGUESSABLE,
    VERY_UNGUESSABLE;

    /// Of a longer one only the beginning is looked at: 300 characters take 0.3 s.
    private static final int LOOKED_AT = 100;

    /// Looks for words, names, dates, keyboard runs and repetitions. Takes some milliseconds, the first time more.
    static Strength of(String passphrase) {
        if (passphrase.isEmpty()) {
            return NONE;
        }
        var beginning = passphrase.substring(0, Math.min(passphrase.length(), LOOKED_AT));
        return values()[1 + new Zxcvbn().measure(beginning).getScore()];
    }

    /// How full its bar is, 0 to 1.
    public double share() {
        return (double) ordinal() / (values().length - 1);
    }
}
