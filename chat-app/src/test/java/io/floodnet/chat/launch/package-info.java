/** The launcher {@code chat} at the top level, put to the test. */
@NullMarked
package io.floodnet.chat.launch;

import org.jspecify.annotations.NullMarked;
