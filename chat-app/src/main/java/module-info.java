/** A chat without a server, in the terminal: what a line does, how it looks, and how it travels. */
module io.floodnet.chat {
    requires static org.jspecify;
    requires io.floodnet;
    requires ch.qos.logback.classic;
    requires ch.qos.logback.core;
    requires com.fasterxml.jackson.core;
    requires info.picocli;
    requires java.logging;
    requires javax.jmdns;
    requires org.jline;
    requires org.slf4j;

    opens io.floodnet.chat to
            info.picocli;

    provides ch.qos.logback.classic.spi.Configurator with
            io.floodnet.chat.QuietLogging;
}
