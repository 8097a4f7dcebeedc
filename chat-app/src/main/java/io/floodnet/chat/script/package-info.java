/**
 * The chat for programs: lines of JSON, a message and no more, a command that answers.
 *
 * <p>What is written here is stable: a field is never taken away nor does it change its meaning within one version.
 */
@NullMarked
package io.floodnet.chat.script;

import org.jspecify.annotations.NullMarked;
