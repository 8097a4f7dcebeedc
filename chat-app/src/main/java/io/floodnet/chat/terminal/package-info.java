/**
 * Where a person reads and types: a screen on a terminal, or plain lines through pipes.
 *
 * <p>Nothing from the network gets to either before {@link io.floodnet.chat.terminal.PrintableText} has been over it.
 */
@NullMarked
package io.floodnet.chat.terminal;

import org.jspecify.annotations.NullMarked;
