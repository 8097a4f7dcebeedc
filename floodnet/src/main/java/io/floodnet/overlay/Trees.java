package io.floodnet.overlay;

import io.floodnet.packet.NodeId;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The trees of the origins heard of lately: those least lately used are forgotten when there are too many. Who was forgotten
 * is new again, so that his next message costs more than it would have, and nothing else.
 */
final class Trees {
    /** With the slots of the table a megabyte and a half. */
    static final int TREES_MAX = 16_384;

    private static final int SLOTS_AT_FIRST = 4;

    /** What no tree fits into, so that nothing is ever written to it. */
    private static final @Nullable Tree[] EMPTY = new @Nullable Tree[1];

    private final int treesMax;
    private final long salt;
    private @Nullable Tree[] slots = EMPTY; // at most twice treesMax, a power of two
    private int size;
    private int uses;

    /**
     * @param treesMax a power of two
     * @param salt secret, so that nobody can choose ids that fall into one place of the table
     */
    Trees(int treesMax, long salt) {
        this.treesMax = treesMax;
        this.salt = salt;
    }

    int size() {
        return size;
    }

    @Nullable
    Tree find(NodeId origin) {
        return slots[slotOf(origin)];
    }

    /** The tree of an origin that has sent something: a new one if there is none. */
    Tree use(NodeId origin) {
        Tree tree = find(origin);
        if (tree == null) {
            makeRoom();
            tree = new Tree(origin);
            insert(tree);
        }
        tree.lastUse = ++uses;
        return tree;
    }

    void forEach(Consumer<Tree> action) {
        for (Tree tree : slots) {
            if (tree != null) {
                action.accept(tree);
            }
        }
    }

    /** Forgets the trees that are of no use any more. */
    void forgetQuiet(long nowNanos) {
        boolean isAnyQuiet = false;
        for (Tree tree : slots) {
            isAnyQuiet |= tree != null && tree.isQuiet(nowNanos);
        }
        if (isAnyQuiet) {
            rebuild(slots.length, tree -> !tree.isQuiet(nowNanos));
        }
        if (size == 0) {
            slots = EMPTY;
        }
    }

    /** Half of the bound may have been used since half of the bound of uses ago, so that at least half of the room is won. */
    private void makeRoom() {
        if (size == treesMax) {
            rebuild(slots.length, tree -> uses - tree.lastUse < treesMax / 2);
        } else if (size >= slots.length / 2) {
            rebuild(Math.max(SLOTS_AT_FIRST, slots.length * 2), tree -> true);
        }
    }

    private void rebuild(int length, Predicate<Tree> isKept) {
        @Nullable Tree[] old = slots;
        slots = new @Nullable Tree[length];
        size = 0;
        for (Tree tree : old) {
            if (tree != null && isKept.test(tree)) {
                insert(tree);
            }
        }
    }

    private void insert(Tree tree) {
        slots[slotOf(tree.origin())] = tree;
        size++;
    }

    /** Where an origin's tree is, or where it would go. */
    private int slotOf(NodeId origin) {
        int slot = (int) origin.hash(salt) & (slots.length - 1);
        for (Tree tree = slots[slot]; tree != null && !tree.origin().equals(origin); tree = slots[slot]) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }
}
