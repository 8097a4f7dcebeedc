package io.floodnet.chat.fact;

/** How far a request has come. */
public enum Stage {
    /** It went out to the neighbours; of what is for everybody, more can't be known. */
    SENT,
    /** It is for one name, and somebody of that name says that it came. */
    CONFIRMED,
    /** It is for one name, and nobody says so, or nobody was asked. */
    UNCONFIRMED,
    /** It was not done, and never will be. */
    REFUSED
}
