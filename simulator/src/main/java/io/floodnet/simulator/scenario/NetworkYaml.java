package io.floodnet.simulator.scenario;

import io.floodnet.simulator.network.Bandwidth;
import io.floodnet.simulator.network.Clocks;
import io.floodnet.simulator.network.Loss;
import io.floodnet.simulator.network.Nat;
import io.floodnet.simulator.network.NetworkSpec;
import io.floodnet.simulator.network.Reorder;
import java.time.Duration;
import java.util.List;

/** {@link NetworkSpec} in a file; what is not there is as in {@link NetworkSpec#defaults()}. */
final class NetworkYaml {
    private static final List<String> FIELDS = List.of("latency", "bandwidth", "loss", "reorder", "clocks", "nat");

    private NetworkYaml() {}

    static NetworkSpec read(YamlNode node) {
        YamlFields fields = node.fields(FIELDS);
        NetworkSpec defaults = NetworkSpec.defaults();
        return new NetworkSpec(
                fields.read("latency", LatencyYaml::read, defaults.latency()),
                fields.read("bandwidth", NetworkYaml::readBandwidth, defaults.bandwidth()),
                fields.read("loss", NetworkYaml::readLoss, defaults.loss()),
                fields.read("reorder", NetworkYaml::readReorder, defaults.reorder()),
                fields.read("clocks", NetworkYaml::readClocks, defaults.clocks()),
                fields.read("nat", NetworkYaml::readNat, defaults.nat()));
    }

    private static Bandwidth readBandwidth(YamlNode node) {
        if (node.isScalar()) {
            return node.build(() -> new Bandwidth(node.bitsPerSecond(), 0));
        }
        YamlFields fields = node.fields(List.of("median", "sigma"));
        return node.build(() ->
                new Bandwidth(fields.read("median", YamlNode::bitsPerSecond), fields.read("sigma", YamlNode::decimal)));
    }

    private static Loss readLoss(YamlNode node) {
        YamlFields fields = node.fields(List.of("probability", "kind"));
        return node.build(() -> new Loss(
                fields.read("probability", YamlNode::share),
                fields.read("kind", kind -> kind.oneOf(Loss.Kind.class), Loss.Kind.RETRANSMIT)));
    }

    private static Reorder readReorder(YamlNode node) {
        YamlFields fields = node.fields(List.of("probability", "extra-max"));
        return node.build(() ->
                new Reorder(fields.read("probability", YamlNode::share), fields.read("extra-max", YamlNode::duration)));
    }

    private static Clocks readClocks(YamlNode node) {
        YamlFields fields = node.fields(List.of("spread", "wrong-share", "wrong-by"));
        return node.build(() -> new Clocks(
                fields.read("spread", YamlNode::duration, Duration.ZERO),
                fields.read("wrong-share", YamlNode::share, 0.0),
                fields.read("wrong-by", YamlNode::duration, Duration.ZERO)));
    }

    private static Nat readNat(YamlNode node) {
        YamlFields fields = node.fields(List.of("share"));
        return node.build(() -> new Nat(fields.read("share", YamlNode::share)));
    }

    static YamlMap write(NetworkSpec network) {
        YamlMap map = new YamlMap()
                .put("latency", LatencyYaml.write(network.latency()).values());
        putBandwidth(map, network.bandwidth());
        putLoss(map, network.loss());
        putReorder(map, network.reorder());
        putClocks(map, network.clocks());
        if (!network.nat().equals(Nat.NONE)) {
            map.put(
                    "nat",
                    new YamlMap().putShare("share", network.nat().share()).values());
        }
        return map;
    }

    private static void putBandwidth(YamlMap map, Bandwidth bandwidth) {
        if (!bandwidth.equals(Bandwidth.UNLIMITED)) {
            YamlMap fields = new YamlMap()
                    .put("median", Quantities.formatBitsPerSecond(bandwidth.median()))
                    .put("sigma", bandwidth.sigma());
            map.put("bandwidth", fields.values());
        }
    }

    private static void putLoss(YamlMap map, Loss loss) {
        if (!loss.equals(Loss.NONE)) {
            YamlMap fields =
                    new YamlMap().putShare("probability", loss.probability()).put("kind", loss.kind());
            map.put("loss", fields.values());
        }
    }

    private static void putReorder(YamlMap map, Reorder reorder) {
        if (!reorder.equals(Reorder.NONE)) {
            YamlMap fields =
                    new YamlMap().putShare("probability", reorder.probability()).put("extra-max", reorder.extraMax());
            map.put("reorder", fields.values());
        }
    }

    private static void putClocks(YamlMap map, Clocks clocks) {
        if (!clocks.equals(Clocks.EXACT)) {
            YamlMap fields = new YamlMap()
                    .put("spread", clocks.spread())
                    .putShare("wrong-share", clocks.wrongShare())
                    .put("wrong-by", clocks.wrongBy());
            map.put("clocks", fields.values());
        }
    }
}
