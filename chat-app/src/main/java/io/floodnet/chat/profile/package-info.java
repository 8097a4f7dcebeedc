/**
 * What is kept of a person on this machine: a folder for each, which one chat has at a time unless asked otherwise.
 *
 * <p>Nobody but its owner can read it.
 */
@NullMarked
package io.floodnet.chat.profile;

import org.jspecify.annotations.NullMarked;
