package io.floodnet.chat.session;

import java.util.ArrayList;
import java.util.List;

/** What is to be done about one event, in order; all rooms of a session add to one. */
final class EffectList {
    private final List<ChatEffect> effects = new ArrayList<>();
    private long refusals;

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
        notice(sentence);
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
