package io.floodnet.simulator.scenario;

import io.floodnet.simulator.fault.Arrivals;
import io.floodnet.simulator.fault.CrashKind;
import io.floodnet.simulator.scenario.Action.Churn;
import io.floodnet.simulator.scenario.Action.Direction;
import io.floodnet.simulator.scenario.Action.Flap;
import io.floodnet.simulator.scenario.Action.Partition;
import io.floodnet.simulator.scenario.Action.Slow;
import io.floodnet.simulator.scenario.Action.Stall;
import io.floodnet.simulator.scenario.ActionYaml.Form;
import java.time.Duration;
import java.util.List;

/** Actions in a file that go on for a while. */
final class PeriodYaml {
    private static final Who ALL_BUT_THE_ENTRY = new Who.Share(1, Who.Spared.ENTRY);

    static final List<Form<?>> FORMS = List.of(
            new Form<>(
                    "churn",
                    Churn.class,
                    WhoYaml.fieldsAnd("until", "sessions", "arrivals", "leave-share", "kind"),
                    PeriodYaml::readChurn,
                    PeriodYaml::write),
            new Form<>(
                    "partition",
                    Partition.class,
                    List.of("lasts", "sides", "direction", "times", "every"),
                    PeriodYaml::readPartition,
                    PeriodYaml::write),
            new Form<>("stall", Stall.class, WhoYaml.fieldsAnd("lasts"), PeriodYaml::readStall, PeriodYaml::write),
            new Form<>(
                    "slow", Slow.class, WhoYaml.fieldsAnd("lasts", "delay"), PeriodYaml::readSlow, PeriodYaml::write),
            new Form<>(
                    "flap",
                    Flap.class,
                    WhoYaml.fieldsAnd("until", "up", "down"),
                    PeriodYaml::readFlap,
                    PeriodYaml::write));

    private PeriodYaml() {}

    private static Churn readChurn(YamlFields fields) {
        return new Churn(
                fields.read("at", YamlNode::duration),
                fields.read("until", YamlNode::duration),
                WhoYaml.read(fields, ALL_BUT_THE_ENTRY),
                fields.read("sessions", SessionsYaml::read),
                fields.read("arrivals", ArrivalsYaml::read, new Arrivals.Replacements()),
                fields.read("leave-share", YamlNode::share, 0.0),
                fields.read("kind", node -> node.oneOf(CrashKind.class), CrashKind.KILL));
    }

    private static void write(Churn churn, YamlMap map) {
        map.put("until", churn.until())
                .putAll(WhoYaml.write(churn.who()))
                .put("sessions", SessionsYaml.write(churn.sessions()).values())
                .put("arrivals", ArrivalsYaml.write(churn.arrivals()).values())
                .putShare("leave-share", churn.leaveShare())
                .put("kind", churn.kind());
    }

    private static Partition readPartition(YamlFields fields) {
        Duration lasts = fields.read("lasts", YamlNode::duration);
        int times = fields.read("times", YamlNode::integer, 1);
        return new Partition(
                fields.read("at", YamlNode::duration),
                lasts,
                fields.read("sides", PeriodYaml::readSides),
                fields.read("direction", node -> node.oneOf(Direction.class), Direction.BOTH),
                times,
                times > 1 ? fields.read("every", YamlNode::duration) : fields.read("every", YamlNode::duration, lasts));
    }

    private static List<Double> readSides(YamlNode node) {
        return node.items().stream().map(YamlNode::share).toList();
    }

    private static void write(Partition partition, YamlMap map) {
        List<String> sides =
                partition.shares().stream().map(Quantities::formatShare).toList();
        map.put("lasts", partition.lasts()).put("sides", sides).put("direction", partition.direction());
        map.put("times", partition.times()).put("every", partition.every());
    }

    private static Stall readStall(YamlFields fields) {
        return new Stall(
                fields.read("at", YamlNode::duration), WhoYaml.read(fields), fields.read("lasts", YamlNode::duration));
    }

    private static void write(Stall stall, YamlMap map) {
        map.putAll(WhoYaml.write(stall.who())).put("lasts", stall.lasts());
    }

    private static Slow readSlow(YamlFields fields) {
        return new Slow(
                fields.read("at", YamlNode::duration),
                WhoYaml.read(fields),
                fields.read("lasts", YamlNode::duration),
                fields.read("delay", YamlNode::duration));
    }

    private static void write(Slow slow, YamlMap map) {
        map.putAll(WhoYaml.write(slow.who())).put("lasts", slow.lasts()).put("delay", slow.delay());
    }

    private static Flap readFlap(YamlFields fields) {
        return new Flap(
                fields.read("at", YamlNode::duration),
                fields.read("until", YamlNode::duration),
                WhoYaml.read(fields),
                fields.read("up", YamlNode::duration),
                fields.read("down", YamlNode::duration));
    }

    private static void write(Flap flap, YamlMap map) {
        map.put("until", flap.until()).putAll(WhoYaml.write(flap.who()));
        map.put("up", flap.up()).put("down", flap.down());
    }
}
