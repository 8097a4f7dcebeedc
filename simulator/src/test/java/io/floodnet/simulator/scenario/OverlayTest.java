package io.floodnet.simulator.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.floodnet.overlay.OverlayConfig;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OverlayTest {

    @Test
    void withoutSettingsItIsTheProtocolsOwn() {
        assertEquals(OverlayConfig.defaults(), Overlay.DEFAULTS.toConfig());
    }

    /** So that a number that the protocol gains is not forgotten. */
    @Test
    void everyNumberOfTheProtocolCanBeSet() {
        List<String> numbers = Stream.of(
                        OverlayConfig.Membership.class,
                        OverlayConfig.Reachability.class,
                        OverlayConfig.Liveness.class,
                        OverlayConfig.Dissemination.class)
                .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                .filter(component -> !component.getType().isEnum())
                .map(OverlayTest::fieldOf)
                .collect(Collectors.toCollection(ArrayList::new));
        numbers.addAll(List.of("stored-messages", "stored-bytes", "stored-age", "sync-interval")); // of the store

        assertEquals(
                numbers,
                Arrays.stream(OverlaySetting.values())
                        .filter(setting -> setting.kind() != OverlaySetting.Kind.MODE)
                        .map(OverlaySetting::field)
                        .toList());
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(OverlaySetting.class)
    void eachSettingChangesTheConfiguration(OverlaySetting setting) {
        long value = switch (setting) {
            case SEQUENCE_WINDOW -> 64;
            case WALKS_MAX, NEAR_LINKS -> 2;
            case LIFETIME, STORED_AGE -> 20;
            case DISSEMINATION -> 0;
            default -> setting.kind() == OverlaySetting.Kind.COUNT ? 4 : 9_000;
        };

        OverlayConfig changed = new Overlay(Map.of(setting, value)).toConfig();

        assertNotEquals(OverlayConfig.defaults(), changed);
    }

    private static String fieldOf(RecordComponent component) {
        return component
                .getName()
                .replaceAll("(Millis|Seconds)$", "")
                .replaceAll("([A-Z])", "-$1")
                .toLowerCase(Locale.ROOT);
    }
}
