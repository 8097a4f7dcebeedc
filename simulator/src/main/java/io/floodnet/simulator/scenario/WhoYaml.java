package io.floodnet.simulator.scenario;

import java.util.List;
import java.util.stream.Stream;

/** {@link Who} as fields among those of an action: {@code share: 80 %}, {@code nodes: 5} or {@code node: 3}. */
final class WhoYaml {
    private static final List<String> FIELDS = List.of("share", "nodes", "node", "spare");

    private WhoYaml() {}

    /** The fields that say whom an action befalls, and further ones of the action. */
    static List<String> fieldsAnd(String... further) {
        return Stream.concat(FIELDS.stream(), Stream.of(further)).toList();
    }

    /** What an action has that must say whom it befalls. */
    static Who read(YamlFields fields) {
        requireOne(fields);
        if (fields.has("node")) {
            return new Who.Node(fields.read("node", YamlNode::integer));
        }
        Who.Spared spared = fields.read("spare", node -> node.oneOf(Who.Spared.class), Who.Spared.NOBODY);
        return fields.has("nodes")
                ? new Who.Count(fields.read("nodes", YamlNode::integer), spared)
                : new Who.Share(fields.read("share", YamlNode::share), spared);
    }

    /** What an action has that may leave it open. */
    static Who read(YamlFields fields, Who otherwise) {
        return FIELDS.stream().anyMatch(fields::has) ? read(fields) : otherwise;
    }

    /** As a value of its own. */
    static Who read(YamlNode node) {
        YamlFields fields = node.fields(FIELDS);
        return node.build(() -> read(fields));
    }

    private static void requireOne(YamlFields fields) {
        long ways =
                List.of("share", "nodes", "node").stream().filter(fields::has).count();
        if (ways != 1) {
            throw fields.owner().wrong("must have one of share, nodes, node; got " + (ways == 0 ? "none" : ways));
        }
        if (fields.has("node") && fields.has("spare")) {
            throw fields.owner().wrong("must not have spare, as node says who it is");
        }
    }

    static YamlMap write(Who who) {
        YamlMap map = new YamlMap();
        if (who instanceof Who.Node node) {
            return map.put("node", node.node());
        }
        if (who instanceof Who.Count count) {
            return putSpared(map.put("nodes", count.nodes()), count.spared());
        }
        if (who instanceof Who.Share share) {
            return putSpared(map.putShare("share", share.share()), share.spared());
        }
        throw new AssertionError("unknown: " + who);
    }

    private static YamlMap putSpared(YamlMap map, Who.Spared spared) {
        return spared == Who.Spared.NOBODY ? map : map.put("spare", spared);
    }
}
