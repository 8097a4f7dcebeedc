package io.floodnet.simulator.explore;

import io.floodnet.simulator.fault.Arrivals;
import io.floodnet.simulator.fault.CrashKind;
import io.floodnet.simulator.scenario.Action;
import io.floodnet.simulator.scenario.Join;
import io.floodnet.simulator.scenario.Who;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Proposes less of the same: fewer nodes that something happens to, for a shorter time, and fewer times. */
final class PlainerAction {
    private PlainerAction() {}

    /** What may do instead of an action, the plainest first; nothing where it is plain. */
    static List<Action> of(Action action) {
        if (action instanceof Action.Crash crash) {
            return fewer(
                    crash.who(),
                    who -> new Action.Crash(crash.at(), who, crash.kind()),
                    crash.kind() == CrashKind.KILL
                            ? List.of()
                            : List.of(new Action.Crash(crash.at(), crash.who(), CrashKind.KILL)));
        } else if (action instanceof Action.Restart restart) {
            return fewer(restart.who(), who -> new Action.Restart(restart.at(), who, restart.memory()), List.of());
        } else if (action instanceof Action.Leave leave) {
            return fewer(leave.who(), who -> new Action.Leave(leave.at(), who), List.of());
        } else if (action instanceof Action.Liar liar) {
            return fewer(liar.who(), who -> new Action.Liar(liar.at(), who, liar.behaviour()), List.of());
        } else if (action instanceof Action.Stall stall) {
            return fewer(
                    stall.who(),
                    who -> new Action.Stall(stall.at(), who, stall.lasts()),
                    halved(stall.lasts(), lasts -> new Action.Stall(stall.at(), stall.who(), lasts)));
        } else if (action instanceof Action.Slow slow) {
            return fewer(
                    slow.who(),
                    who -> new Action.Slow(slow.at(), who, slow.lasts(), slow.delay()),
                    halved(slow.lasts(), lasts -> new Action.Slow(slow.at(), slow.who(), lasts, slow.delay())));
        } else if (action instanceof Action.Flap flap) {
            return plainer(flap);
        } else if (action instanceof Action.Churn churn) {
            return plainer(churn);
        } else if (action instanceof Action.Partition partition) {
            return plainer(partition);
        }
        return ofWords(action);
    }

    private static List<Action> ofWords(Action action) {
        if (action instanceof Action.Broadcast talk) {
            return fewer(
                    talk.count(),
                    count -> new Action.Broadcast(talk.at(), count, talk.every(), talk.bytes(), talk.from()));
        } else if (action instanceof Action.Direct talk) {
            return fewer(talk.count(), count -> new Action.Direct(talk.at(), count, talk.every(), talk.bytes()));
        } else if (action instanceof Action.Chat chat) {
            return halved(
                    chat.until().minus(chat.at()),
                    lasts -> new Action.Chat(
                            chat.at(), chat.at().plus(lasts), chat.perSecond(), chat.bytesMin(), chat.bytesMax()));
        } else if (action instanceof Action.JoinMore more) {
            List<Action> fewer = fewer(more.count(), count -> new Action.JoinMore(more.at(), count, more.perSecond()));
            return more.perSecond() == Join.AT_ONCE
                    ? fewer
                    : plus(fewer, new Action.JoinMore(more.at(), more.count(), Join.AT_ONCE));
        }
        throw new AssertionError("nobody knows what is plainer than " + action);
    }

    private static List<Action> plainer(Action.Flap flap) {
        return fewer(
                flap.who(),
                who -> new Action.Flap(flap.at(), flap.until(), who, flap.up(), flap.down()),
                halved(
                        flap.until().minus(flap.at()),
                        lasts ->
                                new Action.Flap(flap.at(), flap.at().plus(lasts), flap.who(), flap.up(), flap.down())));
    }

    private static List<Action> plainer(Action.Churn churn) {
        List<Action> shorter = halved(
                churn.until().minus(churn.at()),
                lasts -> with(churn, churn.who(), churn.at().plus(lasts), churn.arrivals()));
        Arrivals none = new Arrivals.Newcomers(0);
        return fewer(
                churn.who(),
                who -> with(churn, who, churn.until(), churn.arrivals()),
                churn.arrivals().equals(none) ? shorter : plus(shorter, with(churn, churn.who(), churn.until(), none)));
    }

    private static Action with(Action.Churn churn, Who who, Duration until, Arrivals arrivals) {
        return new Action.Churn(churn.at(), until, who, churn.sessions(), arrivals, churn.leaveShare(), churn.kind());
    }

    private static List<Action> plainer(Action.Partition partition) {
        List<Action> plainer = new ArrayList<>();
        if (partition.times() > 1) {
            plainer.add(with(partition, partition.lasts(), partition.shares(), 1));
        }
        if (partition.shares().size() > 1) {
            plainer.add(with(partition, partition.lasts(), partition.shares().subList(0, 1), partition.times()));
        }
        plainer.addAll(
                halved(partition.lasts(), lasts -> with(partition, lasts, partition.shares(), partition.times())));
        return plainer;
    }

    private static Action with(Action.Partition partition, Duration lasts, List<Double> shares, int times) {
        return new Action.Partition(partition.at(), lasts, shares, partition.direction(), times, partition.every());
    }

    private static List<Action> fewer(Who who, Function<Who, Action> with, List<Action> others) {
        List<Action> plainer = new ArrayList<>();
        if (who instanceof Who.Share part) {
            plainer.add(with.apply(new Who.Count(1, part.spared())));
            if (part.share() >= 0.02) {
                plainer.add(with.apply(new Who.Share(Math.floor(part.share() * 50) / 100, part.spared())));
            }
        } else if (who instanceof Who.Count count && count.nodes() > 1) {
            plainer.add(with.apply(new Who.Count(1, count.spared())));
            plainer.add(with.apply(new Who.Count(count.nodes() / 2, count.spared())));
        }
        plainer.addAll(others);
        return plainer;
    }

    private static List<Action> fewer(int count, Function<Integer, Action> with) {
        return count == 1 ? List.of() : List.of(with.apply(1), with.apply(count / 2), with.apply(count - 1));
    }

    /** In whole seconds. */
    private static List<Action> halved(Duration lasts, Function<Duration, Action> with) {
        long seconds = lasts.toSeconds() / 2;
        return seconds < 1 ? List.of() : List.of(with.apply(Duration.ofSeconds(seconds)));
    }

    private static List<Action> plus(List<Action> actions, Action another) {
        List<Action> all = new ArrayList<>(actions);
        all.add(another);
        return all;
    }
}
