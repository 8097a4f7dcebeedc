/** The library: run a node of a self-healing flood-fill overlay network inside a Java program. */
module io.floodnet {
    requires static transitive org.jspecify;
    requires com.esotericsoftware.kryo;
    requires com.offbynull.portmapper;
    requires io.netty.buffer;
    requires io.netty.codec;
    requires io.netty.common;
    requires io.netty.handler;
    requires io.netty.transport;
    requires org.slf4j;

    exports io.floodnet;
    exports io.floodnet.packet;
    exports io.floodnet.overlay to
            io.floodnet.simulator;
    exports io.floodnet.wire to
            io.floodnet.simulator;
}
