package io.floodnet.overlay;

import io.floodnet.packet.Message;
import io.floodnet.packet.Message.Urgency;
import io.floodnet.packet.MessageId;
import io.floodnet.packet.NodeId;
import java.util.concurrent.TimeUnit;

/**
 * This node's place in the tree over which an origin's messages travel: from whom it gets them, and to whom it sends them.
 *
 * <p>Neighbours are told apart by their slots; see {@link Link#slot}. Of a million nodes each may have many of these: it is
 * kept to 64 bytes.
 */
final class Tree {
    /** Nobody. */
    static final int NONE = -1;

    /** So long after an origin's last message half of the links may be others: the next one has to find its way anew. */
    private static final long COLD_AFTER_MILLIS = 30_000;

    private final NodeId origin;
    private long epochMillis;
    private long sequence; // 0 before the first message
    private long sentAtMillis;
    private int cameAtMillis; // by this node's own time
    private long children;
    private byte parent = NONE;
    private byte second = NONE; // of messages that come over two ways
    private byte backup = NONE;
    private byte left = NONE; // the parent before this one, until this one has sent something
    private byte distrusted = NONE;
    private byte depth;
    private boolean hasFreshBackup;
    int lastUse; // by the count of Trees

    Tree(NodeId origin) {
        this.origin = origin;
    }

    NodeId origin() {
        return origin;
    }

    int parent() {
        return parent;
    }

    int backup() {
        return backup;
    }

    /** The neighbours that messages are pushed to, a bit for each slot. */
    long children() {
        return children;
    }

    /** The name of the message after the newest one that came. */
    MessageId expected() {
        return new MessageId(origin, epochMillis, sequence).next();
    }

    /**
     * Whether a message comes so long after the one before it that the tree is of no use. By the origin's clock, so that all
     * nodes judge alike.
     */
    boolean isColdFor(Message message) {
        return sequence == 0 || message.sentAtMillis() - sentAtMillis > COLD_AFTER_MILLIS;
    }

    /** Whether so much time has passed here, whatever the origin's clock says. */
    boolean isQuiet(long nowNanos) {
        return sequence == 0 || millis(nowNanos) - cameAtMillis > COLD_AFTER_MILLIS;
    }

    /** Wraps around every seven weeks, which two of a tree's lifetimes are never apart. */
    private static int millis(long nanos) {
        return (int) TimeUnit.NANOSECONDS.toMillis(nanos);
    }

    /** The next message has to find its way, and begins by going to these. */
    void beginAnew(long pushedTo) {
        children = pushedTo;
        parent = NONE;
        second = NONE;
        backup = NONE;
        left = NONE;
        distrusted = NONE;
    }

    /** A message came first over this link: so will the next. Unless it was on its way when another was asked to send them. */
    void cameBy(int slot) {
        if (slot == left) {
            return;
        }
        left = NONE;
        if (slot == second) {
            second = parent;
        }
        if (backup == slot) {
            backup = NONE;
        }
        parent = (byte) slot;
        children &= ~bit(slot);
    }

    /**
     * A neighbour has announced a message much earlier than the parent has sent it, and is to be the parent; says whether the
     * old one is to be told. It is, at once, lest the next message come from both; but not where two copies are wanted.
     */
    boolean moveTo(int slot, Urgency urgency) {
        if (urgency == Urgency.FAST) {
            return false;
        }
        left = parent;
        parent = (byte) slot;
        backup = backup == slot ? NONE : backup;
        children &= ~bit(slot);
        return true;
    }

    /** Whether a neighbour has not been found to announce what it does not send. */
    boolean trusts(int slot) {
        return slot != distrusted;
    }

    /** Somebody has to be asked, as the parent sends nothing. One that has just become it has announced what it does not send. */
    void waitsInVain() {
        if (left != NONE) {
            distrusted = parent;
            left = NONE;
        }
    }

    /** Another copy came over this link; says whether it is to go on sending them. */
    boolean wants(int slot, Urgency urgency) {
        if (urgency == Urgency.FAST && second == NONE && parent != NONE && slot != parent) {
            second = (byte) slot;
        } else if (urgency == Urgency.NORMAL && slot == second) {
            second = NONE;
        }
        left = slot == parent ? NONE : left;
        return slot == parent || slot == second;
    }

    /** Who is to send messages of this urgency beside the parent, and does not know it yet; {@link #NONE} if nobody is to. */
    int missingSecond(Urgency urgency) {
        if (urgency == Urgency.NORMAL || second != NONE) {
            return NONE;
        }
        second = backup;
        backup = NONE;
        return second;
    }

    /** Notes which message is the newest. */
    void note(Message message, long nowNanos) {
        boolean isNewer = message.epochMillis() == epochMillis
                ? message.sequence() > sequence
                : message.sentAtMillis() > sentAtMillis || sequence == 0;
        if (isNewer) {
            epochMillis = message.epochMillis();
            sequence = message.sequence();
            sentAtMillis = message.sentAtMillis();
            cameAtMillis = millis(nowNanos);
            depth = (byte) (message.hopsTaken() + 1);
            hasFreshBackup = false;
        }
    }

    /**
     * A neighbour has a message that is known here. The first that says so of the newest one takes the parent's place when that
     * is gone; unless it might be below this node in the tree, and that it might only be if it is deeper by two or more, as
     * children don't announce to their parent.
     *
     * @param hopsTaken how many hops a copy from there would have taken
     */
    void offerBackup(int slot, MessageId message, int hopsTaken) {
        boolean isNewest = message.sequence() == sequence && message.epochMillis() == epochMillis;
        if (isNewest
                && !hasFreshBackup
                && slot != parent
                && slot != second
                && hopsTaken <= depth + 1
                && (children & bit(slot)) == 0) {
            backup = (byte) slot;
            hasFreshBackup = true;
        }
    }

    /** The parent is gone. Who sends the second copies takes its place, else the backup; says whether that has to be told. */
    boolean turnToNext() {
        boolean hasSecond = second != NONE;
        parent = hasSecond ? second : backup;
        if (!hasSecond) {
            backup = NONE;
            hasFreshBackup = false;
        }
        second = NONE;
        if (parent != NONE) {
            children &= ~bit(parent);
        }
        return !hasSecond && parent != NONE;
    }

    /** Who gets messages from here is nobody to get them from. */
    void addChild(int slot) {
        children |= bit(slot);
        if (backup == slot) {
            backup = NONE;
            hasFreshBackup = false;
        }
    }

    void removeChild(int slot) {
        children &= ~bit(slot);
    }

    /** A neighbour that was no parent is gone. */
    void forget(int slot) {
        removeChild(slot);
        second = second == slot ? NONE : second;
        left = left == slot ? NONE : left;
        distrusted = distrusted == slot ? NONE : distrusted;
        if (backup == slot) {
            backup = NONE;
            hasFreshBackup = false;
        }
    }

    static long bit(int slot) {
        return 1L << slot;
    }
}
