package io.floodnet.chat.session;

import io.floodnet.NetworkEvent;
import io.floodnet.packet.Address;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a person is told of the network: when it is there, when it is gone, and each trouble once. */
final class NetworkNotices {
    /** Closer than this, a clock is nothing to bother a person with. */
    private static final Duration CLOCK_AGREES = Duration.ofSeconds(5);

    /** A guess: who has read it thrice will not set the clock for the fourth. */
    private static final int CLOCK_NOTICES_MAX = 3;

    /** As many as there are entries on the command line; bounded by what a shell passes. */
    private final Set<Address> failedEntries = new HashSet<>();

    private boolean linked;
    private boolean linkedBefore;
    private boolean clockToldOff;
    private int clockNotices;

    boolean isLinked() {
        return linked;
    }

    List<ChatEffect> onChange(NetworkEvent change) {
        if (change instanceof NetworkEvent.LinkUp || change instanceof NetworkEvent.Rejoined) {
            return onLinked();
        }
        if (change instanceof NetworkEvent.Isolated) {
            linked = false;
            return notice("the last link is lost; what you type is kept and sent once the network is back");
        }
        if (change instanceof NetworkEvent.EntryFailed failure) {
            return onNobodyThere(
                    failure.entry(),
                    "nobody answers at " + failure.entry() + " yet (" + failure.reason()
                            + "); waiting to be joined, still trying");
        }
        if (change instanceof NetworkEvent.EntryIsSelf self) {
            // The usual start of a network: the first node finds itself where it looks for others.
            return onNobodyThere(
                    self.entry(),
                    linkedBefore
                            ? "nobody else is here any more; waiting to be joined"
                            : "you are the first one here; waiting to be joined");
        }
        return change instanceof NetworkEvent.ClockOff clock ? onClockOff(clock.offset()) : List.of();
    }

    private List<ChatEffect> onLinked() {
        if (linked) {
            return List.of();
        }
        String sentence = linkedBefore ? "back on the network" : "on the network";
        linked = true;
        linkedBefore = true;
        failedEntries.clear();
        return notice(sentence);
    }

    /** No news to one who is on the network by way of another entry, or who knows. */
    private List<ChatEffect> onNobodyThere(Address entry, String sentence) {
        return linked || !failedEntries.add(entry) ? List.of() : notice(sentence);
    }

    /** Once until the clock agrees again, and not without end: a neighbour may claim any time at any time. */
    private List<ChatEffect> onClockOff(Duration offset) {
        if (offset.abs().compareTo(CLOCK_AGREES) < 0) {
            clockToldOff = false;
            return List.of();
        }
        if (clockToldOff || clockNotices == CLOCK_NOTICES_MAX) {
            return List.of();
        }
        clockToldOff = true;
        clockNotices++;
        String direction = offset.isNegative() ? "ahead of" : "behind";
        return notice("this machine's clock is " + offset.abs().toSeconds() + " seconds " + direction
                + " the others'; set it right, as by NTP");
    }

    private static List<ChatEffect> notice(String sentence) {
        return List.of(new ChatEffect.Notice(sentence));
    }
}
