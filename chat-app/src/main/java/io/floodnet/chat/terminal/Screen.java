package io.floodnet.chat.terminal;

import io.floodnet.chat.fact.Fact;
import io.floodnet.chat.message.ChatMessage;
import io.floodnet.chat.message.Username;

/**
 * Shows what the chat has to say, and takes lines when asked to.
 *
 * <p>Lines go to an {@link InputListener}, one for each time that one was asked for. Called by one thread.
 */
public interface Screen extends AutoCloseable {

    /**
     * Lets a line be typed as this name.
     *
     * @param with whom it goes to; empty for everybody
     */
    void askLine(Username name, String with);

    /** Lets a new name be typed. */
    void askUsername();

    /** Shows what somebody else said. */
    void show(ChatMessage message);

    /** Shows what was said here, if it isn't to be seen already. */
    void showOwn(ChatMessage message);

    /** Somebody of this name is about, who may be written to. */
    void suggest(Username name);

    /** Shows a sentence of the chat's own. */
    void notice(String sentence);

    /** Tells a program something; people know, or need not. */
    default void inform(Fact fact) {}

    /** Gives the terminal back as it was, and takes no more lines. A second call does nothing. */
    @Override
    void close();
}
