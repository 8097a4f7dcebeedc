package io.floodnet.simulator.recording;

import io.floodnet.simulator.report.FaultMark;
import io.floodnet.simulator.report.Recording;
import io.floodnet.simulator.scenario.Action;
import io.floodnet.simulator.scenario.Scenario;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What a scenario does to its network, as marks on the line of time. */
final class FaultMarks {
    /** A partition that comes again and again is marked so many times. */
    private static final int REPEATS_MAX = 100;

    private FaultMarks() {}

    static List<FaultMark> of(Scenario scenario, long durationMillis) {
        List<FaultMark> marks = new ArrayList<>();
        for (Action action : scenario.actions()) {
            if (action.at().toMillis() <= durationMillis) {
                add(action, durationMillis, marks);
            }
        }
        marks.sort(Comparator.comparingLong(FaultMark::fromMillis));
        return marks.size() <= Recording.MARKS_MAX ? marks : first(marks, durationMillis);
    }

    /** As many as there is room for, and one in place of all others. */
    private static List<FaultMark> first(List<FaultMark> marks, long durationMillis) {
        int shown = Recording.MARKS_MAX - 1;
        FaultMark next = marks.get(shown);
        List<FaultMark> first = new ArrayList<>(marks.subList(0, shown));
        String label = (marks.size() - shown) + " more, not shown one by one";
        first.add(new FaultMark(label, next.kind(), next.fromMillis(), durationMillis));
        return first;
    }

    private static void add(Action action, long durationMillis, List<FaultMark> marks) {
        if (action instanceof Action.Crash || action instanceof Action.Leave) {
            marks.add(FaultMark.at(action.at().toMillis(), FaultMark.Kind.LOSS, action.verb()));
        } else if (action instanceof Action.Restart || action instanceof Action.JoinMore) {
            marks.add(FaultMark.at(action.at().toMillis(), FaultMark.Kind.GAIN, action.verb()));
        } else if (action instanceof Action.Churn churn) {
            marks.add(lasting(action, churn.until(), FaultMark.Kind.CHURN, durationMillis));
        } else if (action instanceof Action.Flap flap) {
            marks.add(lasting(action, flap.until(), FaultMark.Kind.SEPARATION, durationMillis));
        } else if (action instanceof Action.Partition partition) {
            addAll(partition, durationMillis, marks);
        } else if (action instanceof Action.Stall stall) {
            marks.add(lasting(action, action.at().plus(stall.lasts()), FaultMark.Kind.DISTURBANCE, durationMillis));
        } else if (action instanceof Action.Slow slow) {
            marks.add(lasting(action, action.at().plus(slow.lasts()), FaultMark.Kind.DISTURBANCE, durationMillis));
        } else if (action instanceof Action.Liar) {
            marks.add(FaultMark.at(action.at().toMillis(), FaultMark.Kind.DISTURBANCE, action.verb()));
        } else if (action instanceof Action.Chat chat) {
            marks.add(lasting(action, chat.until(), FaultMark.Kind.TRAFFIC, durationMillis));
        } else {
            marks.add(FaultMark.at(action.at().toMillis(), FaultMark.Kind.TRAFFIC, action.verb()));
        }
    }

    private static void addAll(Action.Partition partition, long durationMillis, List<FaultMark> marks) {
        for (int i = 0; i < Math.min(partition.times(), REPEATS_MAX); i++) {
            Duration from = partition.at().plus(partition.every().multipliedBy(i));
            if (from.toMillis() <= durationMillis) {
                long until =
                        Math.min(durationMillis, from.plus(partition.lasts()).toMillis());
                marks.add(new FaultMark("partition", FaultMark.Kind.SEPARATION, from.toMillis(), until));
            }
        }
    }

    private static FaultMark lasting(Action action, Duration until, FaultMark.Kind kind, long durationMillis) {
        long end = Math.max(action.at().toMillis(), Math.min(durationMillis, until.toMillis()));
        return new FaultMark(action.verb(), kind, action.at().toMillis(), end);
    }
}
