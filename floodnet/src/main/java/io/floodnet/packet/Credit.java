package io.floodnet.packet;

/**
 * {@code CREDIT}: the speaker has taken in so much of what it was sent, so that as much again may be sent to it.
 *
 * @param taken in the units of {@link Packet#units}, 1 to {@value #TAKEN_MAX}
 */
public record Credit(int taken) implements Packet {
    /** What two bytes can say; nobody has as much under way. */
    public static final int TAKEN_MAX = 0xffff;

    public Credit {
        if (taken < 1 || taken > TAKEN_MAX) {
            throw new IllegalArgumentException("units taken must be within 1.." + TAKEN_MAX + ", got " + taken);
        }
    }
}
