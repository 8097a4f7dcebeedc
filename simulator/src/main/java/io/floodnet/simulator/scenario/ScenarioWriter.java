package io.floodnet.simulator.scenario;

import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** Writes scenarios as YAML that {@link ScenarioReader} reads back to the same. */
public final class ScenarioWriter {
    private static final int LINE_LENGTH = 120;

    private ScenarioWriter() {}

    /** The whole file. */
    public static String write(Scenario scenario) {
        DumpSettings settings = DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.AUTO)
                .setWidth(LINE_LENGTH)
                .setSplitLines(false)
                .setDereferenceAliases(true)
                .build();
        return new Dump(settings).dumpToString(fields(scenario));
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
