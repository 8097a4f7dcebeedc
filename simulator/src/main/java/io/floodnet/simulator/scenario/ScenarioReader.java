package io.floodnet.simulator.scenario;

import io.floodnet.simulator.network.NetworkSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Reads scenarios from YAML 1.2 or JSON, and refuses whatever it does not know. */
public final class ScenarioReader {
    static final long SEED = 1;

    private static final List<String> FIELDS = List.of(
            "scenario", "about", "nodes", "duration", "seed", "join", "network", "overlay", "actions", "expect");

    private ScenarioReader() {}

    /**
     * The scenario in a file, with some fields changed; relative paths in it start from the file's folder.
     *
     * @param changes the new values by the paths of their fields, as {@code overlay.ping-interval}; not within lists
     * @throws ScenarioException with a sentence that says where and what, if it can't be read
     */
    public static Scenario read(Path file, Map<String, String> changes) {
        return read(YamlChanges.apply(changes, YamlDocument.read(file)));
    }

    /**
     * The scenario in a text.
     *
     * @param file what errors call it
     * @param folder where relative paths in it start
     * @throws ScenarioException with a sentence that says where and what, if it can't be read
     */
    public static Scenario parse(String file, String text, Path folder) {
        return parse(file, text, folder, Map.of());
    }

    static Scenario parse(String file, String text, Path folder, Map<String, String> changes) {
        return read(YamlChanges.apply(changes, YamlDocument.parse(file, text, folder)));
    }

    private static Scenario read(YamlNode root) {
        YamlFields fields = root.fields(FIELDS);
        return root.build(() -> new Scenario(
                fields.read("scenario", YamlNode::text),
                fields.read("about", YamlNode::text, ""),
                fields.read("nodes", YamlNode::integer),
                fields.read("duration", YamlNode::duration),
                fields.read("seed", YamlNode::number, SEED),
                fields.read("join", ScenarioReader::readJoin, Join.defaults()),
                fields.read("network", NetworkYaml::read, NetworkSpec.defaults()),
                fields.read("overlay", OverlayYaml::read, Overlay.DEFAULTS),
                fields.read("actions", ScenarioReader::readActions, List.of()),
                fields.read("expect", ExpectationsYaml::read, Expectations.NONE)));
    }

    private static Join readJoin(YamlNode node) {
        YamlFields fields = node.fields(List.of("rate", "entries"));
        Join defaults = Join.defaults();
        return node.build(() -> new Join(
                fields.read("rate", YamlNode::perSecond, defaults.perSecond()),
                fields.read("entries", YamlNode::integer, defaults.entries())));
    }

    private static List<Action> readActions(YamlNode node) {
        return node.items().stream().map(ActionYaml::read).toList();
    }
}
