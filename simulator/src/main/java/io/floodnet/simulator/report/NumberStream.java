package io.floodnet.simulator.report;

import java.io.ByteArrayOutputStream;
import java.util.Base64;

/**
 * Packs whole numbers into text for the page: seven bits to a byte with the smallest first, the eighth bit set where
 * more follow (as in LEB128), then base64.
 *
 * <p>Most numbers of a recording are small or close to the one before, so they take one or two bytes; {@code data.js}
 * reads them back.
 */
final class NumberStream {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** At least 0. */
    NumberStream add(long number) {
        if (number < 0) {
            throw new IllegalArgumentException("number must be at least 0, got " + number);
        }
        long rest = number;
        while (rest > 0x7f) {
            bytes.write((int) (rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        bytes.write((int) rest);
        return this;
    }

    String toBase64() {
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
}
