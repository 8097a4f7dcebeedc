package io.floodnet.simulator.scenario;

import io.floodnet.simulator.network.LatencyMatrix;
import io.floodnet.simulator.network.LatencySpec;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** {@link LatencySpec} in a file: a model with its numbers, and whether ways and ways back differ. */
final class LatencyYaml {
    private static final List<String> MODELS = List.of("constant", "uniform", "log-normal", "geographic", "matrix");

    private LatencyYaml() {}

    static LatencySpec read(YamlNode node) {
        return node.build(() -> readModel(node));
    }

    private static LatencySpec readModel(YamlNode node) {
        return switch (node.model(MODELS)) {
            case "constant" -> readConstant(fields(node, "one-way"));
            case "uniform" -> readUniform(fields(node, "min", "max"));
            case "log-normal" -> readLogNormal(fields(node, "median", "sigma", "min", "max"));
            case "geographic" -> readGeographic(fields(node, "access", "sigma"));
            default -> readMatrix(fields(node, "file"));
        };
    }

    private static YamlFields fields(YamlNode node, String... own) {
        return node.fields(Stream.concat(Stream.of("model", "asymmetric"), List.of(own).stream())
                .toList());
    }

    private static LatencySpec readConstant(YamlFields fields) {
        return withAsymmetry(fields, new LatencySpec.Constant(fields.read("one-way", YamlNode::duration)));
    }

    private static LatencySpec readUniform(YamlFields fields) {
        return withAsymmetry(
                fields,
                new LatencySpec.Uniform(
                        fields.read("min", YamlNode::duration), fields.read("max", YamlNode::duration)));
    }

    private static LatencySpec readLogNormal(YamlFields fields) {
        return withAsymmetry(
                fields,
                new LatencySpec.LogNormal(
                        fields.read("median", YamlNode::duration),
                        fields.read("sigma", YamlNode::decimal),
                        fields.read("min", YamlNode::duration),
                        fields.read("max", YamlNode::duration)));
    }

    private static LatencySpec readGeographic(YamlFields fields) {
        LatencySpec.Geographic defaults = LatencySpec.Geographic.defaults();
        return withAsymmetry(
                fields,
                new LatencySpec.Geographic(
                        fields.read("access", YamlNode::duration, defaults.access()),
                        fields.read("sigma", YamlNode::decimal, defaults.sigma())));
    }

    private static LatencySpec readMatrix(YamlFields fields) {
        return withAsymmetry(fields, fields.read("file", LatencyYaml::readFile));
    }

    private static LatencySpec readFile(YamlNode node) {
        Path file = node.file();
        return node.build(() -> new LatencySpec.Matrix(file, LatencyMatrix.read(file)));
    }

    private static LatencySpec withAsymmetry(YamlFields fields, LatencySpec base) {
        return fields.read("asymmetric", node -> readAsymmetric(node, base), base);
    }

    private static LatencySpec readAsymmetric(YamlNode node, LatencySpec base) {
        YamlFields fields = node.fields(List.of("share", "factor"));
        return node.build(() -> new LatencySpec.Asymmetric(
                base, fields.read("share", YamlNode::share), fields.read("factor", YamlNode::decimal)));
    }

    static YamlMap write(LatencySpec latency) {
        if (latency instanceof LatencySpec.Asymmetric asymmetric) {
            YamlMap fields = new YamlMap().putShare("share", asymmetric.share()).put("factor", asymmetric.factor());
            return write(asymmetric.base()).put("asymmetric", fields.values());
        }
        YamlMap map = new YamlMap();
        if (latency instanceof LatencySpec.Constant constant) {
            return map.put("model", "constant").put("one-way", constant.oneWay());
        }
        if (latency instanceof LatencySpec.Uniform uniform) {
            return map.put("model", "uniform").put("min", uniform.min()).put("max", uniform.max());
        }
        if (latency instanceof LatencySpec.LogNormal normal) {
            return writeLogNormal(normal);
        }
        if (latency instanceof LatencySpec.Geographic geographic) {
            return map.put("model", "geographic")
                    .put("access", geographic.access())
                    .put("sigma", geographic.sigma());
        }
        if (latency instanceof LatencySpec.Matrix matrix) {
            return map.put("model", "matrix").putReading("file", matrix.file(), matrix.latencies());
        }
        throw new AssertionError("unknown: " + latency);
    }

    private static YamlMap writeLogNormal(LatencySpec.LogNormal normal) {
        return new YamlMap()
                .put("model", "log-normal")
                .put("median", normal.median())
                .put("sigma", normal.sigma())
                .put("min", normal.min())
                .put("max", normal.max());
    }
}
