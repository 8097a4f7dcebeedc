package io.floodnet.simulator.scenario;

import io.floodnet.overlay.OverlayConfig.Dissemination.Mode;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** {@link Overlay} in a file: times as durations, all else as numbers. */
final class OverlayYaml {
    private static final List<String> FIELDS =
            Arrays.stream(OverlaySetting.values()).map(OverlaySetting::field).toList();

    private OverlayYaml() {}

    static Overlay read(YamlNode node) {
        YamlFields fields = node.fields(FIELDS);
        Map<OverlaySetting, Long> settings = new EnumMap<>(OverlaySetting.class);
        for (OverlaySetting setting : OverlaySetting.values()) {
            if (fields.has(setting.field())) {
                settings.put(setting, fields.read(setting.field(), value -> read(value, setting.kind())));
            }
        }
        return node.build(() -> new Overlay(settings));
    }

    private static long read(YamlNode value, OverlaySetting.Kind kind) {
        if (kind == OverlaySetting.Kind.COUNT) {
            return value.number();
        } else if (kind == OverlaySetting.Kind.MODE) {
            return Overlay.MODES.indexOf(value.oneOf(Mode.class));
        }
        Duration duration = value.duration();
        Duration unit = unit(kind);
        if (!unit.multipliedBy(duration.dividedBy(unit)).equals(duration)) {
            throw value.wrong("must be whole in its unit of " + Words.of(kind) + ", got " + value.shown());
        }
        return duration.dividedBy(unit);
    }

    private static Duration unit(OverlaySetting.Kind kind) {
        return kind == OverlaySetting.Kind.MILLIS ? Duration.ofMillis(1) : Duration.ofSeconds(1);
    }

    static YamlMap write(Overlay overlay) {
        YamlMap map = new YamlMap();
        overlay.settings().forEach((setting, value) -> {
            if (setting.kind() == OverlaySetting.Kind.COUNT) {
                map.put(setting.field(), value);
            } else if (setting.kind() == OverlaySetting.Kind.MODE) {
                map.put(setting.field(), Overlay.MODES.get(value.intValue()));
            } else {
                map.put(setting.field(), unit(setting.kind()).multipliedBy(value));
            }
        });
        return map;
    }
}
