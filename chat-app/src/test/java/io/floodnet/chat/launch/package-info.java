/**
 * The launchers {@code chat} and {@code simulate} at the top level, put to the test. They share all that they do, and so their
 * tests, which lie with the program that came first.
 */
@NullMarked
package io.floodnet.chat.launch;

import org.jspecify.annotations.NullMarked;
