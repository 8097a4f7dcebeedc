/**
 * The words of the protocol: immutable values that nodes say to one another, and the names they call one another by.
 *
 * <p>Nothing here knows how a packet is laid out in bytes (that is {@code wire}) or what a node does with it (that is
 * {@code overlay}).
 */
@NullMarked
package io.floodnet.packet;

import org.jspecify.annotations.NullMarked;
