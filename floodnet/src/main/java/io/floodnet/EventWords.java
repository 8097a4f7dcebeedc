package io.floodnet;

import io.floodnet.overlay.CloseReason;
import io.floodnet.overlay.OverlayEvent;
import io.floodnet.packet.Address;
import io.floodnet.transport.ConnectFailure;
import java.time.Duration;

/** What the overlay reports, in the words of the API. */
final class EventWords {
    private EventWords() {}

    static NetworkEvent of(OverlayEvent event) {
        if (event instanceof OverlayEvent.LinkUp up) {
            return new NetworkEvent.LinkUp(up.peer());
        } else if (event instanceof OverlayEvent.LinkDown down) {
            return new NetworkEvent.LinkDown(down.peer(), of(down.reason()));
        } else if (event instanceof OverlayEvent.Isolated) {
            return new NetworkEvent.Isolated();
        } else if (event instanceof OverlayEvent.Rejoined) {
            return new NetworkEvent.Rejoined();
        } else if (event instanceof OverlayEvent.ClockOff off) {
            return new NetworkEvent.ClockOff(Duration.ofMillis(off.offsetMillis()));
        }
        // OverlayEvent.EntryFailed comes with its reason, by ofEntry.
        throw new AssertionError("no words for " + event);
    }

    static NetworkEvent ofEntry(Address entry, ConnectFailure reason) {
        return reason == ConnectFailure.SELF
                ? new NetworkEvent.EntryIsSelf(entry)
                : new NetworkEvent.EntryFailed(entry, reason.words());
    }

    static String of(CloseReason reason) {
        return switch (reason) {
            case DONE -> "it was of no more use";
            case SPLICED -> "a newcomer took its place";
            case FULL -> "one end has too many links";
            case SILENT -> "nothing was heard of it for too long";
            case SELF -> "it is this very node";
            case PROTOCOL -> "it broke the protocol";
            case BUSY -> "this node has too many connections";
            case LOST -> "the connection was lost";
            case STALLED -> "it has stopped reading";
            case LEAVING -> "it has left the network";
        };
    }
}
