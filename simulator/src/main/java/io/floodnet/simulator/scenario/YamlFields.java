package io.floodnet.simulator.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** The fields of one mapping: all of them known, none of them twice. */
final class YamlFields {
    private final YamlNode owner;
    private final Map<String, YamlNode> values;

    private YamlFields(YamlNode owner, Map<String, YamlNode> values) {
        this.owner = owner;
        this.values = values;
    }

    static YamlFields of(YamlNode owner, MappingNode mapping, List<String> known) {
        Map<String, YamlNode> values = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            YamlNode key = new YamlNode(owner.source(), owner.path(), tuple.getKeyNode());
            String name = name(key);
            if (!known.contains(name)) {
                throw key.wrong("has no field '" + YamlNode.shortened(name) + "'" + hint(name, known));
            }
            YamlNode value = new YamlNode(owner.source(), join(owner.path(), name), tuple.getValueNode());
            if (values.put(name, value) != null) {
                throw new YamlNode(owner.source(), value.path(), tuple.getKeyNode()).wrong("is there twice");
            }
        }
        return new YamlFields(owner, values);
    }

    /** The value of a field, wherever it is among the others. */
    static Optional<Node> find(MappingNode mapping, String name) {
        return mapping.getValue().stream()
                .filter(tuple -> tuple.getKeyNode() instanceof ScalarNode key
                        && key.getValue().equals(name))
                .map(NodeTuple::getValueNode)
                .findFirst();
    }

    private static String name(YamlNode key) {
        if (key.node() instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw key.wrong("has a field whose name is " + key.shown());
    }

    private static String hint(String name, List<String> known) {
        String suggestion = Suggestion.of(name, known);
        return suggestion.isEmpty() ? "; it knows " + String.join(", ", known) : suggestion;
    }

    static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /** What a field that must be there has. */
    <T> T read(String name, Function<YamlNode, T> reader) {
        YamlNode value = values.get(name);
        if (value == null) {
            throw owner.wrong("lacks the field '" + name + "'");
        }
        return reader.apply(value);
    }

    /** What a field that need not be there has. */
    <T> T read(String name, Function<YamlNode, T> reader, T otherwise) {
        return has(name) ? read(name, reader) : otherwise;
    }

    /** The mapping itself, for what is wrong with the fields taken together. */
    YamlNode owner() {
        return owner;
    }
}
