package io.floodnet.overlay;

import io.floodnet.packet.Address;
import io.floodnet.packet.Contact;
import io.floodnet.packet.Records;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The nodes that a walk may set out from where neighbours don't help: entry nodes, and such as are remembered, or were named
 * by one that had no place for this node.
 */
final class WaysIn {
    /** So often in a row a newcomer that is sent on goes on at once; there must be others who come. A guess. */
    private static final int REDIRECTS_MAX = 3;

    /** So many remembered nodes that don't answer are followed by others before the next round: three times as many as at first. */
    private static final int REDIALS_MAX = 6;

    private final Core core;
    private List<Dial> dials = List.of(); // at most JoinWalks.DIALS_MAX
    private short retryAfterMillis;
    private byte redirects; // in a row
    private byte redials; // since the last round
    private boolean isToldToWait;

    WaysIn(Core core) {
        this.core = core;
    }

    /** Whether some are being dialled. */
    boolean areDialled() {
        return !dials.isEmpty();
    }

    /** Whether others were named by one that was busy, and were not all dialled in vain. */
    boolean areNamed() {
        return redirects > 0 && core.addressBook.hasUntried(this::mayBeDialled);
    }

    /**
     * Whether this node may well be alone with a few others: those who lost most of their links at once may be one another's
     * last. Or links that are dead have not been noticed yet, and its own cable is out.
     */
    boolean isCutOff() {
        return core.view.degree() == 0 || (core.counters.linksLost > 0 && core.places.lacksMost());
    }

    /** Whether there are addresses that were not dialled in vain. */
    boolean areUntried() {
        return core.addressBook.hasUntried(this::mayBeDialled) || core.nextEntry < core.entries.size();
    }

    /** A round that was due before somebody busy asked for patience is left out; the next one heeds that. */
    boolean areToBeSpared() {
        boolean waits = isToldToWait && core.view.degree() == 0 && !areUntried();
        isToldToWait = false;
        return waits;
    }

    /** Whether the last one that was asked was busy. */
    boolean wasTurnedAway() {
        return retryAfterMillis > 0;
    }

    /** How long somebody busy has asked for patience, if there is nobody else to ask. */
    int retryAfterMillis() {
        return core.view.degree() == 0 && !areUntried() ? retryAfterMillis : 0;
    }

    /** Dials so many at once, with those that are being dialled; says whether there are any. */
    boolean dial(int atOnce, boolean isForEntries) {
        redials = 0;
        while (dials.size() < atOnce) {
            Dial dial = pick(isForEntries);
            if (dial == null) {
                break;
            }
            dials = CopyOnWrite.plus(dials, dial);
            core.effects().dial(dial);
        }
        return !dials.isEmpty();
    }

    /** An entry node first, then remembered ones: who starts anew where the entry node was knows nobody else. */
    private @Nullable Dial pick(boolean isForEntries) {
        if (isForEntries && !areNamed()) {
            return pickEntry();
        }
        boolean entryFirst = dials.stream().noneMatch(Dial::isEntry) && !areNamed();
        Dial dial = entryFirst ? pickEntry() : pickRemembered();
        if (dial != null) {
            return dial;
        }
        return entryFirst ? pickRemembered() : pickEntry();
    }

    private @Nullable Dial pickEntry() {
        for (int i = 0; i < core.entries.size(); i++) {
            Address entry = core.entries.get(Math.floorMod(core.nextEntry++, core.entries.size()));
            if (dials.stream().noneMatch(dial -> dial.addresses().contains(entry))) {
                return Dial.entry(entry);
            }
        }
        return null;
    }

    private @Nullable Dial pickRemembered() {
        Contact contact = core.addressBook.pick(this::mayBeDialled);
        return contact == null ? null : Dial.node(contact);
    }

    private boolean mayBeDialled(Contact candidate) {
        return core.linkSetup.isStranger(candidate)
                && dials.stream().noneMatch(dial -> candidate.equals(dial.contact()));
    }

    /** The same as soon as a remembered one has not answered, if there are such as were not tried yet. */
    void dialAnother() {
        Dial dial = redials < REDIALS_MAX && core.addressBook.hasUntried(this::mayBeDialled) ? pickRemembered() : null;
        if (dial != null) {
            redials++;
            dials = CopyOnWrite.plus(dials, dial);
            core.effects().dial(dial);
        }
    }

    /** Says whether the dial was one of these; it is over. */
    boolean take(Dial dial) {
        List<Dial> before = dials;
        dials = CopyOnWrite.minus(dials, dial);
        return dials != before;
    }

    /** Nobody answers there; says whether all entry nodes have been tried. */
    boolean failed(Dial dial) {
        Contact contact = dial.contact();
        if (contact == null) {
            core.effects().report(new OverlayEvent.EntryFailed(dial));
            return core.nextEntry >= core.entries.size();
        }
        if (isCutOff()) {
            core.addressBook.missed(contact);
        } else {
            core.addressBook.gone(contact);
        }
        return false;
    }

    /** Somebody has no place for this node, and tells of others. */
    void onRecords(Link link, Records records) {
        records.contacts().forEach(core.addressBook::heardOf);
        if (link.dialled) {
            retryAfterMillis = (short) records.retryAfterMillis();
            isToldToWait = true;
        }
    }

    /** The way in is blocked, and others were named: dials one of them at once, but not for ever. Says whether it does. */
    boolean goOn(Contact busy) {
        core.addressBook.missed(busy);
        if (redirects == REDIRECTS_MAX) {
            return false;
        }
        redirects++;
        dial(1, false);
        return true;
    }

    /** There are links, so that nobody need be spared. */
    void succeeded() {
        redirects = 0;
        retryAfterMillis = 0;
    }
}
