package io.floodnet.chat.message;

import io.floodnet.packet.NodeId;

/**
 * Tells people of one name apart. The chats of one person share it.
 *
 * <p>Nobody proves it as yet: whoever heard an id can claim it.
 *
 * @param bits 64 of them
 */
public record PersonId(long bits) implements Comparable<PersonId> {
    /** What is shown and typed at least: of ten people with one name, two share as much by a chance of 1 in 1,500. */
    public static final int DIGITS_MIN = 4;

    /** Who has no id but that of a node. */
    public static PersonId of(NodeId node) {
        return new PersonId(node.high());
    }

    @Override
    public int compareTo(PersonId other) {
        return Long.compareUnsigned(bits, other.bits);
    }

    /** All of it, as 16 hex digits. */
    @Override
    public String toString() {
        return Hex.of(bits);
    }

    /** As much of it as people see. */
    public String brief() {
        return toString().substring(0, DIGITS_MIN);
    }
}
