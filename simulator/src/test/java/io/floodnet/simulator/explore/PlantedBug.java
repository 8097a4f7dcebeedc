package io.floodnet.simulator.explore;

import io.floodnet.overlay.CloseReason;
import io.floodnet.overlay.Link;
import io.floodnet.overlay.OverlayNode;
import io.floodnet.packet.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.dynamic.loading.ClassReloadingStrategy;
import net.bytebuddy.matcher.ElementMatchers;
import org.jspecify.annotations.Nullable;

/**
 * Mistakes such as one may make in the protocol, put into the classes that ship, in this JVM alone and for a while. What they
 * do depends on nothing but what the protocol knows, so that they play out the same in each run.
 *
 * <p>The code of each is inlined into the method that it changes, where it can use what that can; what it assigns to the
 * parameter that stands for the result is what the method returns.
 */
@SuppressWarnings({"UnusedVariable", "ImmutableEnumChecker"})
enum PlantedBug {
    A_LINK_STAYS_ONE_SIDED(
            "believed in a link with node # that the other end knows nothing of",
            new Change("ActiveView", "remove", LeavesSplicedLinks.class),
            new Change("Liveness", "check", GivesNobodyUp.class)),
    A_MESSAGE_IS_FORGOTTEN("was given message # twice", new Change("OriginWindow", "mark", ForgetsEverySeventh.class)),
    AN_EDGE_IS_NEVER_RELEASED(
            "has held its edge to # for joiners for # s", new Change("Holds", "hold", HoldsForADay.class)),
    A_CLOCK_IS_READ("two runs of one seed differ", new Change("Core", "jitteredNanos", ReadsAClock.class)),
    THE_DEGREE_HAS_NO_BOUND(
            "links, at most # and # with nodes that can't be dialled may be",
            new Change("ActiveView", "isFullFor", SaysNo.class),
            new Change("Places", "free", AlwaysOneMore.class)),
    A_NEIGHBOUR_COUNTS_TWICE("is linked twice with", new Change("OverlayNode", "neighbour", NamesEachTwice.class)),
    AN_ADDRESS_IS_NEVER_DROPPED(
            "remembers # nodes, at most # may be", new Change("AddressBook", "places", CountsEachTenTimes.class)),
    A_MESSAGE_IS_NOT_PASSED_ON(
            "coverage must be at least",
            new Change("RootedFlood", "send", DropsEverySecond.class),
            new Change("CatchUp", "onPacket", DoesNothing.class)); // or what was missed is fetched later

    private record Change(String type, String method, Class<?> advice) {}

    private final String kind;
    private final List<Change> changes;

    PlantedBug(String kind, Change... changes) {
        this.kind = kind;
        this.changes = List.of(changes);
    }

    /** A part of what the failure that it leads to is called. */
    String kind() {
        return kind;
    }

    /** Does something while the bug is there. */
    <T> T during(Supplier<T> work) {
        ClassReloadingStrategy reloading = ClassReloadingStrategy.fromInstalledAgent();
        List<Class<?>> changed = new ArrayList<>();
        try {
            changes.forEach(change -> changed.add(apply(change, reloading)));
            return work.get();
        } finally {
            reset(reloading, changed);
        }
    }

    private static Class<?> apply(Change change, ClassReloadingStrategy reloading) {
        ClassLoader loader = OverlayNode.class.getClassLoader();
        Class<?> type = typeNamed("io.floodnet.overlay." + change.type(), loader);
        new ByteBuddy()
                .redefine(type, ClassFileLocator.ForClassLoader.of(loader))
                .visit(Advice.to(change.advice()).on(ElementMatchers.named(change.method())))
                .make()
                .load(loader, reloading);
        return type;
    }

    private static Class<?> typeNamed(String name, @Nullable ClassLoader loader) {
        try {
            return Class.forName(name, true, loader);
        } catch (ClassNotFoundException e) {
            throw new AssertionError("the protocol has no such class any more: " + name, e);
        }
    }

    private static void reset(ClassReloadingStrategy reloading, List<Class<?>> changed) {
        try {
            reloading.reset(
                    ClassFileLocator.ForClassLoader.of(OverlayNode.class.getClassLoader()),
                    changed.toArray(Class<?>[]::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static final class LeavesSplicedLinks {
        @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
        static boolean skips(@Advice.Argument(0) Link link, @Advice.Argument(1) CloseReason reason) {
            return reason == CloseReason.SPLICED && link.peer().id().low() % 2 == 0;
        }
    }

    static final class GivesNobodyUp {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) List<?> silent) {
            silent = List.of();
        }
    }

    static final class ForgetsEverySeventh {
        @Advice.OnMethodExit
        static void exit(@Advice.Argument(0) long sequence, @Advice.Return(readOnly = false) boolean first) {
            first = first || sequence % 7 == 0;
        }
    }

    static final class DropsEverySecond {
        @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
        static boolean skips(@Advice.Argument(1) Message message) {
            return message.sequence() % 2 == 1 && message.hopsTaken() > 0;
        }
    }

    static final class DoesNothing {
        @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
        static boolean skips() {
            return true;
        }
    }

    static final class NamesEachTwice {
        @Advice.OnMethodEnter
        static void enter(@Advice.Argument(value = 0, readOnly = false) int index) {
            index /= 2;
        }
    }

    static final class CountsEachTenTimes {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) int places) {
            places *= 10;
        }
    }

    static final class HoldsForADay {
        @Advice.OnMethodEnter
        static void enter(@Advice.Argument(value = 3, readOnly = false) long untilNanos) {
            untilNanos += 86_400_000_000_000L;
        }
    }

    static final class ReadsAClock {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) long nanos) {
            nanos += System.nanoTime() & 0xfffff;
        }
    }

    static final class SaysNo {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) boolean answer) {
            answer = false;
        }
    }

    static final class AlwaysOneMore {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) int free) {
            free = 1;
        }
    }
}
