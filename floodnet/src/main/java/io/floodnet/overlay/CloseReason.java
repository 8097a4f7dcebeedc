package io.floodnet.overlay;

/** Why a connection ends. */
public enum CloseReason {
    /** It has served its purpose, or never found one. */
    DONE,
    /** A joiner has come between the two ends. */
    SPLICED,
    /** One end holds as many links as it can. */
    FULL,
    /** Nothing was heard for too long. */
    SILENT,
    /** The other end is this very node. */
    SELF,
    /** The other end said something that makes no sense here. */
    PROTOCOL,
    /** This node holds as many connections as it may. */
    BUSY,
    /** The other end, or the network between, ended it. */
    LOST,
    /** The other end does not read what it is sent. */
    STALLED,
    /** One end leaves the network. */
    LEAVING
}
