package io.floodnet.simulator.run;

import io.floodnet.simulator.metrics.Repair;
import io.floodnet.simulator.metrics.Sample;
import io.floodnet.simulator.scenario.Action;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes the time from the end of each fault until the network is whole and stays so, and until all nodes have their links
 * again, to within a tick. Once these are back, they come and go as edges are swapped, and one that is missing for less than
 * 10 s is no wound of the fault.
 *
 * <p>While a fault lasts, links that nobody has given up yet look like a whole network, so nothing counts before its end. A
 * fault that strikes before the network has got over another prolongs that one, as nobody can tell then which of them broke
 * what; whatever happens later, newcomers too, is not laid at its door.
 */
public final class Repairs {
    /** The way back to one thing that a fault may have broken. */
    private static final class Recovery {
        private final long gapMillis;
        private long overMillis;
        private long wholeMillis = Repair.NEVER; // and ever since, but for gaps
        private long brokenMillis = Repair.NEVER;
        private boolean isComplete;

        /** @param gapMillis for less than that it may be broken again, in between */
        private Recovery(long overMillis, long gapMillis) {
            this.overMillis = overMillis;
            this.gapMillis = gapMillis;
        }

        /** Something happens: either the network was whole before, or this has a part in what comes of it. */
        private void disturb() {
            isComplete = isComplete || wholeMillis != Repair.NEVER;
        }

        private long prolong(long untilMillis) {
            overMillis = isComplete ? overMillis : Math.max(overMillis, untilMillis);
            return isComplete ? untilMillis : overMillis;
        }

        private void look(long atMillis, boolean isWhole) {
            if (isComplete || atMillis < overMillis) {
                return;
            }
            if (isWhole) {
                brokenMillis = Repair.NEVER;
                wholeMillis = wholeMillis == Repair.NEVER ? atMillis : wholeMillis;
                return;
            }
            brokenMillis = brokenMillis == Repair.NEVER ? atMillis : brokenMillis;
            if (atMillis - brokenMillis >= gapMillis) {
                wholeMillis = Repair.NEVER;
            }
        }

        private long afterMillis() {
            return wholeMillis == Repair.NEVER ? Repair.NEVER : wholeMillis - overMillis;
        }
    }

    private record Entry(Action fault, Recovery connected, Recovery degrees) {
        private void disturb() {
            connected.disturb();
            degrees.disturb();
        }

        private Repair toRepair() {
            return new Repair(fault.at().toMillis(), fault.verb(), connected.afterMillis(), degrees.afterMillis());
        }
    }

    private static final long SWAP_GAP_MILLIS = 10_000;

    private final int desiredDegree;
    private final List<Entry> entries = new ArrayList<>();

    public Repairs(int desiredDegree) {
        this.desiredDegree = desiredDegree;
    }

    /** Something begins that the scenario does. */
    public void begun(Action action) {
        if (Faults.isTalk(action)) {
            return;
        }
        entries.forEach(Entry::disturb);
        if (Faults.isFault(action)) {
            entries.add(entryOf(action));
        }
    }

    private Entry entryOf(Action fault) {
        long connectedFrom = Faults.end(fault).toMillis();
        long degreesFrom = connectedFrom;
        for (Entry before : entries) {
            connectedFrom = Math.max(connectedFrom, before.connected.prolong(connectedFrom));
            degreesFrom = Math.max(degreesFrom, before.degrees.prolong(degreesFrom));
        }
        return new Entry(fault, new Recovery(connectedFrom, 0), new Recovery(degreesFrom, SWAP_GAP_MILLIS));
    }

    /** So the network is now. */
    public void look(Sample sample) {
        for (Entry entry : entries) {
            entry.connected.look(sample.atMillis(), sample.components() <= 1);
            entry.degrees.look(sample.atMillis(), isSated(sample));
        }
    }

    private boolean isSated(Sample sample) {
        return sample.degreeMin() >= Math.min(desiredDegree, sample.alive() - 1);
    }

    /** How the network got over each fault so far, in the order in which they struck. */
    public List<Repair> toList() {
        return entries.stream().map(Entry::toRepair).toList();
    }
}
