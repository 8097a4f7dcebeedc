package io.floodnet.chat;

import io.floodnet.chat.session.Alarm;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** When the session wants to be woken. Time is an input: nanoseconds from any origin. */
final class Alarms {
    private final Map<Alarm, Long> dueNanos = new EnumMap<>(Alarm.class);

    void set(Alarm alarm, long delayMillis, long nowNanos) {
        dueNanos.put(alarm, nowNanos + TimeUnit.MILLISECONDS.toNanos(delayMillis));
    }

    /** How long nothing rings: zero or less if something should by now. */
    long delayNanos(long nowNanos) {
        return dueNanos.values().stream().mapToLong(due -> due - nowNanos).min().orElse(Long.MAX_VALUE);
    }

    /** One that rings, if any does; it rings once. */
    Optional<Alarm> ring(long nowNanos) {
        Optional<Alarm> ringing = dueNanos.keySet().stream()
                .filter(alarm -> dueNanos.getOrDefault(alarm, Long.MAX_VALUE) - nowNanos <= 0)
                .findFirst();
        ringing.ifPresent(dueNanos::remove);
        return ringing;
    }
}
