package io.floodnet.chat.terminal;

/** Hears what is typed. Called by the screen's own thread; may block it, as there is nothing else it could do. */
public interface InputListener {

    /** A line, without its end. */
    void onLine(String line);

    /** Ctrl-C, with this typed so far. */
    void onInterrupt(String typed);

    /** There are no more lines. */
    void onInputEnd();

    /** What is shown goes nowhere any more. */
    void onOutputClosed();
}
