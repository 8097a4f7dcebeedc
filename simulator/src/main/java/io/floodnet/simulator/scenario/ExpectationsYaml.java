package io.floodnet.simulator.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** {@link Expectations} in a file: counts as whole numbers, shares as shares, ratios as numbers, times as times. */
final class ExpectationsYaml {
    private static final double MILLIS_PER_SECOND = 1e3;
    private static final String SETTLE = "settle";
    private static final List<String> FIELDS = fieldNames();

    private ExpectationsYaml() {}

    private static List<String> fieldNames() {
        List<String> names = new ArrayList<>(List.of(SETTLE));
        Arrays.stream(Measure.values()).map(Measure::field).forEach(names::add);
        return List.copyOf(names);
    }

    static Expectations read(YamlNode node) {
        YamlFields fields = node.fields(FIELDS);
        Map<Measure, Double> bounds = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            if (fields.has(measure.field())) {
                bounds.put(measure, fields.read(measure.field(), value -> read(value, measure.kind())));
            }
        }
        Duration settle = fields.read(SETTLE, YamlNode::duration, Duration.ZERO);
        return node.build(() -> new Expectations(settle, bounds));
    }

    private static double read(YamlNode value, Measure.Kind kind) {
        return switch (kind) {
            case COUNT -> value.integer();
            case SHARE -> value.share();
            case RATIO -> value.decimal();
            case TIME -> value.duration().toMillis() / MILLIS_PER_SECOND;
        };
    }

    static YamlMap write(Expectations expect) {
        YamlMap map = new YamlMap();
        if (!expect.settle().isZero()) {
            map.put(SETTLE, expect.settle());
        }
        expect.bounds().forEach((measure, bound) -> put(map, measure, bound));
        return map;
    }

    private static void put(YamlMap map, Measure measure, double bound) {
        switch (measure.kind()) {
            case COUNT -> map.put(measure.field(), (long) bound);
            case SHARE -> map.putShare(measure.field(), bound);
            case RATIO -> map.put(measure.field(), bound);
            case TIME -> map.put(measure.field(), Duration.ofMillis(Math.round(bound * MILLIS_PER_SECOND)));
        }
    }
}
