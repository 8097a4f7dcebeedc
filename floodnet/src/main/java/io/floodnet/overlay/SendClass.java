package io.floodnet.overlay;

/**
 * What goes first where not all can go at once. Packets of the protocol itself are of no class: they are few, and never wait.
 * The weights are the design's: where all classes have something to send, each gets its share of the bytes, and none starves.
 */
enum SendClass {
    /** For one node, which may well be waited for. */
    UNICAST(4),
    /** For everybody, and word of it. */
    DATA(2),
    /** Parts of something large. */
    BULK(1);

    final int weight;

    SendClass(int weight) {
        this.weight = weight;
    }
}
