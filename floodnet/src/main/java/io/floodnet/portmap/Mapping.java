package io.floodnet.portmap;

import io.floodnet.packet.Address;

/**
 * What a router has granted: callers come in at an address of its own.
 *
 * @param external where they call
 * @param seconds for how long, as far as the router says; any number
 */
public record Mapping(Address external, long seconds) {}
