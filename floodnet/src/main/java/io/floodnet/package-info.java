/**
 * Run one node of the network inside a program: {@link io.floodnet.Floodnet#join join}, {@code broadcast}, {@code close}.
 *
 * <p>Everything else (connecting, healing, forwarding) happens by itself, on an event loop.
 */
@NullMarked
package io.floodnet;

import org.jspecify.annotations.NullMarked;
