/** What a person types, and what it asks for. */
@NullMarked
package io.floodnet.chat.input;

import org.jspecify.annotations.NullMarked;
