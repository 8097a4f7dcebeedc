/**
 * Finds other chats on the local network by multicast DNS (RFC 6762, 6763), and lets them find this one.
 *
 * <p>Whatever is found is a stranger's word: an address to be tried, if it is on the very segment that the word came from.
 */
@NullMarked
package io.floodnet.chat.lan;

import org.jspecify.annotations.NullMarked;
