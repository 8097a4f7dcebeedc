package io.floodnet.simulator.workload;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** The time by two clocks: the wall's, and that of all processors that worked for this process. */
record Usage(long atNanos, long cpuNanos) {
    static Usage now() {
        long cpuNanos = ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
        return new Usage(System.nanoTime(), cpuNanos);
    }

    Usage since(Usage before) {
        return new Usage(atNanos - before.atNanos, cpuNanos - before.cpuNanos);
    }

    double seconds() {
        return atNanos / 1e9;
    }

    double cpuMicros() {
        return cpuNanos / 1e3;
    }
}
