package io.floodnet.transport;

/**
 * What a node's connections have counted since its start.
 *
 * @param framesSent frames handed to the network, handshakes not counted
 * @param bytesSent what they amount to
 * @param framesReceived frames read, handshakes not counted
 * @param bytesReceived what they amount to
 * @param framesUnknown frames of kinds that this version doesn't know, which were skipped
 * @param framesMalformed frames that were no packets or came out of order, each of which closed its connection
 * @param handshakesDone connections whose other end said who it is
 * @param handshakesFailed connections that ended before that
 * @param dialsFailed dials that came to nothing
 * @param linksOverrun links given up because their other end makes the node talk and doesn't read
 */
public record TransportCounters(
        long framesSent,
        long bytesSent,
        long framesReceived,
        long bytesReceived,
        long framesUnknown,
        long framesMalformed,
        long handshakesDone,
        long handshakesFailed,
        long dialsFailed,
        long linksOverrun) {}
