package io.floodnet.simulator.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** {@link Action} in a file: {@code at}, {@code do}, and the fields of what is done. */
final class ActionYaml {
    private static final List<Form<?>> FORMS = Stream.of(FaultYaml.FORMS, PeriodYaml.FORMS, LoadYaml.FORMS)
            .flatMap(List::stream)
            .toList();

    private static final List<String> VERBS = FORMS.stream().map(Form::verb).toList();

    private ActionYaml() {}

    /**
     * How one kind of action is written.
     *
     * @param fields all but {@code at} and {@code do}
     */
    record Form<A extends Action>(
            String verb,
            Class<A> type,
            List<String> fields,
            Function<YamlFields, A> reader,
            BiConsumer<A, YamlMap> writer) {

        private Action read(YamlNode node) {
            List<String> known = new ArrayList<>(List.of("at", "do"));
            known.addAll(fields);
            YamlFields found = node.fields(known);
            return node.build(() -> reader.apply(found));
        }

        private YamlMap write(Action action) {
            YamlMap map = new YamlMap().put("at", action.at()).put("do", verb);
            writer.accept(type.cast(action), map);
            return map;
        }
    }

    static Action read(YamlNode node) {
        String verb = node.discriminator("do", VERBS);
        return FORMS.get(VERBS.indexOf(verb)).read(new YamlNode(node.source(), node.path() + "." + verb, node.node()));
    }

    static YamlMap write(Action action) {
        return formOf(action).write(action);
    }

    static String verbOf(Action action) {
        return formOf(action).verb();
    }

    private static Form<?> formOf(Action action) {
        return FORMS.stream()
                .filter(form -> form.type().isInstance(action))
                .findFirst()
                .orElseThrow(() -> new AssertionError("unknown: " + action));
    }
}
