// SPDX-License-Identifier: Apache-2.0
package pairbook.exchange.file;

import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;

/// A set of keys as hashes of 64 bits, so that five million of them have room in memory. Two keys with one hash do not come by chance;
/// where somebody makes them, a file is refused that might have been taken.
final class HashedKeys {

    private long[] hashes = new long[64];
    private int count;
    private boolean sorted = true;

    void add(Collection<?> key) {
        if (count == hashes.length) {
            hashes = Arrays.copyOf(hashes, count * 2);
        }
        hashes[count++] = hash(key);
        sorted = false;
    }

    boolean contains(Collection<?> key) {
        sort();
        return Arrays.binarySearch(hashes, 0, count, hash(key)) >= 0;
    }

    boolean hasTwice() {
        sort();
        for (int at = 1; at < count; at++) {
            if (hashes[at] == hashes[at - 1]) {
                return true;
            }
        }
        return false;
    }

    private void sort() {
        if (!sorted) {
            Arrays.sort(hashes, 0, count);
            sorted = true;
        }
    }

    private static long hash(Collection<?> key) {
        var hash = 0xcbf29ce484222325L; // FNV-1a, over 16 bits at a time
        for (var part : key) {
            if (part instanceof UUID id) {
                hash = mix(mix(hash, id.getMostSignificantBits()), id.getLeastSignificantBits());
            } else {
                for (var unit : part.toString().toCharArray()) {
                    hash = (hash ^ unit) * 0x100000001b3L;
                }
                hash = mix(hash, part.toString().length());
            }
        }
        return hash;
    }

    private static long mix(long hash, long bits) {
        var mixed = (hash ^ bits) * 0x9e3779b97f4a7c15L;
        return mixed ^ (mixed >>> 29);
    }
}
