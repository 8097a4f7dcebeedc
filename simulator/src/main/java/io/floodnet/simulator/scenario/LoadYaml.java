package io.floodnet.simulator.scenario;

import io.floodnet.simulator.scenario.Action.Broadcast;
import io.floodnet.simulator.scenario.Action.Chat;
import io.floodnet.simulator.scenario.Action.Direct;
import io.floodnet.simulator.scenario.Action.JoinMore;
import io.floodnet.simulator.scenario.ActionYaml.Form;
import java.time.Duration;
import java.util.List;

/** Actions in a file that give the network something to do: messages and further nodes. */
final class LoadYaml {
    private static final int BYTES = 256;

    static final List<Form<?>> FORMS = List.of(
            new Form<>(
                    "broadcast",
                    Broadcast.class,
                    List.of("count", "every", "bytes", "from"),
                    LoadYaml::readBroadcast,
                    LoadYaml::write),
            new Form<>(
                    "direct", Direct.class, List.of("count", "every", "bytes"), LoadYaml::readDirect, LoadYaml::write),
            new Form<>(
                    "chat",
                    Chat.class,
                    List.of("until", "rate", "bytes-min", "bytes-max"),
                    LoadYaml::readChat,
                    LoadYaml::write),
            new Form<>("join", JoinMore.class, List.of("count", "rate"), LoadYaml::readJoin, LoadYaml::write));

    private LoadYaml() {}

    private static Broadcast readBroadcast(YamlFields fields) {
        return new Broadcast(
                fields.read("at", YamlNode::duration),
                fields.read("count", YamlNode::integer, 1),
                fields.read("every", YamlNode::duration, Duration.ZERO),
                fields.read("bytes", YamlNode::bytes, BYTES),
                fields.read("from", WhoYaml::read, Who.all()));
    }

    private static void write(Broadcast broadcast, YamlMap map) {
        map.put("count", broadcast.count()).put("every", broadcast.every()).put("bytes", broadcast.bytes());
        if (!broadcast.from().equals(Who.all())) {
            map.put("from", WhoYaml.write(broadcast.from()).values());
        }
    }

    private static Direct readDirect(YamlFields fields) {
        return new Direct(
                fields.read("at", YamlNode::duration),
                fields.read("count", YamlNode::integer, 1),
                fields.read("every", YamlNode::duration, Duration.ZERO),
                fields.read("bytes", YamlNode::bytes, BYTES));
    }

    private static void write(Direct direct, YamlMap map) {
        map.put("count", direct.count()).put("every", direct.every()).put("bytes", direct.bytes());
    }

    private static Chat readChat(YamlFields fields) {
        return new Chat(
                fields.read("at", YamlNode::duration),
                fields.read("until", YamlNode::duration),
                fields.read("rate", YamlNode::perSecond),
                fields.read("bytes-min", YamlNode::bytes),
                fields.read("bytes-max", YamlNode::bytes));
    }

    private static void write(Chat chat, YamlMap map) {
        map.put("until", chat.until()).putRate("rate", chat.perSecond());
        map.put("bytes-min", chat.bytesMin()).put("bytes-max", chat.bytesMax());
    }

    private static JoinMore readJoin(YamlFields fields) {
        return new JoinMore(
                fields.read("at", YamlNode::duration),
                fields.read("count", YamlNode::integer),
                fields.read("rate", YamlNode::perSecond));
    }

    private static void write(JoinMore join, YamlMap map) {
        map.put("count", join.count()).putRate("rate", join.perSecond());
    }
}
