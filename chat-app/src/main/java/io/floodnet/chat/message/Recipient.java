package io.floodnet.chat.message;

/** Whom a message is for. */
public sealed interface Recipient {

    /** Whoever is on the network. */
    record Everybody() implements Recipient {}

    /** Whoever goes by this name. Every node carries the message all the same: it is not secret. */
    record Someone(Username name) implements Recipient {}

    /** This one of those who may go by the name, in all chats of theirs. As secret as the other. */
    record Person(Username name, PersonId id) implements Recipient {}

    /** Whoever is on the network. */
    static Recipient everybody() {
        return new Everybody();
    }

    /** Whoever goes by this name. */
    static Recipient someone(Username name) {
        return new Someone(name);
    }
}
