package io.floodnet.simulator.scenario;

import io.floodnet.simulator.fault.CrashKind;
import io.floodnet.simulator.fault.Memory;
import io.floodnet.simulator.scenario.Action.Crash;
import io.floodnet.simulator.scenario.Action.Leave;
import io.floodnet.simulator.scenario.Action.Liar;
import io.floodnet.simulator.scenario.Action.Restart;
import io.floodnet.simulator.scenario.ActionYaml.Form;
import java.util.List;

/** Actions in a file that befall nodes at one moment. */
final class FaultYaml {
    static final List<Form<?>> FORMS = List.of(
            new Form<>("crash", Crash.class, WhoYaml.fieldsAnd("kind"), FaultYaml::readCrash, FaultYaml::write),
            new Form<>("restart", Restart.class, WhoYaml.fieldsAnd("memory"), FaultYaml::readRestart, FaultYaml::write),
            new Form<>("leave", Leave.class, WhoYaml.fieldsAnd(), FaultYaml::readLeave, FaultYaml::write),
            new Form<>("lie", Liar.class, WhoYaml.fieldsAnd("behaviour"), FaultYaml::readLiar, FaultYaml::write));

    private FaultYaml() {}

    private static Crash readCrash(YamlFields fields) {
        return new Crash(
                fields.read("at", YamlNode::duration),
                WhoYaml.read(fields),
                fields.read("kind", node -> node.oneOf(CrashKind.class), CrashKind.KILL));
    }

    private static void write(Crash crash, YamlMap map) {
        map.putAll(WhoYaml.write(crash.who())).put("kind", crash.kind());
    }

    private static Restart readRestart(YamlFields fields) {
        return new Restart(
                fields.read("at", YamlNode::duration),
                WhoYaml.read(fields),
                fields.read("memory", node -> node.oneOf(Memory.class), Memory.KEEPS));
    }

    private static void write(Restart restart, YamlMap map) {
        map.putAll(WhoYaml.write(restart.who())).put("memory", restart.memory());
    }

    private static Leave readLeave(YamlFields fields) {
        return new Leave(fields.read("at", YamlNode::duration), WhoYaml.read(fields));
    }

    private static void write(Leave leave, YamlMap map) {
        map.putAll(WhoYaml.write(leave.who()));
    }

    private static Liar readLiar(YamlFields fields) {
        return new Liar(
                fields.read("at", YamlNode::duration),
                WhoYaml.read(fields),
                fields.read("behaviour", node -> node.oneOf(Action.Behaviour.class)));
    }

    private static void write(Liar liar, YamlMap map) {
        map.putAll(WhoYaml.write(liar.who())).put("behaviour", liar.behaviour());
    }
}
