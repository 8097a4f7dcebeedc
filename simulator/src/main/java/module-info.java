/** The protocol that ships, in virtual time. */
module io.floodnet.simulator {
    requires static org.jspecify;
    requires io.floodnet;
    requires java.desktop;
    requires jdk.management;
    requires io.netty.buffer;
    requires HdrHistogram;
    requires org.snakeyaml.engine;
    requires com.fasterxml.jackson.core;
    requires info.picocli;
    requires org.jline;
    requires com.github.weisj.jsvg;

    uses io.floodnet.simulator.sweep.SweepCluster;
    uses io.floodnet.simulator.workload.Peer;

    opens io.floodnet.simulator.command to
            info.picocli;
}
