package io.floodnet.chat;

import io.floodnet.chat.people.Keepsakes;
import java.io.IOException;

/** Keeps for the next time what a person has here. */
@FunctionalInterface
interface Keeper {

    /** In place of what was kept before. */
    void keep(Keepsakes keepsakes) throws IOException;
}
