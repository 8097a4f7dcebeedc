package io.floodnet.packet;

/**
 * {@code SPLICE_PREP}: asks the other end of a link to hold this edge, and a place, for a joiner.
 *
 * @param token what the edge and the place are held under
 * @param joiner the node that is to come between the two
 */
public record SplicePrepare(long token, Contact joiner) implements Packet {}
