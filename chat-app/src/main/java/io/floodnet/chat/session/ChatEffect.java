package io.floodnet.chat.session;

import io.floodnet.chat.message.ChatMessage;
import io.floodnet.chat.message.Username;

/** Something to be done for the session. */
public sealed interface ChatEffect {

    /** Let the next line be typed, as this name. */
    record AskLine(Username name) implements ChatEffect {}

    /** Let a new name be typed. */
    record AskUsername() implements ChatEffect {}

    /** Show what somebody else said. */
    record Show(ChatMessage message) implements ChatEffect {}

    /** Show what was said here. */
    record ShowOwn(ChatMessage message) implements ChatEffect {}

    /** Tell the user something about the chat itself. */
    record Notice(String sentence) implements ChatEffect {}

    /** Send to the network; {@link ChatEvent.Broadcasted} is to follow. There is never more than one on its way. */
    record Broadcast(ChatMessage message) implements ChatEffect {}

    /** Ask the node what it knows of the network; {@link ChatEvent.Looked} is to follow. */
    record LookAround() implements ChatEffect {}

    /** Wake the session by {@link ChatEvent.Rang} after so long. */
    record Set(Alarm alarm, long delayMillis) implements ChatEffect {}

    /** Leave, with nothing gone wrong. */
    record Leave(LeaveReason reason) implements ChatEffect {}

    /**
     * Leave, with something not done.
     *
     * @param sentence what, and what to do about it
     */
    record Fail(String sentence) implements ChatEffect {}
}
