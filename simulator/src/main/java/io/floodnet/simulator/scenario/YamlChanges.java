package io.floodnet.simulator.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Puts values from elsewhere into a file that was read but not yet understood, so that they pass the same checks as if they
 * had been written there.
 */
final class YamlChanges {
    /** What errors in the values call their place. */
    private static final String FILE = "--set";

    private YamlChanges() {}

    /** @param changes values by the paths of their fields */
    static YamlNode apply(Map<String, String> changes, YamlNode root) {
        changes.forEach((path, value) -> set(root, path, value));
        return root;
    }

    private static void set(YamlNode root, String path, String value) {
        if (!path.matches("[a-z]+(-[a-z]+)*(\\.[a-z]+(-[a-z]+)*)*")) {
            throw new ScenarioException(
                    FILE + " must name a field, as overlay.ping-interval, got '" + YamlNode.shortened(path) + "'");
        }
        List<String> names = List.of(path.split("\\.", -1));
        Node node = root.node();
        for (String name : names.subList(0, names.size() - 1)) {
            node = child(root, path, node, name);
        }
        put(mapping(root, path, node), names.get(names.size() - 1), YamlDocument.compose(FILE, value));
    }

    /** The value of a field, which comes to be if there is none. */
    private static Node child(YamlNode root, String path, Node node, String name) {
        MappingNode mapping = mapping(root, path, node);
        Optional<Node> child = YamlFields.find(mapping, name);
        if (child.isPresent()) {
            return child.get();
        }
        MappingNode made = new MappingNode(
                Tag.MAP, true, new ArrayList<>(), FlowStyle.FLOW, mapping.getStartMark(), mapping.getEndMark());
        put(mapping, name, made);
        return made;
    }

    private static MappingNode mapping(YamlNode root, String path, Node node) {
        if (node instanceof MappingNode mapping) {
            return mapping;
        }
        throw new ScenarioException(FILE + ": " + path + " is within something that has no fields, "
                + new YamlNode(root.source(), path, node).shown());
    }

    private static void put(MappingNode mapping, String name, Node value) {
        List<NodeTuple> fields = new ArrayList<>(mapping.getValue());
        fields.removeIf(field ->
                field.getKeyNode() instanceof ScalarNode key && key.getValue().equals(name));
        Node key = new ScalarNode(Tag.STR, true, name, ScalarStyle.PLAIN, value.getStartMark(), value.getEndMark());
        fields.add(new NodeTuple(key, value));
        mapping.setValue(fields);
    }
}
