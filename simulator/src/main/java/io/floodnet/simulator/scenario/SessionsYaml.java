package io.floodnet.simulator.scenario;

import io.floodnet.simulator.fault.SessionLengths;
import io.floodnet.simulator.fault.SessionTrace;
import java.nio.file.Path;
import java.util.List;

/** {@link SessionLengths} in a file: a model and its numbers, or a mere duration, which is the mean of an exponential. */
final class SessionsYaml {
    private static final List<String> MODELS = List.of("exponential", "log-normal", "pareto", "trace");

    private SessionsYaml() {}

    static SessionLengths read(YamlNode node) {
        if (node.isScalar()) {
            return node.build(() -> new SessionLengths.Exponential(node.duration()));
        }
        return node.build(() -> readModel(node));
    }

    private static SessionLengths readModel(YamlNode node) {
        return switch (node.model(MODELS)) {
            case "exponential" ->
                new SessionLengths.Exponential(
                        node.fields(List.of("model", "mean")).read("mean", YamlNode::duration));
            case "log-normal" -> readLogNormal(node.fields(List.of("model", "median", "sigma")));
            case "pareto" -> readPareto(node.fields(List.of("model", "min", "alpha")));
            default -> node.fields(List.of("model", "file")).read("file", SessionsYaml::readTrace);
        };
    }

    private static SessionLengths readLogNormal(YamlFields fields) {
        return new SessionLengths.LogNormal(
                fields.read("median", YamlNode::duration), fields.read("sigma", YamlNode::decimal));
    }

    private static SessionLengths readPareto(YamlFields fields) {
        return new SessionLengths.Pareto(
                fields.read("min", YamlNode::duration), fields.read("alpha", YamlNode::decimal));
    }

    private static SessionLengths readTrace(YamlNode node) {
        Path file = node.file();
        return node.build(() -> new SessionLengths.Trace(file, SessionTrace.read(file)));
    }

    static YamlMap write(SessionLengths lengths) {
        YamlMap map = new YamlMap();
        if (lengths instanceof SessionLengths.Exponential exponential) {
            return map.put("model", "exponential").put("mean", exponential.mean());
        }
        if (lengths instanceof SessionLengths.LogNormal normal) {
            return map.put("model", "log-normal").put("median", normal.median()).put("sigma", normal.sigma());
        }
        if (lengths instanceof SessionLengths.Pareto pareto) {
            return map.put("model", "pareto").put("min", pareto.min()).put("alpha", pareto.alpha());
        }
        if (lengths instanceof SessionLengths.Trace trace) {
            return map.put("model", "trace").putReading("file", trace.file(), trace.sessions());
        }
        throw new AssertionError("unknown: " + lengths);
    }
}
