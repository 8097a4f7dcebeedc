package io.floodnet.packet;

/** {@code LINK_OK}: the connection is a link from now on. */
public record LinkOk() implements Packet {}
