package io.floodnet.simulator.run;

import io.floodnet.simulator.metrics.Repair;
import io.floodnet.simulator.metrics.Sample;
import java.util.ArrayList;
import java.util.List;

/** Takes the time from each fault until the network is whole again, to within a tick. */
public final class Repairs {
    private static final class Entry {
        private final long atMillis;
        private final String fault;
        private long connectedAfterMillis = Repair.NEVER;
        private long degreesAfterMillis = Repair.NEVER;

        private Entry(long atMillis, String fault) {
            this.atMillis = atMillis;
            this.fault = fault;
        }
    }

    private final int desiredDegree;
    private final List<Entry> entries = new ArrayList<>();

    public Repairs(int desiredDegree) {
        this.desiredDegree = desiredDegree;
    }

    /** A fault has struck. */
    public void begun(long atMillis, String fault) {
        entries.add(new Entry(atMillis, fault));
    }

    /** So the network is now. */
    public void look(Sample sample) {
        for (Entry entry : entries) {
            long after = sample.atMillis() - entry.atMillis;
            if (entry.connectedAfterMillis == Repair.NEVER && sample.components() <= 1) {
                entry.connectedAfterMillis = after;
            }
            if (entry.degreesAfterMillis == Repair.NEVER && isSated(sample)) {
                entry.degreesAfterMillis = after;
            }
        }
    }

    private boolean isSated(Sample sample) {
        return sample.degreeMin() >= Math.min(desiredDegree, sample.alive() - 1);
    }

    /** How the network got over each fault so far, in the order in which they struck. */
    public List<Repair> toList() {
        return entries.stream()
                .map(entry ->
                        new Repair(entry.atMillis, entry.fault, entry.connectedAfterMillis, entry.degreesAfterMillis))
                .toList();
    }
}
