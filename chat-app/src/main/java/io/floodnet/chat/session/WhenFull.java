package io.floodnet.chat.session;

/** What happens to lines once as many wait to be sent as may. */
public enum WhenFull {
    /** They are refused, for a person who sees that. */
    REFUSE,
    /** They are left in the pipe until there is room. */
    WAIT
}
