/** The protocol that ships, in virtual time. */
module io.floodnet.simulator {
    requires static org.jspecify;
    requires io.floodnet;
    requires HdrHistogram;
    requires com.fasterxml.jackson.core;
}
