package io.floodnet;

import io.floodnet.overlay.OverlayCounters;
import io.floodnet.transport.TransportCounters;

/**
 * What a node has counted since its start.
 *
 * @param broadcast payloads that it sent
 * @param delivered payloads of others that it handed to the application
 * @param duplicates further copies of messages that it knew
 * @param expired copies dropped because their message was too old, or from the future
 * @param refused copies dropped because too many origins are tracked
 * @param fetched messages that it had missed, and got from what a neighbour keeps
 * @param served messages that it gave neighbours who had missed them
 * @param copiesSent copies of messages handed to links, its own and forwarded
 * @param copiesDropped of these, copies given up since a neighbour was too slow to take them in; it heard of the message instead
 * @param linksUp links won
 * @param linksLost links that ended other than by making room for a joiner or by its own leaving
 * @param linksStalled of these, links given up because their other end doesn't read
 * @param walksStarted searches for links
 * @param walksAnswered how many of them were answered
 * @param splices links of its own that a joiner was put into
 * @param dialsFailed connections that it tried to make in vain
 * @param handshakesFailed connections that others made, and that came to nothing
 * @param directsSent direct messages that it sent
 * @param directsFlooded how many times one of them went by way of everybody
 * @param directsRelayed direct messages of others that it passed on
 * @param directsDelivered direct messages that it handed to the application
 * @param directsUnroutable direct messages of others that it knew no way for
 * @param framesSent packets of all kinds that it sent over links
 * @param bytesSent what they amount to
 * @param framesReceived packets of all kinds that it received over links
 * @param bytesReceived what they amount to
 * @param framesUnknown packets of later versions, which it skipped
 * @param framesMalformed what it received that was no packet; each cost its sender the connection
 */
public record NetworkCounters(
        long broadcast,
        long delivered,
        long duplicates,
        long expired,
        long refused,
        long fetched,
        long served,
        long copiesSent,
        long copiesDropped,
        long linksUp,
        long linksLost,
        long linksStalled,
        long walksStarted,
        long walksAnswered,
        long splices,
        long dialsFailed,
        long handshakesFailed,
        long directsSent,
        long directsFlooded,
        long directsRelayed,
        long directsDelivered,
        long directsUnroutable,
        long framesSent,
        long bytesSent,
        long framesReceived,
        long bytesReceived,
        long framesUnknown,
        long framesMalformed) {

    static NetworkCounters of(OverlayCounters overlay, TransportCounters transport) {
        return new NetworkCounters(
                overlay.broadcast(),
                overlay.delivered(),
                overlay.duplicates(),
                overlay.expired(),
                overlay.refused(),
                overlay.fetched(),
                overlay.served(),
                overlay.copiesSent(),
                overlay.copiesDropped(),
                overlay.linksUp(),
                overlay.linksLost(),
                overlay.linksStalled() + transport.linksOverrun(),
                overlay.walksStarted(),
                overlay.walksAnswered(),
                overlay.splices(),
                transport.dialsFailed(),
                transport.handshakesFailed(),
                overlay.directsSent(),
                overlay.directsFlooded(),
                overlay.directsRelayed(),
                overlay.directsDelivered(),
                overlay.directsUnroutable(),
                transport.framesSent(),
                transport.bytesSent(),
                transport.framesReceived(),
                transport.bytesReceived(),
                transport.framesUnknown(),
                transport.framesMalformed());
    }
}
