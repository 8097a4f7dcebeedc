package io.floodnet.simulator.run;

import io.floodnet.packet.JoinAck;
import io.floodnet.packet.JoinNo;
import io.floodnet.packet.LinkNo;
import io.floodnet.packet.LinkOk;
import io.floodnet.packet.Message;
import io.floodnet.packet.NodeId;
import io.floodnet.packet.Packet;
import io.floodnet.packet.SpliceNo;
import io.floodnet.packet.SpliceOk;
import io.floodnet.simulator.engine.Tampering;
import io.floodnet.simulator.scenario.Action.Behaviour;
import java.util.function.Consumer;

/** How nodes lie, by the name that a scenario has for it. */
final class Lies {
    private Lies() {}

    static Tampering of(Behaviour behaviour) {
        return switch (behaviour) {
            case MUTE -> Lies::mute;
            case REFUSE -> Lies::refuse;
            case FORGE -> Lies::forge;
            case GARBLE -> Lies::garble;
            case REPEAT -> Lies::repeat;
        };
    }

    private static boolean isForwarded(NodeId self, Packet packet) {
        return packet instanceof Message message && !message.origin().equals(self);
    }

    /** Forwards nothing, and is otherwise a good neighbour. */
    private static void mute(NodeId self, NodeId peer, Packet packet, Consumer<Packet> out) {
        if (!isForwarded(self, packet)) {
            out.accept(packet);
        }
    }

    /** Takes links, but grants none. */
    private static void refuse(NodeId self, NodeId peer, Packet packet, Consumer<Packet> out) {
        if (packet instanceof JoinAck ack) {
            out.accept(new JoinNo(ack.walkId(), ack.route()));
        } else if (packet instanceof SpliceOk ok) {
            out.accept(new SpliceNo(ok.token()));
        } else if (packet instanceof LinkOk) {
            out.accept(new LinkNo(LinkNo.Reason.FULL));
        } else {
            out.accept(packet);
        }
    }

    /** Sends a message of its own making, in the name of somebody who does not exist, behind each that it forwards. */
    private static void forge(NodeId self, NodeId peer, Packet packet, Consumer<Packet> out) {
        out.accept(packet);
        if (packet instanceof Message message && isForwarded(self, packet)) {
            out.accept(changed(message, new NodeId(~message.origin().high(), self.low())));
        }
    }

    /** Forwards something else than what it got. */
    private static void garble(NodeId self, NodeId peer, Packet packet, Consumer<Packet> out) {
        if (packet instanceof Message message && isForwarded(self, packet)) {
            out.accept(changed(message, message.origin()));
        } else {
            out.accept(packet);
        }
    }

    private static Message changed(Message message, NodeId origin) {
        return new Message(
                origin,
                message.epochMillis(),
                message.sequence(),
                message.sentAtMillis(),
                message.lifetimeSeconds(),
                message.hopsLeft(),
                message.hopsTaken(),
                message.urgency(),
                Tampering.GARBAGE);
    }

    /** Sends everything that it forwards three times. */
    private static void repeat(NodeId self, NodeId peer, Packet packet, Consumer<Packet> out) {
        out.accept(packet);
        if (isForwarded(self, packet)) {
            out.accept(packet);
            out.accept(packet);
        }
    }
}
