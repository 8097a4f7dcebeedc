package io.floodnet.chat.session;

import io.floodnet.NetworkSize;
import io.floodnet.packet.NodeId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What a person who asks is told of the network. */
final class NetworkReport {
    /** Two digits are as many as the estimate is good for. */
    private static final long DIGITS_LIMIT = 100;

    private NetworkReport() {}

    /** A sentence for each thing; names are those that the neighbours last went by. */
    static List<String> of(NetworkView view, Self self, Function<NodeId, String> names, long arrived, long sent) {
        return List.of(
                "you are " + self.name() + ", node " + view.self() + " on port " + view.port(),
                links(view.neighbours(), names),
                size(view),
                count(arrived, "message") + " came since the start, " + number(sent) + " went from here");
    }

    private static String links(List<NodeId> neighbours, Function<NodeId, String> nameOf) {
        if (neighbours.isEmpty()) {
            return "no link: what you type is kept and sent once somebody is there";
        }
        List<String> names = new ArrayList<>();
        for (NodeId neighbour : neighbours) {
            names.add(nameOf.apply(neighbour));
        }
        String last = names.remove(names.size() - 1);
        String all = names.isEmpty() ? last : String.join(", ", names) + " and " + last;
        return count(neighbours.size(), "link") + ": to " + all;
    }

    private static String size(NetworkView view) {
        long nodes = view.size().nodes();
        if (nodes == 1) {
            return "nobody else is known to be on the network";
        }
        if (nodes == view.neighbours().size() + 1) {
            return number(nodes) + " nodes on the network, with this one";
        }
        return "about " + number(rounded(nodes)) + " nodes on the network" + age(view.size())
                + ", give or take a fifth";
    }

    private static String age(NetworkSize size) {
        long minutes = size.age().toMinutes();
        return minutes == 0 ? "" : " as counted " + count(minutes, "minute") + " ago";
    }

    private static long rounded(long nodes) {
        long unit = 1;
        while (nodes / unit >= DIGITS_LIMIT) {
            unit *= 10;
        }
        return (nodes + unit / 2) / unit * unit;
    }

    private static String count(long count, String what) {
        return number(count) + " " + what + (count == 1 ? "" : "s");
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
