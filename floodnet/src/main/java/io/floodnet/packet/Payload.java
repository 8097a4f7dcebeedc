package io.floodnet.packet;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;

/** The bytes that an application broadcasts: opaque to the network, and immutable. */
public final class Payload {
    private final byte[] bytes;

    private Payload(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Takes a copy, so that the caller may go on using its array. */
    public static Payload copyOf(byte[] bytes) {
        return new Payload(bytes.clone());
    }

    /** The same for a part of an array. */
    public static Payload copyOf(byte[] bytes, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        return new Payload(Arrays.copyOfRange(bytes, offset, offset + length));
    }

    /** The number of bytes. */
    public int size() {
        return bytes.length;
    }

    /** A copy of the bytes. */
    public byte[] toByteArray() {
        return bytes.clone();
    }

    /** The bytes without a copy, as a view that can't be written through. */
    public ByteBuffer asReadOnlyBuffer() {
        return ByteBuffer.wrap(bytes).asReadOnlyBuffer();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Payload payload && Arrays.equals(bytes, payload.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** The size alone: what people say to one another belongs in no log. */
    @Override
    public String toString() {
        return bytes.length + " bytes";
    }
}
