package io.floodnet.chat.people;

/** Whether anybody of a name is on the network, as far as can be told. */
public enum Whereabouts {
    /** Somebody is: said so, and not too long ago. */
    HERE,
    /** Nobody is: all said goodbye, or nothing at all for too long, or nobody ever was. */
    GONE
}
