package io.floodnet.chat;

import io.floodnet.chat.message.Username;
import java.util.concurrent.ThreadLocalRandom;

/** Names for those who gave none. */
final class GuestName {
    /** Four hex digits: among ten guests, two with one name are a chance of 1 in 1,500. */
    private static final int NUMBERS = 0x1_0000;

    private GuestName() {}

    static Username random() {
        return new Username(
                String.format("guest-%04x", ThreadLocalRandom.current().nextInt(NUMBERS)));
    }
}
