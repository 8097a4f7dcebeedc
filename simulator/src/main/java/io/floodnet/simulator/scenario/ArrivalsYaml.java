package io.floodnet.simulator.scenario;

import io.floodnet.simulator.fault.Arrivals;
import io.floodnet.simulator.fault.Memory;
import java.util.List;

/** {@link Arrivals} in a file. */
final class ArrivalsYaml {
    private static final List<String> MODELS = List.of("replacements", "returns", "newcomers");

    private ArrivalsYaml() {}

    static Arrivals read(YamlNode node) {
        return node.build(() -> readModel(node));
    }

    private static Arrivals readModel(YamlNode node) {
        return switch (node.model(MODELS)) {
            case "replacements" -> {
                node.fields(List.of("model"));
                yield new Arrivals.Replacements();
            }
            case "returns" -> readReturns(node.fields(List.of("model", "absence", "memory")));
            default ->
                new Arrivals.Newcomers(node.fields(List.of("model", "rate")).read("rate", YamlNode::perSecond));
        };
    }

    private static Arrivals readReturns(YamlFields fields) {
        return new Arrivals.Returns(
                fields.read("absence", SessionsYaml::read),
                fields.read("memory", node -> node.oneOf(Memory.class), Memory.KEEPS));
    }

    static YamlMap write(Arrivals arrivals) {
        YamlMap map = new YamlMap();
        if (arrivals instanceof Arrivals.Replacements) {
            return map.put("model", "replacements");
        }
        if (arrivals instanceof Arrivals.Returns returns) {
            return map.put("model", "returns")
                    .put("absence", SessionsYaml.write(returns.absence()).values())
                    .put("memory", returns.memory());
        }
        if (arrivals instanceof Arrivals.Newcomers newcomers) {
            return map.put("model", "newcomers").putRate("rate", newcomers.perSecond());
        }
        throw new AssertionError("unknown: " + arrivals);
    }
}
