package io.floodnet.chat.script;

import io.floodnet.chat.input.InputLine;
import io.floodnet.chat.terminal.InputListener;

/** Hears what programs want. Called by any thread. */
public interface ScriptListener extends InputListener {

    /**
     * Something is asked for.
     *
     * @param id what the program calls it; empty where it need not hear what becomes of it
     */
    void onRequest(InputLine input, String id);

    /** The program has what it came for, or gives up. */
    void onFinished();
}
