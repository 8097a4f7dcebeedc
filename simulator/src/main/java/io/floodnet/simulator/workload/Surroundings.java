package io.floodnet.simulator.workload;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.Map;

/** What else figures depend on: the machine, and what else it had to do. */
final class Surroundings {
    private Surroundings() {}

    static void putBefore(Map<String, String> texts) {
        texts.put("java", System.getProperty("java.version", "unknown"));
        texts.put("processors", Integer.toString(Runtime.getRuntime().availableProcessors()));
        texts.put("load-before", load());
    }

    static void putAfter(Map<String, String> texts) {
        texts.put("load-after", load());
    }

    /** Of the last minute, as far as the system tells. */
    private static String load() {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        return load < 0 ? "unknown" : String.format(Locale.ROOT, "%.2f", load);
    }
}
