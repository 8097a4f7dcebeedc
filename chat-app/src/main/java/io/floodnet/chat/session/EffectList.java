package io.floodnet.chat.session;

import java.util.ArrayList;
import java.util.List;

/** What is to be done about one event, in order; all rooms of a session add to one. */
final class EffectList {
    private final List<ChatEffect> effects = new ArrayList<>();

    void add(ChatEffect effect) {
        effects.add(effect);
    }

    void addAll(List<ChatEffect> more) {
        effects.addAll(more);
    }

    void notice(String sentence) {
        effects.add(new ChatEffect.Notice(sentence));
    }

    /** All there is, once. */
    List<ChatEffect> drain() {
        List<ChatEffect> all = List.copyOf(effects);
        effects.clear();
        return all;
    }
}
