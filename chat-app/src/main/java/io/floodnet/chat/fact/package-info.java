/**
 * What programs are told of a chat, beside what was said: facts with names, where people get sentences.
 *
 * <p>Their written form is documented and does not change (see {@code script}); so they say little.
 */
@NullMarked
package io.floodnet.chat.fact;

import org.jspecify.annotations.NullMarked;
