package io.floodnet.simulator.scenario;

import io.floodnet.simulator.network.DurationText;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Fields to be written, in order; those that say what is so anyway are left out. */
final class YamlMap {
    private final Map<String, Object> values = new LinkedHashMap<>();

    /**
     * A file that is named, and what was read from it.
     *
     * @param content whose hash code depends on nothing but what it holds
     */
    record Reading(Path file, Object content) {}

    /** A number, a text, a list, a reading, or the values of another map. */
    YamlMap put(String name, Object value) {
        values.put(name, value);
        return this;
    }

    YamlMap put(String name, Duration value) {
        return put(name, DurationText.format(value));
    }

    YamlMap put(String name, Enum<?> value) {
        return put(name, Words.of(value));
    }

    YamlMap putReading(String name, Path file, Object content) {
        return put(name, new Reading(file, content));
    }

    YamlMap putShare(String name, double value) {
        return put(name, Quantities.formatShare(value));
    }

    YamlMap putRate(String name, double perSecond) {
        return put(name, perSecond == Join.AT_ONCE ? Quantities.AT_ONCE : Quantities.formatPerSecond(perSecond));
    }

    /** Nothing if there are no fields in it. */
    YamlMap putUnlessEmpty(String name, YamlMap fields) {
        return fields.values.isEmpty() ? this : put(name, fields.values);
    }

    YamlMap putAll(YamlMap others) {
        values.putAll(others.values);
        return this;
    }

    Map<String, Object> values() {
        return values;
    }
}
