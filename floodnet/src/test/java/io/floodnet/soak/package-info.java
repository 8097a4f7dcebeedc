/** Millions of messages through a small network in one process: nothing gets lost, and nothing grows. */
@NullMarked
package io.floodnet.soak;

import org.jspecify.annotations.NullMarked;
