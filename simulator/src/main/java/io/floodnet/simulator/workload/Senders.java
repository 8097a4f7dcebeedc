package io.floodnet.simulator.workload;

import java.util.Locale;

/** Who publishes. */
public enum Senders {
    ONE,
    ALL;

    /** As on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
