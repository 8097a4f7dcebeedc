/**
 * The program: its command line, and what ties the session, the screen and the network together.
 *
 * <p>One thread runs the chat ({@code ChatLoop}); the network's event loop and the keyboard hand over to it through one
 * bounded queue ({@code Inbox}) and never wait for it.
 */
@NullMarked
package io.floodnet.chat;

import org.jspecify.annotations.NullMarked;
