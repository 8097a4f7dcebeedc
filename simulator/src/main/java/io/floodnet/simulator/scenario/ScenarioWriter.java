package io.floodnet.simulator.scenario;

import io.floodnet.simulator.scenario.YamlMap.Reading;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** Writes scenarios as YAML that {@link ScenarioReader} reads back to the same. */
public final class ScenarioWriter {
    private static final int LINE_LENGTH = 120;

    private ScenarioWriter() {}

    /** The whole file. */
    public static String write(Scenario scenario) {
        return write(scenario, reading -> reading.file().toString());
    }

    /**
     * What tells one scenario from another that has its name: the same whatever its seed is and wherever the files lie that it
     * was measured in, another one if anything else of it or of them is.
     */
    public static long hash(Scenario scenario) {
        String text = write(
                scenario.withSeed(0),
                reading -> Integer.toHexString(reading.content().hashCode()));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has it", e);
        }
    }

    private static String write(Scenario scenario, Function<Reading, String> readings) {
        DumpSettings settings = DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.AUTO)
                .setWidth(LINE_LENGTH)
                .setSplitLines(false)
                .setDereferenceAliases(true)
                .build();
        return new Dump(settings).dumpToString(written(fields(scenario), readings));
    }

    private static Object written(Object value, Function<Reading, String> readings) {
        if (value instanceof Reading reading) {
            return readings.apply(reading);
        }
        if (value instanceof List<?> items) {
            return items.stream().map(item -> written(item, readings)).toList();
        }
        if (value instanceof Map<?, ?> fields) {
            Map<Object, Object> map = new LinkedHashMap<>();
            fields.forEach((name, field) -> map.put(name, written(field, readings)));
            return map;
        }
        return value;
    }

    private static Map<String, Object> fields(Scenario scenario) {
        List<Map<String, Object>> actions = scenario.actions().stream()
                .map(action -> ActionYaml.write(action).values())
                .toList();
        return new YamlMap()
                .put("scenario", scenario.name())
                .put("about", scenario.about())
                .put("nodes", scenario.nodes())
                .put("seed", scenario.seed())
                .put("join", join(scenario.join()).values())
                .put("network", NetworkYaml.write(scenario.network()).values())
                .putUnlessEmpty("overlay", OverlayYaml.write(scenario.overlay()))
                .put("actions", actions)
                .put("duration", scenario.duration())
                .putUnlessEmpty("expect", ExpectationsYaml.write(scenario.expect()))
                .values();
    }

    private static YamlMap join(Join join) {
        return new YamlMap().putRate("rate", join.perSecond()).put("entries", join.entries());
    }
}
