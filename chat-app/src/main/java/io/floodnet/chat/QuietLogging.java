package io.floodnet.chat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.core.spi.ContextAwareBase;

/**
 * What Logback finds instead of a file when it starts: nothing is logged anywhere until {@link LogFile} is opened.
 *
 * <p>Without it Logback would log to the terminal, which belongs to the chat, and spend its time looking for files.
 */
public final class QuietLogging extends ContextAwareBase implements Configurator {

    /** For Logback, which finds it by the service loader. */
    public QuietLogging() {}

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.INFO);
        // Its words are strangers', as they come from the network.
        context.getLogger("javax.jmdns").setLevel(Level.OFF);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }
}
