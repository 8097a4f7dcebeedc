package io.floodnet.overlay;

/** Why a connection ends. */
public enum CloseReason {
    /** It has served its purpose, or never found one. */
    DONE,
    /** A neighbour made room for a joiner, left, or was asked to part. */
    BYE,
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
    /** This node leaves. */
    LEAVING
}
