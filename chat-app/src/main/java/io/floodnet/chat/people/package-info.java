/**
 * Who is there, who was, and whom a person means by a name.
 *
 * <p>Made of what others say about themselves and about one another, none of which is proven: so it is bounded, and what was
 * heard first-hand outweighs hearsay. Time is an input.
 */
@NullMarked
package io.floodnet.chat.people;

import org.jspecify.annotations.NullMarked;
