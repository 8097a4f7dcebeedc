package io.floodnet.chat.session;

/** Why the session looks around. */
public enum Look {
    /** A person asked. */
    FOR_REPORT,
    /** How often to say hello hangs on how many there are. */
    FOR_HELLO
}
