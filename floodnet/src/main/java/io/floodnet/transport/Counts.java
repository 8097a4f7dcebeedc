package io.floodnet.transport;

/** What a node's connections have counted since its start; the thread of the node alone counts, and others get copies. */
final class Counts {
    long framesSent;
    long bytesSent;
    long framesReceived;
    long bytesReceived;
    long framesUnknown;
    long framesMalformed;
    long handshakesDone;
    long handshakesFailed;
    long dialsFailed;
    long linksOverrun;

    TransportCounters snapshot() {
        return new TransportCounters(
                framesSent,
                bytesSent,
                framesReceived,
                bytesReceived,
                framesUnknown,
                framesMalformed,
                handshakesDone,
                handshakesFailed,
                dialsFailed,
                linksOverrun);
    }
}
