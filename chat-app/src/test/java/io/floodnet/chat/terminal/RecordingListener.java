package io.floodnet.chat.terminal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Writes down what was typed. */
final class RecordingListener implements InputListener {
    final List<String> heard = new CopyOnWriteArrayList<>();

    @Override
    public void onLine(String line) {
        heard.add("line " + line);
    }

    @Override
    public void onInterrupt(String typed) {
        heard.add("interrupt " + typed);
    }

    @Override
    public void onInputEnd() {
        heard.add("end");
    }

    @Override
    public void onOutputClosed() {
        heard.add("closed");
    }
}
