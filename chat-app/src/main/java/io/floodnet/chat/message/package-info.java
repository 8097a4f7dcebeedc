/**
 * What chats say to one another: a text from a name to everybody or to one name, and who is there, as JSON in a payload.
 *
 * <p>Values and their bounds. Whatever comes from the network is untrusted: it becomes a {@link
 * io.floodnet.chat.message.Content} or is refused.
 */
@NullMarked
package io.floodnet.chat.message;

import org.jspecify.annotations.NullMarked;
