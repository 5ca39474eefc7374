// SPDX-License-Identifier: Apache-2.0
package pairbook.workbook;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import pairbook.workbook.WorkbookException.Reason;

/// How a passphrase is stretched into keys: PBKDF2 with HMAC-SHA512 (RFC 8018), so that each guess costs time.
///
/// @param rounds how often it is hashed
/// @param salt   random bytes, so that one table of guesses does not serve for two files
public record Stretching(int rounds, byte[] salt) {

    /// Never fewer than this when a passphrase is set.
    public static final int LEAST = 600_000;
    /// Files that ask for more are refused: they would keep the program busy for minutes.
    private static final int MOST = 20_000_000;
    private static final int SALT = 16; // bytes
    private static final int KEYS = 64; // bytes: as many as SHA-512 gives at once
    private static final long COST = 350_000_000; // nanoseconds that one guess is to cost on this machine
    private static final int SAMPLE = 60_000; // rounds that are timed

    /// @throws WorkbookException if no passphrase is ever stretched so
    public Stretching {
        if (rounds < 1 || rounds > MOST || salt.length < SALT || salt.length > KEYS) {
            throw new WorkbookException(Reason.SETTINGS, "rounds " + rounds + ", salt of " + salt.length);
        }
    }

    /// What is right today on this machine, with a salt of its own: at least [#LEAST] rounds and at least a third of a second.
    public static Stretching fresh() {
        var salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        var best = Long.MAX_VALUE;
        for (int time = 0; time < 3; time++) { // the first ones also wait for the compiler
            var began = System.nanoTime();
            derive("a sample".toCharArray(), SAMPLE, salt);
            best = Math.min(best, System.nanoTime() - began);
        }
        return new Stretching((int) Math.clamp(SAMPLE * COST / Math.max(1, best), LEAST, MOST), salt);
    }

    /// Stretches a passphrase. Two ways to write the same characters are one passphrase (Unicode NFC).
    public Keys stretch(char[] passphrase) {
        var derived = derive(Normalizer.normalize(java.nio.CharBuffer.wrap(passphrase), Normalizer.Form.NFC).toCharArray(), rounds, salt);
        try {
            return new Keys(this, Arrays.copyOf(derived, KEYS / 2), Arrays.copyOfRange(derived, KEYS / 2, KEYS));
        } finally {
            Arrays.fill(derived, (byte) 0);
        }
    }

    private static byte[] derive(char[] passphrase, int rounds, byte[] salt) {
        var spec = new PBEKeySpec(passphrase, salt, rounds, KEYS * Byte.SIZE);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512").generateSecret(spec).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java stretches passphrases", e);
        } finally {
            spec.clearPassword();
            Arrays.fill(passphrase, '\0');
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Stretching(var theirRounds, var theirSalt) && theirRounds == rounds && Arrays.equals(theirSalt, salt);
    }

    @Override
    public int hashCode() {
        return 31 * rounds + Arrays.hashCode(salt);
    }

    @Override
    public String toString() {
        return "Stretching[rounds=" + rounds + "]";
    }
}
