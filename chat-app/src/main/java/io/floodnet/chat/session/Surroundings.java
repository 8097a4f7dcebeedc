package io.floodnet.chat.session;

import io.floodnet.chat.message.Username;
import io.floodnet.chat.people.People;
import io.floodnet.chat.people.Person;
import io.floodnet.packet.NodeId;
import java.time.Instant;

/** Tells a person who asks what there is to be seen of the network. */
final class Surroundings {
    private final Self self;
    private final People people;
    private final EffectList effects;
    private long arrived;
    private long sent;
    private int looks; // of which nothing was heard yet; as many as there are lines typed in that time

    Surroundings(Self self, People people, EffectList effects) {
        this.self = self;
        this.people = people;
        this.effects = effects;
    }

    void onArrived() {
        arrived++;
    }

    void onSent() {
        sent++;
    }

    void look() {
        looks++;
        effects.add(new ChatEffect.LookAround(Look.FOR_REPORT));
    }

    void onLooked(NetworkView view, Instant now) {
        looks--;
        NetworkReport.of(view, self, node -> nameAt(node, now), arrived, sent).forEach(effects::notice);
    }

    private String nameAt(NodeId node, Instant now) {
        return people.at(node, now).map(Person::name).map(Username::text).orElse(node.toString());
    }

    /** Whether nobody waits for what was asked. */
    boolean isTold() {
        return looks == 0;
    }
}
