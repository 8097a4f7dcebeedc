package io.floodnet.chat.session;

import io.floodnet.chat.fact.Fact;
import io.floodnet.chat.fact.Stage;
import java.util.ArrayList;
import java.util.List;

/** What is to be done about one event, in order; all rooms of a session add to one. */
final class EffectList {
    private final List<ChatEffect> effects = new ArrayList<>();
    private final WhenFull whenFull;
    private long refusals;
    private String request = ""; // that is in hand; empty where it is none of a program's

    EffectList(WhenFull whenFull) {
        this.whenFull = whenFull;
    }

    void add(ChatEffect effect) {
        effects.add(effect);
    }

    void addAll(List<ChatEffect> more) {
        effects.addAll(more);
    }

    void notice(String sentence) {
        effects.add(new ChatEffect.Notice(sentence));
    }

    /** Something that was typed is not done, for this reason. */
    void refuse(String sentence) {
        refusals++;
        if (request.isEmpty()) {
            notice(sentence);
        } else {
            progress(request, Stage.REFUSED, sentence);
        }
    }

    /** What is refused or sent from now on is that request of a program's; an empty one is none. */
    void take(String id) {
        request = id;
    }

    /** The one that is in hand. */
    String request() {
        return request;
    }

    /** For programs; people are told in sentences. */
    void inform(Fact fact) {
        if (whenFull == WhenFull.WAIT) {
            effects.add(new ChatEffect.Inform(fact));
        }
    }

    /** What became of a request, where it was one. */
    void progress(String id, Stage stage, String reason) {
        if (!id.isEmpty()) {
            inform(new Fact.Progress(id, stage, reason));
        }
    }

    /** How often that was. */
    long refusals() {
        return refusals;
    }

    /** All there is, once. */
    List<ChatEffect> drain() {
        List<ChatEffect> all = List.copyOf(effects);
        effects.clear();
        return all;
    }
}
