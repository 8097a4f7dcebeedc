package io.floodnet.portmap;

import io.floodnet.packet.Address;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/** Answers as it was told to, in turn, and goes on with the last answer. */
final class FakeRouter implements PortMapper {
    static final long HOUR_SECONDS = 3_600;

    private final Queue<Optional<Mapping>> answers = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();

    FakeRouter grants(String external) {
        return grants(external, 2 * HOUR_SECONDS);
    }

    FakeRouter grants(String external, long seconds) {
        answers.add(Optional.of(new Mapping(Address.parse(external), seconds)));
        return this;
    }

    FakeRouter refuses() {
        answers.add(Optional.empty());
        return this;
    }

    @Override
    public Optional<Mapping> map(int port, long seconds) {
        asked.add("map " + port + " for " + seconds);
        Optional<Mapping> next = answers.element();
        if (answers.size() > 1) {
            answers.remove();
        }
        return next;
    }

    @Override
    public void unmap(int port) {
        asked.add("unmap " + port);
    }

    /** What it was asked since it was asked for that. */
    List<String> asked() {
        List<String> since = List.copyOf(asked);
        asked.clear();
        return since;
    }
}
