// SPDX-License-Identifier: Apache-2.0
package pairbook.workbook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import pairbook.workbook.WorkbookException.Reason;

/// What a passphrase was stretched into: a key for the database, and a second one from which a verifier and a key for sealed
/// files are made. Forgotten by [#close].
public final class Keys implements AutoCloseable {

    private static final int NONCE = 12; // bytes: what NIST SP 800-38D recommends for GCM
    private static final int TAG = 128; // bits

    private final Stretching how;
    private final byte[] database;
    private final byte[] second;

    Keys(Stretching how, byte[] database, byte[] second) {
        this.how = how;
        this.database = database;
        this.second = second;
    }

    public Stretching how() {
        return how;
    }

    /// The database's key, as H2 takes it.
    char[] database() {
        return HexFormat.of().formatHex(database).toCharArray();
    }

    /// Tells a right passphrase from a wrong one, and says nothing else about it.
    public String verifier() {
        return HexFormat.of().formatHex(derived("pairbook verifier"));
    }

    /// @throws WorkbookException if another passphrase belongs to this verifier
    public void verify(String verifier) {
        if (!MessageDigest.isEqual(verifier().getBytes(StandardCharsets.US_ASCII), verifier.getBytes(StandardCharsets.UTF_8))) {
            throw new WorkbookException(Reason.WRONG_PASSPHRASE, "verifier");
        }
    }

    /// Seals bytes with AES-256-GCM: a random nonce, what is sealed, its tag.
    ///
    /// @param about what the seal also vouches for, without hiding it
    public byte[] seal(byte[] plain, byte[] about) {
        var nonce = new byte[NONCE];
        new SecureRandom().nextBytes(nonce);
        try {
            var cipher = cipher(Cipher.ENCRYPT_MODE, nonce, about);
            var sealed = Arrays.copyOf(nonce, NONCE + cipher.getOutputSize(plain.length));
            cipher.doFinal(plain, 0, plain.length, sealed, NONCE);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }

    /// Opens what [#seal] made.
    ///
    /// @throws WorkbookException if it was sealed with another passphrase, or is not what it was
    public byte[] open(byte[] sealed, byte[] about) {
        if (sealed.length < NONCE) {
            throw new WorkbookException(Reason.DAMAGED, "sealed, length " + sealed.length);
        }
        try {
            return cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE), about).doFinal(sealed, NONCE, sealed.length - NONCE);
        } catch (AEADBadTagException e) {
            throw new WorkbookException(Reason.DAMAGED, "sealed, " + e.getClass().getSimpleName());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, byte[] about) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(derived("pairbook seal"), "AES"), new GCMParameterSpec(TAG, nonce));
        cipher.updateAAD(about);
        return cipher;
    }

    private byte[] derived(String purpose) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(second, "HmacSHA256"));
            return mac.doFinal(purpose.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA256", e);
        }
    }

    /// Forgets the keys.
    @Override
    public void close() {
        Arrays.fill(database, (byte) 0);
        Arrays.fill(second, (byte) 0);
    }
}
