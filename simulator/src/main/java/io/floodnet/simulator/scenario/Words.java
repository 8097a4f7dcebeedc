package io.floodnet.simulator.scenario;

import java.util.Locale;

/** Constants as files call them: {@code ONE_WAY} is {@code one-way}. */
final class Words {
    private Words() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
