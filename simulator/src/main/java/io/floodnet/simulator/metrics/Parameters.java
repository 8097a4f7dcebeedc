package io.floodnet.simulator.metrics;

import java.util.Map;
import java.util.stream.Collectors;

/** Parameters in one line, as one would give them on the command line. */
final class Parameters {

    private Parameters() {}

    static String text(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                .collect(Collectors.joining(" "));
    }
}
