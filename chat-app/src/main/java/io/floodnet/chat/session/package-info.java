/**
 * What the chat does, as a pure function: an event in, effects out.
 *
 * <p>No socket, file, thread or clock: who runs a {@link io.floodnet.chat.session.ChatSession} carries its effects out and
 * tells it what comes of them, so that each behaviour can be tested as a comparison of values.
 */
@NullMarked
package io.floodnet.chat.session;

import org.jspecify.annotations.NullMarked;
