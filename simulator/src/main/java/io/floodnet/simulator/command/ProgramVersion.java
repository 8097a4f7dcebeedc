package io.floodnet.simulator.command;

import picocli.CommandLine.IVersionProvider;

/** Which program it is, by the manifest of the jar. */
final class ProgramVersion implements IVersionProvider {

    /** As it stands in results. */
    static String text() {
        String version = ProgramVersion.class.getPackage().getImplementationVersion();
        return version == null ? "(not packaged)" : version;
    }

    @Override
    public String[] getVersion() {
        return new String[] {"floodnet simulator " + text()};
    }
}
