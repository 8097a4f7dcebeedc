/**
 * Packets to frames and back, with a bound on everything that is read.
 *
 * <p>Whatever a stranger sends, the outcome is a packet, {@link io.floodnet.wire.MalformedPacketException}, or the word that
 * the kind is unknown; nothing is allocated on the word of a length before it is checked.
 */
@NullMarked
package io.floodnet.wire;

import org.jspecify.annotations.NullMarked;
