package io.floodnet.simulator.command;

import io.floodnet.overlay.CloseReason;
import io.floodnet.overlay.Dial;
import io.floodnet.overlay.Timer;
import io.floodnet.packet.Bye;
import io.floodnet.packet.JoinAck;
import io.floodnet.packet.JoinNo;
import io.floodnet.packet.JoinRequest;
import io.floodnet.packet.LinkNo;
import io.floodnet.packet.Message;
import io.floodnet.packet.NeighbourRequest;
import io.floodnet.packet.Packet;
import io.floodnet.packet.Shuffle;
import io.floodnet.simulator.engine.Postponed;
import java.util.Locale;

/** Says in a few words what came to a node; packets have the names that tables of them have. */
final class EventText {
    private EventText() {}

    /** @param isOfConnection whether it came over a connection, or made one */
    static String of(Object what, boolean isOfConnection) {
        if (what instanceof Packet packet) {
            return packet.getClass().getSimpleName() + details(packet);
        } else if (what instanceof Dial dial) {
            return isOfConnection ? "is connected" : "could not connect" + aim(dial);
        } else if (what instanceof CloseReason) {
            return "the connection has ended";
        } else if (what instanceof Timer timer) {
            return "timer " + words(timer);
        } else if (what instanceof Postponed postponed) {
            return "only now: " + of(postponed.what(), isOfConnection);
        }
        return what.toString();
    }

    private static String aim(Dial dial) {
        return " to " + dial.addresses().get(0) + (dial.isEntry() ? ", an entry" : "");
    }

    private static String details(Packet packet) {
        if (packet instanceof Message message) {
            return ", sequence " + message.sequence() + ", hops taken " + message.hopsTaken() + ", left "
                    + message.hopsLeft();
        } else if (packet instanceof JoinRequest request) {
            return walk(request.walkId());
        } else if (packet instanceof JoinAck answer) {
            return walk(answer.walkId());
        } else if (packet instanceof JoinNo answer) {
            return walk(answer.walkId());
        } else if (packet instanceof Shuffle shuffle) {
            return ", hops left " + shuffle.hopsLeft();
        } else if (packet instanceof NeighbourRequest request) {
            return ", priority " + words(request.priority());
        } else if (packet instanceof LinkNo answer) {
            return ", " + words(answer.reason());
        } else if (packet instanceof Bye bye) {
            return ", " + words(bye.reason());
        }
        return "";
    }

    private static String walk(long id) {
        return ", walk " + Long.toHexString(id);
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
